import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Schedule } from '../../../src/catalogue/change/schedule.js';
import { CommitRefused } from '../../../src/catalogue/revision/commit.js';
import type { Outcome, Proposal } from '../../../src/catalogue/store.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { PostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { CuttingProxy } from '../../support/cutting-proxy.js';
import { describeWithPostgres, PostgresServer, query } from '../../support/postgres.js';
import { retitled, titleOf } from '../lowdb/a-kept-catalogue.js';
import { ADatabaseCatalogue } from './a-database-catalogue.js';

describeWithPostgres('A store in PostgreSQL', () => {
  let server: PostgresServer;
  let kept: ADatabaseCatalogue;
  beforeAll(async () => {
    server = await PostgresServer.any();
  });
  beforeEach(async () => {
    kept = await ADatabaseCatalogue.of(server);
  });
  afterEach(() => kept.gone());
  afterAll(() => server.stop());

  const stored = async () => {
    const rows = await query<{ stored_commit: string }>(kept.url, 'SELECT * FROM catalogue_commits ORDER BY revision');
    return rows.map(({ stored_commit }) => JSON.parse(stored_commit));
  };
  /** Waits until a store has a revision. */
  const reaches = async ({ state }: PostgresStore, revision: number, store: PostgresStore) => {
    expect(state.mark.revision).toBeLessThanOrEqual(revision);
    while (store.state.mark.revision < revision) await pause(10);
  };

  /** Sends a proposal again that was not committed in time, as its message says. A busy machine may take longer. */
  const untilCommitted = (store: PostgresStore, proposal: Proposal): Promise<Outcome> =>
    store.commit(proposal).catch((error: CommitRefused) => {
      if (error.code !== 'COMMIT_FAILED') throw error;
      return untilCommitted(store, proposal);
    });

  test('builds on what another instance has committed, which each has afterwards', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => kept.opened()));
    const slugs = ['first', 'second', 'third'];
    const asked = Array.from({ length: 60 }, (_, index) => {
      const slug = slugs[index % 3] ?? '';
      const store = stores[Math.floor(index / 3) % 3];
      return store && untilCommitted(store, retitled(slug, `${slug} ${index}`));
    });
    const outcomes = await Promise.all(asked);
    const revisions = outcomes.map((outcome) => outcome?.commit?.revision ?? 0);
    expect(revisions.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
    const fresh = await kept.opened();
    for (const store of stores) {
      await reaches(store, 61, store);
      expect(store.state.document).toEqual(fresh.state.document);
      expect(JSON.parse(JSON.stringify(store.ledger.commits))).toEqual(await stored());
    }
  });

  test.each(['before', 'after'] as const)('commits once if the connection is lost %s COMMIT', async (when) => {
    const proxy = await CuttingProxy.to(Number(new URL(kept.url).port));
    const store = await PostgresStore.open(new Database(throughProxy(proxy)));
    proxy.cutAt('COMMIT', when);
    const { commit, state } = await store.commit(retitled('first', 'Changed'));
    expect([commit?.revision, state.mark.revision, store.state.mark.revision]).toEqual([2, 2, 2]);
    expect(await stored()).toHaveLength(1);
    await store.close();
    await proxy.close();
  });

  test('says that it does not know whether it has committed if the database stays away, and finds out later', async () => {
    const proxy = await CuttingProxy.to(Number(new URL(kept.url).port));
    const store = await PostgresStore.open(new Database(throughProxy(proxy)));
    proxy.cutAt('COMMIT', 'after', { staysDown: true });
    const start = performance.now();
    const asked = store.commit(retitled('first', 'Changed'));
    await expect(asked).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN', retryAfter: 2 });
    expect(performance.now() - start).toBeLessThan(2000);
    await expect(store.commit(retitled('second', 'Changed'))).rejects.toBeInstanceOf(CommitRefused);
    expect([titleOf(store, 'first'), store.staleSeconds > 0]).toEqual(['first', true]);
    proxy.restore();
    await reaches(store, 2, store);
    expect([titleOf(store, 'first'), titleOf(store, 'second'), store.staleSeconds]).toEqual(['Changed', 'second', 0]);
    await store.close();
    await proxy.close();
  });

  const throughProxy = ({ port }: CuttingProxy) => Object.assign(new URL(kept.url), { port: String(port) }).href;

  test('commits a change that takes longer to execute than the database may take', async () => {
    const store = await kept.opened();
    const change = retitled('first', 'Changed');
    const slow: Proposal = {
      ...change,
      changes: (state) => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1900);
        return change.changes(state);
      },
    };
    expect((await store.commit(slow)).commit?.revision).toBe(2);
  });

  test('refuses a change in time while a redaction waits for the database', async () => {
    const store = await kept.opened();
    const locking = new Database(kept.url);
    let redacted: Promise<unknown> | undefined;
    await locking.transaction({ isolation: 'READ COMMITTED', within: 10_000 }, async (session) => {
      await session.execute('LOCK TABLE catalogue_head IN ACCESS EXCLUSIVE MODE');
      redacted = store.redact({ text: 'Nobody', replacement: '', by: 'a curator', dryRun: true });
      await expect(store.commit(retitled('first', 'Changed'))).rejects.toMatchObject({ code: 'COMMIT_FAILED' });
    });
    await redacted;
    await locking.close();
  });

  test('forgets the oldest commits when there are too many, also in the other instances', async () => {
    const stores = await Promise.all([1, 2].map(() => kept.opened(undefined, {}, { mostCommits: 8 })));
    for (let edit = 0; edit < 10; edit++) await stores[0]?.commit(retitled('first', `Title ${edit}`));
    while ((await stored()).length > 8) await pause(10);
    for (const store of stores) while (store.ledger.commits.length > 8) await pause(10);
    await stores[1]?.commit(retitled('first', 'The last'));
    const fresh = await kept.opened();
    expect(fresh.ledger.commits.map(({ revision }) => revision)).toEqual(
      (await stored()).map(({ revision }) => revision),
    );
    expect(fresh.ledger.commits.at(-1)?.revision).toBe(12);
  });

  test('publishes once what several instances have scheduled', async () => {
    const now = () => new Date('2026-11-30T12:00:00Z');
    const stores = await Promise.all([1, 2].map(() => kept.opened(now)));
    const [one] = stores;
    const id = one?.state.document.programmes[0]?.id ?? '';
    const set = { status: 'DRAFT', publishAt: '2026-11-30T11:59:00Z' };
    await one?.commit({
      by: 'a curator',
      changes: () => [{ op: 'update', in: 'programmes', id, was: { status: null, publishAt: null }, set }],
    });
    await Promise.all(stores.map((store) => new Schedule(store, now).look()));
    expect((await stored()).map(({ by }) => by)).toEqual(['a curator', 'schedule']);
  });

  test('reads everything again when the database is older than before, and gives no number twice', async () => {
    const told: unknown[] = [];
    const store = await kept.opened(undefined, { onOlderCopy: ({ why }) => told.push(why) });
    for (const title of ['one', 'two', 'three']) await store.commit(retitled('first', title));
    // As a server does that takes over without the last two commits.
    const [, second] = await stored();
    // All at once: otherwise the store may read a part of it.
    await query(
      kept.url,
      `DELETE FROM catalogue_commits WHERE revision > 2;
       UPDATE catalogue_head SET revision = 2, updated_at = '${second.before.updatedAt}',
         published_revision = ${second.before.publishedRevision}, published_at = '${second.before.publishedAt}',
         last_batch = (SELECT batch FROM catalogue_commits WHERE revision = 2);
       UPDATE catalogue_entries SET entry = (jsonb_set(entry::jsonb, '{title}', '"one"'))::text WHERE entry LIKE '%"three"%'`,
    );
    await reaches(store, 5, store);
    expect([titleOf(store, 'first'), told]).toEqual(['one', [expect.stringContaining('of revision 2')]]);
    expect((await store.commit(retitled('first', 'four'))).commit?.revision).toBe(6);
    expect((await kept.opened()).state.document).toEqual(store.state.document);
  });
});
