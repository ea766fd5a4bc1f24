import { beforeEach, describe, expect, test } from '@jest/globals';
import { aCatalogue, aProgramme, aSeries } from '../../support/builders.js';
import { Past } from '../../support/past.js';

const shown = aProgramme({ slug: 'shown' });
const draft = aProgramme({ slug: 'draft', position: 2, status: 'DRAFT' });
const spare = aSeries({ slug: 'spare' });

let past: Past;
beforeEach(() => {
  const series = [aSeries({ slug: 'shown' }), aSeries({ slug: 'draft' }), spare];
  past = new Past(aCatalogue({ series, programmes: [shown, draft] }));
});

const formerSlugs = (id: string): unknown => {
  const instance = past.state.entry(id)?.instance;
  return instance && 'formerSlugs' in instance ? instance.formerSlugs : undefined;
};
const lastChange = () => past.ledger.commits.at(-1)?.changes[0];

describe('a commit that changes a slug', () => {
  test.each([
    ['hub-home', 'home'],
    ['ser-shown', 'shown'],
    [shown.id, 'shown'],
  ])('keeps the former one of %p', (id, slug) => {
    past.update(id, { slug: 'second' });
    expect(formerSlugs(id)).toEqual([slug]);
    past.update(id, { slug: 'third' });
    expect(formerSlugs(id)).toEqual([slug, 'second']);
  });

  test('says what the former slugs were before, so that the commit can be undone', () => {
    past.update(shown.id, { slug: 'second' });
    expect(lastChange()).toMatchObject({ was: { formerSlugs: null }, set: { formerSlugs: ['shown'] } });
    past.update(shown.id, { slug: 'third' });
    expect(lastChange()).toMatchObject({ was: { formerSlugs: ['shown'] } });
  });

  test('drops the new slug from the former ones', () => {
    past.update(shown.id, { slug: 'second' });
    past.update(shown.id, { slug: 'shown' });
    expect(formerSlugs(shown.id)).toEqual(['second']);
  });

  test('keeps the newest 100', () => {
    for (let number = 1; number <= 102; number++) past.update(shown.id, { slug: `slug-${number}` });
    expect(formerSlugs(shown.id)).toEqual(Array.from({ length: 100 }, (_, index) => `slug-${index + 2}`));
  });

  test('keeps none of a draft, nor of a series that the public does not see', () => {
    past.update(draft.id, { slug: 'second' });
    past.update(spare.id, { slug: 'third' });
    past.update(draft.id, { status: null });
    expect([formerSlugs(draft.id), formerSlugs(spare.id)]).toEqual([[], []]);
  });

  test('keeps the slug that a withdrawn programme had when the public last saw it', () => {
    past.update(shown.id, { status: 'WITHDRAWN' });
    past.update(shown.id, { slug: 'hidden' });
    past.update(shown.id, { slug: 'again' });
    past.update(shown.id, { status: null });
    expect(formerSlugs(shown.id)).toEqual(['shown']);
  });

  test('lets an edit of the document remove a former slug', () => {
    past.update(shown.id, { slug: 'second' });
    past.update(shown.id, { formerSlugs: null });
    expect(formerSlugs(shown.id)).toEqual([]);
  });
});

test('a commit that withdraws a programme and one that publishes it again leave it as it was', () => {
  past.update(shown.id, { status: 'WITHDRAWN' });
  past.update(shown.id, { status: null });
  expect(formerSlugs(shown.id)).toEqual([]);
});

test('the changes list the slug and the former slugs, so that a copy of the catalogue can follow them', async () => {
  past.update('hub-home', { slug: 'second' });
  const { changes } = await past.asked<{ changes: unknown }>(
    '{ changes(since: 1) { nodes { fields { path before after } } } }',
  );
  expect(changes).toEqual({
    nodes: [
      {
        fields: [
          { path: 'slug', before: 'home', after: 'second' },
          { path: 'formerSlugs', before: null, after: '["home"]' },
        ],
      },
    ],
  });
});
