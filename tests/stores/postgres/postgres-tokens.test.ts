import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AccessList } from '../../../src/access/access-list.js';
import { TokenBook } from '../../../src/access/token-book.js';
import type { TokensUnreadable } from '../../../src/access/token-store.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { migrateDatabase } from '../../../src/stores/postgres/migrate-database.js';
import { PostgresTokens } from '../../../src/stores/postgres/postgres-tokens.js';
import { seen, testTokens } from '../../access/token-suite.js';
import { describeWithOwnPostgres, PostgresServer, query } from '../../support/postgres.js';

describeWithOwnPostgres('Tokens in PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  let opened: Database[] = [];
  beforeAll(async () => {
    server = await PostgresServer.own();
    url = await server.newDatabase();
    await migrateDatabase(open());
  });
  afterAll(() => server.stop());
  beforeEach(() => query(url, 'DELETE FROM catalogue_tokens; DELETE FROM catalogue_token_uses'));
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()));
    opened = [];
  });

  function open(): Database {
    const database = new Database(url);
    opened.push(database);
    return database;
  }

  testTokens(async () => new PostgresTokens(open()));

  test('are stored as digests', async () => {
    const { secret } = await new TokenBook(new PostgresTokens(open())).create({ name: 'Ada', scopes: ['write'] });
    const rows = await query<{ token: string }>(url, 'SELECT token FROM catalogue_tokens');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token).not.toContain(secret.slice(4));
  });

  test('stay valid while the database is down, which is reported once and withdrawn afterwards', async () => {
    const store = new PostgresTokens(open());
    const reported: (string | undefined)[] = [];
    const { secret } = await new TokenBook(store).create({ name: 'Ada', scopes: ['write'] });
    const list = await AccessList.open(store, (error?: TokensUnreadable) => reported.push(error?.code));
    await server.stop();
    expect(await seen(() => reported.includes('TOKENS_UNREACHABLE'), 5)).toBe(true);
    expect(list.tokenFor(secret)?.name).toBe('Ada');
    await expect(list.book.revoke('Ada')).rejects.toMatchObject({ code: 'TOKENS_UNREACHABLE' });
    await server.start();
    expect(await seen(() => reported.at(-1) === undefined, 5)).toBe(true);
    expect(reported.filter((code) => code !== undefined)).toEqual(['TOKENS_UNREACHABLE']);
    await list.book.revoke('Ada');
    expect(await seen(() => list.tokenFor(secret) === undefined)).toBe(true);
    await list.close();
  });
});
