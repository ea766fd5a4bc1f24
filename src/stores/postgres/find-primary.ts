import pg from 'pg';
import type { HostAddress } from './database-address.js';
import { DatabaseUnavailable, messageOf } from './database-failure.js';
import { DatabaseSession } from './session.js';

/** How long a host may take to answer, in milliseconds. */
export const connectWithin = 1000;

/** The first of several hosts that answers that it takes writes. Rejects with `DatabaseUnavailable`, which names all. */
export async function findPrimary(hosts: readonly HostAddress[]): Promise<HostAddress> {
  try {
    return await Promise.any(hosts.map(checkWritable));
  } catch (error) {
    const reasons = error instanceof AggregateError ? error.errors : [error];
    const told = hosts.map(({ host }, index) => `${host || 'the database'}: ${messageOf(reasons[index])}`);
    throw new DatabaseUnavailable(`No database takes writes (${told.join('; ')}).`, { cause: reasons[0] });
  }
}

async function checkWritable(address: HostAddress): Promise<HostAddress> {
  const { connectionString } = address;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectWithin });
  client.on('error', () => {}); // Without a listener, a lost connection would end the process.
  try {
    await client.connect();
    const session = new DatabaseSession(client, performance.now() + connectWithin);
    const [row] = await session.rows<{ transaction_read_only: string }>('SHOW transaction_read_only');
    if (row?.transaction_read_only !== 'off') throw new Error('it takes no writes');
    return address;
  } finally {
    void client.end().catch(() => {}); // Nobody waits for a host that doesn't answer.
  }
}
