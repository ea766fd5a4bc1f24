import { describe, expect, test } from '@jest/globals';
import { type Entry, type EntryChange, invertChanges } from '../../../src/catalogue/document/entry-change.js';
import { plainDocument } from '../../../src/catalogue/document/plain.js';
import { CatalogueRefused } from '../../../src/catalogue/document/problem.js';
import { checkOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { aCatalogue, aHub, aLink, aPathway, aProgramme, aSeries, bytesOf } from '../../support/builders.js';
import { Past } from '../../support/past.js';

const at = '2026-01-01T00:00:00.000Z';
const draft = aProgramme({ slug: 'secret', position: 2, status: 'DRAFT' });

/** One published programme that links to a series, and one draft of that series. */
function aState(): CatalogueState {
  const shown = aProgramme({ slug: 'shown', position: 1, links: [aLink('PROGRESSES_TO', 'ser-secret')] });
  return CatalogueState.of(checkOrThrow(bytesOf(aCatalogue({ programmes: [shown, draft] }))));
}

const update = (id: string, was: object, set: object): EntryChange =>
  ({ op: 'update', in: 'programmes', id, was, set }) as EntryChange;

const titlesOf = ({ published, everything }: CatalogueState) =>
  [published, everything].map(({ programmes }) => programmes.map(({ title }) => title));

describe('the published view', () => {
  test('has no draft, and a link to the series of a draft ends at the series', () => {
    const { published, everything } = aState();
    expect([published, everything].map(({ programmes }) => programmes.map(({ slug }) => slug))).toEqual([
      ['shown'],
      ['shown', 'secret'],
    ]);
    expect(published.links.map(({ to }) => to.constructor.name)).toEqual(['Series']);
    expect(everything.links.map(({ to }) => to.constructor.name)).toEqual(['Programme']);
  });

  test('has no series that only drafts or no programmes belong to', () => {
    const programmes = [aProgramme({ slug: 'shown' }), draft];
    const series = ['shown', 'secret', 'spare'].map((slug) => aSeries({ slug }));
    const { published, everything } = CatalogueState.of(checkOrThrow(bytesOf(aCatalogue({ series, programmes }))));
    const seen = (view: Snapshot) => series.flatMap(({ slug }) => view.series(slug)?.slug ?? []);
    expect([published, everything].map(seen)).toEqual([['shown'], ['shown', 'secret', 'spare']]);
  });
});

describe('after changes', () => {
  test('of a series, a link to a part of another hub has the new series as its end', () => {
    const programmes = [
      aProgramme({ slug: 'first', links: [aLink('ALIGNED_WITH', 'pth-far')] }),
      aProgramme({ slug: 'far', hub: 'hub-other', pathways: [aPathway({ id: 'pth-far' })] }),
    ];
    const document = aCatalogue({ hubs: [aHub(), aHub({ slug: 'other' })], programmes });
    const before = CatalogueState.of(checkOrThrow(bytesOf(document)));
    const ends = ({ published, everything }: CatalogueState) =>
      [published, everything].flatMap(({ links }) => links.map(({ to, resolution }) => `${to.title} ${resolution}`));
    expect(ends(before)).toEqual(['far SERIES', 'far SERIES']);
    const set = { op: 'update', in: 'series', id: 'ser-far', was: { title: 'far' }, set: { title: 'Far' } } as const;
    expect(ends(before.after([set], { revision: 2, at }).state)).toEqual(['Far SERIES', 'Far SERIES']);
  });

  test('a new state exists, and the old one is unchanged', () => {
    const before = aState();
    const { state } = before.after([update(draft.id, { title: 'secret' }, { title: 'Revealed' })], {
      revision: 2,
      at,
    });
    expect(titlesOf(before)).toEqual([['shown'], ['shown', 'secret']]);
    expect(titlesOf(state)).toEqual([['shown'], ['shown', 'Revealed']]);
  });

  test('of a draft, the published view has the same revision and time as before', () => {
    const before = aState();
    const { state, shown } = before.after([update(draft.id, { title: 'secret' }, { title: 'Other' })], {
      revision: 2,
      at,
    });
    expect(shown).toEqual([]);
    expect([state.everything.revision, state.everything.updatedAt]).toEqual([2, at]);
    expect(state.published.revision).toBe(before.published.revision);
    expect(state.published.updatedAt).toBe(before.published.updatedAt);
  });

  test('of a planned time of a published programme, the published view is the same as before', () => {
    const past = new Past(aCatalogue({ programmes: [aProgramme({ slug: 'shown' })] }));
    const [before] = past.states;
    past.update('prg-shown-home-2021', { withdrawAt: '2030-01-01T00:00:00Z' });
    past.update('prg-shown-home-2021', { withdrawAt: '2031-01-01T00:00:00Z' });
    expect(past.state.mark.revision).toBe(3);
    expect(past.state.everything.programmes[0]).toMatchObject({ revision: 3, withdrawAt: '2031-01-01T00:00:00Z' });
    expect(past.ledger.commits.map(({ shown }) => shown)).toEqual([[], []]);
    for (const state of [
      past.state,
      CatalogueState.of(checkOrThrow(bytesOf(plainDocument(past.state.document) as never))),
    ]) {
      expect(state.published.revision).toBe(before?.published.revision);
      expect(state.published.programmes[0]?.updatedAt).toBe(before?.published.programmes[0]?.updatedAt);
    }
    past.update('prg-shown-home-2021', { withdrawAt: null, title: 'Shown anew' });
    expect(past.ledger.commits.at(-1)?.shown).toEqual([
      { in: 'programmes', id: 'prg-shown-home-2021', kind: 'UPDATED' },
    ]);
  });

  test('that publish a draft, the draft and its series are listed as published', () => {
    const programmes = [aProgramme({ slug: 'shown' }), draft];
    const before = CatalogueState.of(checkOrThrow(bytesOf(aCatalogue({ programmes }))));
    const { shown } = before.after([update(draft.id, { status: 'DRAFT' }, { status: null })], { revision: 2, at });
    expect(shown).toEqual([
      { in: 'series', id: 'ser-secret', kind: 'PUBLISHED' },
      { in: 'programmes', id: draft.id, kind: 'PUBLISHED' },
    ]);
  });

  test('of a draft and its new series, the public never sees the series', () => {
    const entry = { ...aProgramme({ slug: 'other', status: 'DRAFT' }), series: 'ser-new' } as unknown as Entry;
    const commits: readonly (readonly EntryChange[])[] = [
      [{ op: 'create', in: 'series', entry: aSeries({ slug: 'new' }) }],
      [{ op: 'create', in: 'programmes', entry }],
      [{ op: 'delete', in: 'programmes', entry }],
      [{ op: 'delete', in: 'series', entry: aSeries({ slug: 'new' }) }],
    ];
    let state = aState();
    for (const [index, changes] of commits.entries()) {
      const next = state.after(changes, { revision: index + 2, at });
      expect(next.shown).toEqual([]);
      expect(next.state.published.series('new')).toBeUndefined();
      state = next.state;
    }
  });

  test('that withdraw a programme, entries that only it refers to are withdrawn and published with it', () => {
    const before = aState();
    const id = 'prg-shown-home-2021';
    const away = before.after([update(id, { status: null }, { status: 'WITHDRAWN' })], { revision: 2, at });
    const told = (kind: string) => [
      { in: 'series', id: 'ser-secret', kind },
      { in: 'series', id: 'ser-shown', kind },
      { in: 'programmes', id, kind },
    ];
    expect(away.shown).toEqual(expect.arrayContaining(told('WITHDRAWN')));
    const back = away.state.after([update(id, { status: 'WITHDRAWN' }, { status: null })], { revision: 3, at });
    expect(back.shown).toEqual(expect.arrayContaining(told('PUBLISHED')));
  });

  test('every problem is reported, with the ids of the entries', () => {
    const entry = { ...aProgramme({ slug: 'shown' }), id: 'prg-other', series: 'ser-none' };
    const change = () => aState().after([{ op: 'create', in: 'programmes', entry }], { revision: 2, at });
    expect(change).toThrow(CatalogueRefused);
    try {
      change();
    } catch (error) {
      expect((error as CatalogueRefused).problems.map(({ code, pointer }) => `${code} at ${pointer}`)).toEqual([
        'SLUG_DUPLICATE at /programmes/prg-other/slug',
        'REFERENCE_UNKNOWN at /programmes/prg-other/series',
      ]);
    }
  });

  test('undoing them gives the state from before', () => {
    const before = aState();
    const changes: readonly EntryChange[] = [
      update(draft.id, { title: 'secret', aliases: null }, { title: 'Other', aliases: ['Another'] }),
      { op: 'create', in: 'series', entry: aSeries({ slug: 'new' }) },
    ];
    const { state } = before.after(changes, { revision: 2, at });
    const back = state.at(invertChanges(changes), before.mark);
    expect(plainDocument(back.document)).toEqual({ ...plainDocument(before.document), ...before.mark });
  });
});
