import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntryChange } from '../../src/catalogue/document/entry-change.js';
import { CommitRefused } from '../../src/catalogue/revision/commit.js';
import type { CatalogueStore } from '../../src/catalogue/store.js';
import { describeWithPostgres, PostgresServer } from '../support/postgres.js';
import { AKeptCatalogue, idOf, retitled, revisionsOf, titleOf } from './lowdb/a-kept-catalogue.js';
import { ADatabaseCatalogue } from './postgres/a-database-catalogue.js';

/** A place where a catalogue is kept, in which a store can be opened again. */
interface Kept {
  opened(now?: () => Date): Promise<CatalogueStore>;
  gone(): Promise<void>;
}

/** What a proposal is refused with: its code. */
const codeOf = (task: Promise<unknown>) =>
  task.then(
    () => 'done',
    (error: unknown) => (error instanceof CommitRefused ? error.code : String(error)),
  );

/** The tests of what every store must do. */
function storeTests(keep: () => Promise<Kept>): void {
  let kept: Kept;
  beforeEach(async () => {
    kept = await keep();
  });
  afterEach(() => kept.gone());

  test('stores a commit before it acknowledges it', async () => {
    const store = await kept.opened();
    const { commit } = await store.commit(retitled('first', 'Changed', { why: 'it was wrong' }));
    expect(commit).toMatchObject({ revision: 2, by: 'a curator', why: 'it was wrong', before: { revision: 1 } });
    const another = await kept.opened();
    expect([another.state.mark, titleOf(another, 'first')]).toEqual([store.state.mark, 'Changed']);
    expect(another.ledger.commits).toEqual(JSON.parse(JSON.stringify(store.ledger.commits)));
    expect(another.state.document).toEqual(store.state.document);
  });

  test('gives simultaneous commits an outcome each', async () => {
    const store = await kept.opened();
    const slugs = ['first', 'second', 'first', 'third'];
    const asked = slugs.map((slug, index) => store.commit(retitled(slug, `Title ${index}`)));
    const bad = codeOf(store.commit(retitled('second', '')));
    expect(revisionsOf(await Promise.all(asked))).toEqual([2, 3, 4, 5]);
    expect(await bad).toContain('1 problem');
    expect(['first', 'second', 'third'].map((slug) => titleOf(store, slug))).toEqual(['Title 2', 'Title 1', 'Title 3']);
  });

  test('stores nothing of a dry run, of a proposal without changes and of a refused one', async () => {
    const store = await kept.opened();
    const dry = await store.commit(retitled('first', 'Changed', { dryRun: true }));
    expect([dry.commit?.revision, dry.state.mark.revision]).toEqual([2, 2]);
    expect(await store.commit({ by: 'a curator', changes: () => [] })).toMatchObject({ repeated: false });
    await expect(store.commit(retitled('first', ''))).rejects.toThrow('1 problem');
    const fault = new Error('A fault of the proposal.');
    const refused = store.commit({
      by: 'a curator',
      changes: () => {
        throw fault;
      },
    });
    await expect(refused).rejects.toBe(fault);
    for (const one of [store, await kept.opened()]) {
      expect([one.state.mark.revision, one.ledger.commits, titleOf(one, 'first')]).toEqual([1, [], 'first']);
    }
  });

  test('makes a commit with a used idempotency key only once, also after a restart', async () => {
    const store = await kept.opened();
    const key = { name: 'once', digest: 'd' };
    const [one, other] = await Promise.all([1, 2].map(() => store.commit(retitled('first', 'Changed', { key }))));
    expect([one?.repeated, other?.repeated, other?.commit]).toEqual([false, true, one?.commit]);
    await store.close();
    const again = await kept.opened();
    expect(await again.commit(retitled('first', 'Changed', { key }))).toMatchObject({ repeated: true });
    expect(await codeOf(again.commit(retitled('first', 'Else', { key: { ...key, digest: 'e' } })))).toBe('KEY_REUSED');
    expect(again.state.mark.revision).toBe(2);
  });

  test('gives commits the time of the clock, and earlier ones that time if the clock was set back', async () => {
    const times = ['2026-11-25T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-26T12:00:00.000Z'];
    let clock = '2026-11-23T12:00:00.000Z';
    const store = await kept.opened(() => new Date(clock));
    for (const [index, title] of ['one', 'two', 'three'].entries()) {
      clock = times[index] ?? '';
      expect((await store.commit(retitled('first', title))).commit?.updatedAt).toBe(clock);
    }
    for (const one of [store, await kept.opened(() => new Date(clock))])
      expect(one.ledger.commits.map(({ revision, updatedAt }) => [revision, updatedAt])).toEqual([
        [2, times[1]],
        [3, times[1]],
        [4, times[2]],
      ]);
  });

  test('keeps the places of entries, and adds new ones at the end', async () => {
    const store = await kept.opened();
    const [entry] = JSON.parse(JSON.stringify(store.state.document.programmes));
    const create = (slug: string): readonly EntryChange[] => [
      { op: 'create', in: 'series', entry: { id: `ser-${slug}`, slug, title: slug } },
      { op: 'create', in: 'programmes', entry: { ...entry, id: `prg-${slug}`, slug, series: `ser-${slug}` } },
    ];
    const remove = (): readonly EntryChange[] => {
      const plain = (id: string) => JSON.parse(JSON.stringify(store.state.entry(id)?.instance));
      return [
        { op: 'delete', in: 'programmes', entry: plain('prg-fourth') },
        { op: 'delete', in: 'series', entry: plain('ser-fourth') },
      ];
    };
    const by = 'a curator';
    await store.commit({ by, changes: () => [...create('fourth'), ...create('fifth')] });
    const changes = [remove, () => create('sixth'), () => create('fourth')];
    await Promise.all([
      ...changes.map((change) => store.commit({ by, changes: change })),
      store.commit(retitled('first', 'Changed')),
    ]);
    const slugs = ['first', 'second', 'third', 'fifth', 'sixth', 'fourth'];
    for (const one of [store, await kept.opened()])
      expect(one.state.document.programmes.map(({ slug }) => slug)).toEqual(slugs);
  });

  test('continues from the revision of its document', async () => {
    const store = await kept.opened();
    await store.commit(retitled('first', 'Changed'));
    await store.close();
    const again = await kept.opened();
    await again.commit(retitled('second', 'Changed too'));
    expect(again.state.entry(idOf('second'))?.instance).toMatchObject({ revision: 3 });
  });

  test('refuses commits after it was closed', async () => {
    const store = await kept.opened();
    await store.close();
    expect(await codeOf(store.commit(retitled('first', 'Changed')))).toBe('READ_ONLY');
  });
}

describe('The store in files', () => {
  storeTests(async () => {
    const kept = await AKeptCatalogue.of();
    return { opened: (now) => kept.opened({}, now), gone: () => kept.gone() };
  });
});

describeWithPostgres('The store in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.any();
  });
  afterAll(() => server.stop());

  storeTests(() => ADatabaseCatalogue.of(server));
});
