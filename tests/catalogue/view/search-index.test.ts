import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import { Ordering } from '../../../src/catalogue/view/ordering.js';
import type { Programme } from '../../../src/domain/programme.js';
import { aCatalogue, aLink, anExternalThing, aProgramme, needs } from '../../support/builders.js';

// More programmes than are read in one step.
const programmes = Array.from({ length: 450 }, (_, n) =>
  aProgramme({ slug: `offer-${n}`, title: `Number ${n % 7 === 0 ? 'sense' : 'facts'} ${n}`, position: n + 1 }),
);
const fresh = () => CatalogueState.of(checkValueOrThrow(aCatalogue({ programmes })));
const found = ({ published }: CatalogueState, text: string) => {
  const { hits, total } = published.search.search(text, { limit: 100 });
  return { hits: hits.map(({ id, score }) => ({ id, score })), total };
};
const texts = ['number', 'sense', 'number sense 14', 'fact', 'nombre'];

test('a search in an index that was built in steps finds the same as in a complete one', () => {
  const [atOnce, inSteps] = [fresh(), fresh()];
  const steps = [...inSteps.published.warmUpSearch()];
  expect(steps).toHaveLength(9);
  for (const text of texts) expect([text, found(inSteps, text)]).toEqual([text, found(atOnce, text)]);
});

test('a search during the warm-up, or after an edit, finds the programmes of its revision', () => {
  const state = fresh();
  const steps = state.published.warmUpSearch()[Symbol.iterator]();
  steps.next();
  expect(found(state, 'sense')).toEqual(found(fresh(), 'sense'));
  const change = { op: 'update', in: 'programmes', id: programmes[0]?.id, was: {}, set: { title: 'Algebra' } };
  const next = state.after([change as unknown as EntryChange], {
    revision: 2,
    at: '2026-01-01T00:00:00.000Z',
  }).state;
  while (!steps.next().done);
  expect(found(state, 'algebra').total).toBe(0);
  expect(found(next, 'algebra').total).toBe(1);
});

test('neither the index nor a sorted list keeps the programmes of past revisions in memory', async () => {
  let state = fresh();
  found(state, 'sense');
  state.published.sorted(new Ordering<Programme>('titles', [{ of: ({ title }) => title }]));
  const past: WeakRef<object>[] = [];
  for (let revision = 2; revision < 42; revision++) {
    const [id = '', title] = [programmes[0]?.id, `Algebra ${revision}`];
    const change = { op: 'update', in: 'programmes', id, was: {}, set: { title } };
    state = state.after([change as unknown as EntryChange], { revision, at: '2026-01-01T00:00:00.000Z' }).state;
    past.push(new WeakRef(state.published.node(id) as object));
  }
  await pause(1); // A WeakRef holds its object until the end of the turn.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  // The engine may hold on to one that it used last.
  expect(past.filter((one) => one.deref() !== undefined).length).toBeLessThan(10);
  expect(found(state, 'algebra').total).toBe(1);
});

const rich = aProgramme({
  slug: 'rich',
  links: [aLink('AWARDS', 'ext-badge')],
  eligibilityRule: needs('rich', { programme: 'ext-framework' }),
  partners: [{ name: 'Trent University', kind: 'university' }],
  components: [{ kind: 'WORKSHOP', title: 'Launch event', purpose: 'Choosing a focus' }],
  deliveries: [
    {
      title: 'Daytime cohort',
      codes: ['NCP21-06a'],
      area: 'Derby',
      lead: 'Alex Smith',
      sessions: [{ venue: 'Pride Park', note: 'Bring a book' }, { venue: 'Pride Park' }],
    },
  ],
});
const withThings = () =>
  CatalogueState.of(
    checkValueOrThrow(
      aCatalogue({
        programmes: [rich, aProgramme({ slug: 'plain' })],
        externalThings: [anExternalThing(), anExternalThing({ id: 'ext-badge', title: 'Silver badge', kind: 'award' })],
      }),
    ),
  );

test.each([
  ['the title of a delivery', 'daytime cohort'],
  ['the area of a delivery', 'derby'],
  ['the lead of a delivery', 'alex smith'],
  ['the code of a delivery', 'ncp21-06a'],
  ['the venue of a session', 'pride park'],
  ['the note of a session', 'bring a book'],
  ['the title of a component', 'launch event'],
  ['the purpose of a component', 'choosing a focus'],
  ['a partner', 'trent'],
  ['an external thing that it is linked to', 'silver badge'],
  ['an external thing that its rule names', 'framework'],
])('a programme is found by %s', (_what, text) => {
  expect(found(withThings(), text).hits.map(({ id }) => id)).toEqual(['prg-rich-home-2021']);
});

test('a programme is found by the new title of an external thing, and no longer by the old one', () => {
  const state = withThings();
  expect(found(state, 'badge').total).toBe(1);
  const change = { op: 'update', in: 'externalThings', id: 'ext-badge', was: {}, set: { title: 'Golden medal' } };
  const next = state.after([change as unknown as EntryChange], {
    revision: 2,
    at: '2026-01-01T00:00:00.000Z',
  }).state;
  expect(['badge', 'golden medal'].map((text) => found(next, text).total)).toEqual([0, 1]);
});
