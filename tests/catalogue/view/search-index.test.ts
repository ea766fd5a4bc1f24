import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import { Ordering } from '../../../src/catalogue/view/ordering.js';
import type { Programme } from '../../../src/domain/programme.js';
import { aCatalogue, aProgramme } from '../../support/builders.js';

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
  for (let revision = 2; revision < 8; revision++) {
    const [id = '', title] = [programmes[0]?.id, `Algebra ${revision}`];
    const change = { op: 'update', in: 'programmes', id, was: {}, set: { title } };
    state = state.after([change as unknown as EntryChange], { revision, at: '2026-01-01T00:00:00.000Z' }).state;
    past.push(new WeakRef(state.published.node(id) as object));
  }
  await pause(1); // A WeakRef holds its object until the end of the turn.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  expect(past.map((one) => one.deref() !== undefined)).toEqual([false, false, false, false, false, true]);
  expect(found(state, 'algebra').total).toBe(1);
});
