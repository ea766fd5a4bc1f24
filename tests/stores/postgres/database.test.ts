import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../../src/stores/postgres/database.js';
import { parseDatabaseUrl } from '../../../src/stores/postgres/database-address.js';
import { DatabaseUnavailable } from '../../../src/stores/postgres/database-failure.js';
import { migrateDatabase } from '../../../src/stores/postgres/migrate-database.js';
import type { DatabaseSession } from '../../../src/stores/postgres/session.js';
import { freePort } from '../../support/free-port.js';
import { describeWithOwnPostgres, describeWithPostgres, PostgresServer, query } from '../../support/postgres.js';

describe('The address of a database', () => {
  test.each([
    ['postgresql://localhost/catalogue', ['localhost']],
    ['postgres://user:p%40ss@db1:5432,db2:5433/catalogue?sslmode=require', ['db1:5432', 'db2:5433']],
    ['postgresql://[::1]:5432/catalogue', ['[::1]:5432']],
    ['postgresql:///catalogue?host=/var/run/postgresql', ['']],
  ])('%s names its hosts', (url, hosts) => {
    expect(parseDatabaseUrl(url)?.map(({ host }) => host)).toEqual(hosts);
  });

  test('has user, database and parameters for each host', () => {
    const all = parseDatabaseUrl('postgres://user:secret@db1,db2:5433/catalogue?sslmode=require');
    expect(all?.map(({ connectionString }) => connectionString)).toEqual([
      'postgres://user:secret@db1/catalogue?sslmode=require',
      'postgres://user:secret@db2:5433/catalogue?sslmode=require',
    ]);
  });

  test.each(['', 'catalogue.json', 'mysql://localhost/catalogue', 'postgres://db1,/x', 'postgres://db1:port/x'])(
    'is not "%s"',
    (url) => {
      expect(parseDatabaseUrl(url)).toBeUndefined();
    },
  );
});

const serializable = { isolation: 'SERIALIZABLE', within: 5000 } as const;
const count = (session: DatabaseSession) => session.rows<{ n: number }>('SELECT n FROM counter');
const increase = async (session: DatabaseSession) => {
  const [row] = await count(session);
  await session.rows('UPDATE counter SET n = $1', [(row?.n ?? 0) + 1]);
};
const counterIn = async (server: PostgresServer) => {
  const url = await server.newDatabase();
  await query(url, 'CREATE TABLE counter AS SELECT 0 AS n');
  return url;
};

describeWithPostgres('A database', () => {
  let server: PostgresServer;
  const opened: Database[] = [];
  const databaseAt = (url: string) => {
    const database = new Database(url);
    opened.push(database);
    return database;
  };
  beforeAll(async () => {
    server = await PostgresServer.any();
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await server.stop();
  });

  test('repeats transactions that it has undone because of others', async () => {
    const url = await counterIn(server);
    const databases = [databaseAt(url), databaseAt(url)];
    await Promise.all(
      databases.flatMap((database) =>
        Array.from({ length: 20 }, () => database.transaction({ ...serializable, within: 20_000 }, increase)),
      ),
    );
    expect(await query(url, 'SELECT n FROM counter')).toEqual([{ n: 40 }]);
  });

  test('stores nothing of a transaction whose task fails', async () => {
    const url = await counterIn(server);
    const failed = databaseAt(url).transaction(serializable, async (session) => {
      await increase(session);
      throw new Error('A fault.');
    });
    await expect(failed).rejects.toThrow('A fault.');
    expect(await query(url, 'SELECT n FROM counter')).toEqual([{ n: 0 }]);
  });

  test('stores nothing of a transaction whose time is over, not even with the next one', async () => {
    const url = await counterIn(server);
    const database = databaseAt(url);
    const late = database.transaction({ ...serializable, within: 1000 }, async (session) => {
      await pause(550);
      await increase(session);
      await pause(550);
    });
    await expect(late).rejects.toThrow('took too long');
    await database.transaction(serializable, count);
    expect(await query(url, 'SELECT n FROM counter')).toEqual([{ n: 0 }]);
  });

  test('is the host that takes writes', async () => {
    const url = await counterIn(server);
    const readOnly = await server.newDatabase();
    const name = new URL(readOnly).pathname.slice(1);
    await query(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const rejected = databaseAt(readOnly).transaction({ ...serializable, within: 300 }, count);
    await expect(rejected).rejects.toThrow('it takes no writes');
    const { host } = new URL(url);
    const several = databaseAt(url.replace(host, `127.0.0.1:${await freePort()},${host}`));
    await several.transaction(serializable, increase);
    expect(await query(url, 'SELECT n FROM counter')).toEqual([{ n: 1 }]);
  });

  test('tells that a channel was notified, and that this has ended', async () => {
    const url = await counterIn(server);
    const database = databaseAt(url);
    let hints = 0;
    const told = new Promise<void>((onHint) => {
      void database.listen('news', { onHint, onEnd: () => hints++ }).then(() => query(url, 'NOTIFY news'));
    });
    await told;
    expect(hints).toBe(0);
    await query(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN news'`);
    await database.transaction(serializable, increase);
    expect(hints).toBe(1);
  });

  test('is migrated once by several instances that start at once', async () => {
    const url = await server.newDatabase();
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(databaseAt(url))));
    expect(await query(url, 'SELECT version FROM catalogue_migrations')).toEqual([{ version: 1 }]);
    await query(url, 'INSERT INTO catalogue_migrations (version) VALUES (1000)');
    await expect(migrateDatabase(databaseAt(url))).rejects.toThrow('newer version');
  });
});

describeWithOwnPostgres('A database whose server crashes', () => {
  test('is used again after a crash, and says meanwhile that it is unavailable', async () => {
    const server = await PostgresServer.own();
    const url = await counterIn(server);
    const database = new Database(url);
    await database.transaction(serializable, increase);
    await server.stop();
    const failed = database.transaction({ ...serializable, within: 500 }, increase);
    await expect(failed).rejects.toBeInstanceOf(DatabaseUnavailable);
    const waiting = database.transaction({ ...serializable, within: 20_000 }, increase);
    await Promise.all([waiting, server.start()]);
    expect(await query(url, 'SELECT n FROM counter')).toEqual([{ n: 2 }]);
    await database.close();
    await server.stop();
  });
});
