/** One host of a database, and the address of the database there. */
export interface HostAddress {
  /** Such as "db1.example.org:5432". It has no password, so that it can be logged. */
  readonly host: string;
  readonly connectionString: string;
}

const form = /^(postgres(?:ql)?:\/\/)((?:[^/?#]*@)?)([^/?#@]*)((?:[/?].*)?)$/;

/**
 * The hosts in an address such as `postgresql://user:password@db1:5432,db2:5432/catalogue`; undefined for another text. A
 * host without a port has the usual one. Parameters of the connection, such as `sslmode`, hold for every host.
 */
export function parseDatabaseUrl(text: string): readonly HostAddress[] | undefined {
  const [, protocol = '', user = '', hosts = '', rest = ''] = form.exec(text) ?? [];
  if (protocol === '') return undefined;
  const all = hosts.split(',').map((host) => ({ host, connectionString: `${protocol}${user}${host}${rest}` }));
  const isUsable = all.every(({ host, connectionString }) =>
    host === '' ? all.length === 1 : URL.canParse(connectionString),
  );
  return isUsable ? all : undefined;
}

/** The hosts and the name of a database, such as "db1:5432,db2:5432/catalogue", for messages: without user and password. */
export function databaseName(url: string): string {
  const [, , , hosts = '', rest = ''] = form.exec(url) ?? [];
  return `${hosts}${rest.replace(/\?.*$/, '')}` || 'the database';
}
