import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { LowdbStore } from '../../src/stores/lowdb/lowdb-store.js';
import { Database } from '../../src/stores/postgres/database.js';
import { migrateDatabase } from '../../src/stores/postgres/migrate-database.js';
import { PostgresStore } from '../../src/stores/postgres/postgres-store.js';
import { realCatalogue, temporaryFile } from '../support/built-service.js';
import { describeWithPostgres, PostgresServer, query } from '../support/postgres.js';
import { type Ran, root, runCli } from '../support/run-cli.js';

const programme = 'prg-v4zs6c';
const secretName = 'Jane "J" Döe';

/** A catalogue in files, with five revisions, an idempotency key and two tokens. */
async function aCatalogueWithHistory(): Promise<string> {
  const file = await temporaryFile('catalogue.json');
  await cp(realCatalogue, file);
  const store = await LowdbStore.open(file);
  for (const title of ['One', `Two by ${secretName}`, 'Three', 'Four']) {
    const was = { title: store.state.entry(programme)?.instance.title };
    const change = { op: 'update', in: 'programmes', id: programme, was, set: { title } } as const;
    await store.commit({ by: 'Ada', why: title, key: { name: title, digest: title }, changes: () => [change] });
  }
  await store.close();
  const book = new TokenBook(await TokenFile.beside(file));
  await book.create({ name: 'Ada', scopes: ['admin'] });
  await book.create({ name: 'Bea', scopes: ['write'] });
  await (await TokenFile.beside(file)).noteUse('Ada', '2026-11-01');
  return file;
}

const historyOf = async (file: string) => {
  const store = await LowdbStore.open(file);
  await store.close();
  return store.ledger.commits;
};

describeWithPostgres('The command line over PostgreSQL', () => {
  let server: PostgresServer;
  let source: string;
  let database: string;
  beforeAll(async () => {
    server = await PostgresServer.any();
    source = await aCatalogueWithHistory();
    database = await server.newDatabase();
  });
  afterAll(() => server.stop());

  const run = (args: readonly string[], url = database): Promise<Ran> =>
    runCli(args, { ...process.env, DATABASE_URL: url });
  const migrate = (from: string, to: string) => runCli(['store', 'migrate', '--from', from, '--to', to]);

  test('store migrate takes a catalogue to a database and back, with the same bytes, history and tokens', async () => {
    const there = await migrate(source, database);
    expect([there.code, there.err]).toEqual([0, '']);
    expect(there.out).toMatch(
      / has the catalogue of .*: 24 programmes, 4 changes and 2 tokens\.\n.*SHA-256 [0-9a-f]{64}\n$/,
    );
    const file = await temporaryFile('catalogue.json');
    expect((await migrate(database, file)).code).toBe(0);
    for (const name of ['catalogue.json', 'catalogue.tokens.json', 'catalogue.tokens-used.json'])
      expect(await readFile(join(dirname(file), name), 'utf8')).toBe(
        await readFile(join(dirname(source), name), 'utf8'),
      );
    expect(await historyOf(file)).toEqual(await historyOf(source));
    expect((await readdir(dirname(file))).filter((name) => name.includes('unfinished'))).toEqual([]);
    const again = await migrate(source, database);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('already had the catalogue')]);
  }, 30_000);

  test('store migrate refuses a database and a file that have another catalogue', async () => {
    const other = await temporaryFile('catalogue.json');
    await cp(realCatalogue, other);
    const intoDatabase = await migrate(other, database);
    expect([intoDatabase.code, intoDatabase.err]).toEqual([
      1,
      expect.stringMatching(/has another catalogue, at revision 5\./),
    ]);
    const intoFile = await migrate(database, other);
    expect([intoFile.code, intoFile.err]).toEqual([1, expect.stringMatching(/has another catalogue, at revision 1\./)]);
    expect(await readFile(other, 'utf8')).toBe(await readFile(realCatalogue, 'utf8'));
  }, 30_000);

  test('store migrate leaves nothing in the database when it is killed while it writes, and can be repeated', async () => {
    const url = await server.newDatabase();
    const locking = new Database(url);
    await migrateDatabase(locking);
    await locking.transaction({ isolation: 'READ COMMITTED', within: 20_000 }, async (session) => {
      await session.execute('LOCK TABLE catalogue_commits'); // It is written after the entries.
      const child = spawn(process.execPath, ['dist/cli.js', 'store', 'migrate', '--from', source, '--to', url], {
        cwd: root,
      });
      const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      while ((await query(url, waiting)).length === 0) await pause(50);
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    });
    await locking.close();
    expect(await query(url, 'SELECT id FROM catalogue_entries')).toEqual([]);
    expect(await migrate(source, url)).toMatchObject({ code: 0, err: '' });
  }, 30_000);

  test('every command reads the database', async () => {
    expect((await run(['token', 'create', 'Cem', '--scope', 'write', '--hub', 'east-midlands-east'])).code).toBe(0);
    const letter = ['newsletter', programme, '--format', 'text', '--public-url', 'https://example.org'];
    const [checked, exported, newsletter, tokens] = await Promise.all(
      [['check'], ['export', 'catalogue.json'], letter, ['token', 'list']].map((args) => run(args)),
    );
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('is good: 24 programmes of') });
    expect(exported?.out).toBe((await readFile(source, 'utf8')).replace(/ +"journalRevision".*\n/, ''));
    expect(newsletter).toMatchObject({ code: 0, out: expect.stringContaining('Four') });
    expect(tokens?.out).toMatch(/"Ada"; admin.*last used 2026-11-01\n.*"Bea".*\n.*"Cem"; write; only for hub-/);
  }, 30_000);

  test('a command that has nothing to do in a database, or is given a file too, says what to do', async () => {
    const cases = [
      [['journal', 'verify'], /"maths-hub-catalogue check"/],
      [['restore-backup', 'b.json'], /pg_restore/],
      [['check', source], /DATABASE_URL names a database, and ".*" a document/],
      [['token', 'list', '--catalogue', source], /Unset DATABASE_URL/],
    ] as const;
    const refused = await Promise.all(cases.map(([args]) => run(args)));
    for (const [index, [, told]] of cases.entries())
      expect(refused[index]).toMatchObject({ code: 2, err: expect.stringMatching(told) });
  }, 30_000);

  test('import commits to the database', async () => {
    const folder = join(dirname(await temporaryFile('programmes.csv')), 'sheets');
    expect((await run(['export', 'sheets', '--out', folder])).code).toBe(0);
    const sheet = join(folder, 'programmes.csv');
    await writeFile(sheet, (await readFile(sheet, 'utf8')).replace(/\bFour\b/, 'Five'));
    expect((await run(['import', folder, '--dry-run'])).out).toContain('Five');
    expect(await run(['import', folder, '--yes'])).toMatchObject({
      code: 0,
      err: 'The changes were written. The catalogue is now at revision 6.\n',
    });
    expect((await run(['check'])).out).toContain('revision 6');
  }, 30_000);

  test('redact removes a text from entries and history, and every revision keeps its number', async () => {
    const running = await PostgresStore.open(new Database(database));
    const shown = await run(['redact', secretName]);
    expect(shown.out).toContain('0 texts of the document and 5 texts of its history');
    const done = await run(['redact', secretName, '--yes', '--why', 'She asked for it.']);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('VACUUM FULL')]);
    const texts = await query<{ text: string }>(
      database,
      'SELECT entry AS text FROM catalogue_entries UNION ALL SELECT stored_commit FROM catalogue_commits',
    );
    expect(texts.filter(({ text }) => text.includes('Döe'))).toEqual([]);
    const revisions = await query<{ revision: number }>(database, 'SELECT revision FROM catalogue_commits ORDER BY 1');
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6, 7]);
    while (running.state.mark.revision < 7) await pause(50); // A service that runs has read everything again.
    expect(JSON.stringify(running.ledger.commits)).not.toContain('Döe');
    const byService = { text: 'She asked', replacement: 'They asked', by: 'Ada', dryRun: false };
    expect(await running.redact(byService)).toMatchObject({
      counts: { history: 1 },
      commit: { revision: 8, by: 'Ada' },
    });
    expect(running.ledger.commits.map(({ why }) => why)).toContain('They asked for it.');
    await running.close();
    expect((await run(['redact', secretName, '--yes'])).code).toBe(1);
    expect((await run(['check'])).code).toBe(0);
  }, 30_000);

  test('store raise-revision makes a restored database go on above the numbers that there were', async () => {
    expect((await run(['store', 'raise-revision', '--above', '40'])).out).toContain(
      'was at revision 8 and is now at revision 41',
    );
    expect((await run(['store', 'raise-revision', '--above', '40'])).out).toContain('at revision 41 already');
    expect((await run(['check'])).out).toContain('revision 41');
  });

  test('init fills an empty database once', async () => {
    const url = await server.newDatabase();
    const made = await run(['init', '--hub', 'Kernow Maths Hub'], url);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^mhc_\S{43}\n$/)]);
    expect((await run(['token', 'list'], url)).out).toContain('"Administrator"; admin');
    expect(await run(['init', '--hub', 'Kernow Maths Hub'], url)).toMatchObject({
      code: 2,
      err: expect.stringContaining('has a catalogue already'),
    });
  }, 30_000);

  test.each([
    ['of no server', 'postgresql://ada:hunter2@127.0.0.1:1/catalogue', /127\.0\.0\.1:1.*ECONNREFUSED/],
    ['that is not valid', 'http://ada:hunter2@db1/catalogue', /not valid\. Write it like postgresql:/],
  ])('an address %s is refused without its password', async (_what, url, told) => {
    const { code, out, err } = await run(['check'], url);
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(told)]);
    expect(err).not.toContain('hunter2');
  });

  test('a database without a catalogue is named', async () => {
    const url = await server.newDatabase();
    const { code, err } = await run(['export', 'catalogue.json'], url);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/has no catalogue\. Make one with "maths-hub-catalogue init"/),
    ]);
  });

  test('files without a document are not replaced', async () => {
    const file = await aCatalogueWithHistory();
    await rm(file);
    expect(await migrate(database, file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('but no document beside it'),
    });
  });
});
