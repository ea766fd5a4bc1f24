import { expect, test } from '@jest/globals';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import { checkedValue } from '../../../src/catalogue/read/check.js';
import { Edition } from '../../../src/catalogue/revision/edition.js';
import { aCatalogue, aProgramme } from '../../support/builders.js';

// More programmes than are read in one step.
const programmes = Array.from({ length: 450 }, (_, n) =>
  aProgramme({ slug: `offer-${n}`, title: `Number ${n % 7 === 0 ? 'sense' : 'facts'} ${n}`, position: n + 1 }),
);
const fresh = () => Edition.of(checkedValue(aCatalogue({ programmes })));
const found = ({ published }: Edition, text: string) => {
  const { hits, total } = published.search.search(text, { limit: 100 });
  return { hits: hits.map(({ id, score }) => ({ id, score })), total };
};
const texts = ['number', 'sense', 'number sense 14', 'fact', 'nombre'];

test('a search finds the same, be its index made at once or a step at a time', () => {
  const [atOnce, inSteps] = [fresh(), fresh()];
  const steps = [...inSteps.published.warmUpSearch()];
  expect(steps).toHaveLength(9);
  for (const text of texts) expect([text, found(inSteps, text)]).toEqual([text, found(atOnce, text)]);
});

test('whoever searches before it is made, or edits, finds what there is', () => {
  const edition = fresh();
  const steps = edition.published.warmUpSearch()[Symbol.iterator]();
  steps.next();
  expect(found(edition, 'sense')).toEqual(found(fresh(), 'sense'));
  const change = { op: 'update', in: 'programmes', id: programmes[0]?.id, was: {}, set: { title: 'Algebra' } };
  const next = edition.after([change as unknown as EntryChange], {
    revision: 2,
    at: '2026-01-01T00:00:00.000Z',
  }).edition;
  while (!steps.next().done);
  expect(found(edition, 'algebra').total).toBe(0);
  expect(found(next, 'algebra').total).toBe(1);
});
