import { beforeEach, describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aLink, aProgramme, aSeries } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

// Slugs that were changed, in the arguments and filters of the API.

const first = aProgramme({ slug: 'first', position: 1, links: [aLink('PROGRESSES_TO', 'ser-second')] });
const second = aProgramme({ slug: 'second', position: 2 });
const north = aProgramme({ slug: 'first', hub: 'hub-north' });

let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })], programmes: [first, second, north] }));
  past.update('hub-north', { slug: 'far-north' });
  past.update('ser-first', { slug: 'first-series', title: 'Other' });
  past.update(first.id, { slug: 'renamed', title: 'Renamed' });
});

const ids = async (filter: string) => {
  const { programmes } = await past.asked<{ programmes: { nodes: { id: string }[] } }>(
    `{ programmes(filter: ${filter}) { nodes { id } } }`,
  );
  return programmes.nodes.map(({ id }) => id);
};

describe('a former slug', () => {
  test.each([
    ['hub(slug: "north") { id }', { id: 'hub-north' }],
    ['series(slug: "first") { id }', { id: 'ser-first' }],
    ['programme(slug: "first") { id slug formerSlugs }', { id: first.id, slug: 'renamed', formerSlugs: ['first'] }],
    ['programme(slug: "first", hub: "north", year: "2021/22") { id }', { id: north.id }],
    ['programme(slug: "first", hub: "hub-north") { id }', { id: north.id }],
    ['offers(hub: "north") { programmeCount }', [{ programmeCount: 1 }]],
    ['selection(refs: ["First"]) { items { programme { id } } }', { items: [{ programme: { id: first.id } }] }],
    [
      'progression(from: ["first"]) { nodes { node { id } } }',
      { nodes: [first, second].map(({ id }) => ({ node: { id } })) },
    ],
    ['routes(from: "first", to: "second") { routes { length } }', { routes: [{ length: 1 }] }],
    [
      'eligibility(programme: "first", profile: { hub: "north", completed: [{ series: "first", year: "2020/21" }] }, hub: "home") { programme { id } }',
      { programme: { id: first.id } },
    ],
    ['changes(since: 1, hub: "north") { totalCount }', { totalCount: 1 }],
  ])('is found by %s', async (field, answer) => {
    expect(await past.asked(`{ found: ${field} }`)).toEqual({ found: answer });
  });

  test.each([
    ['{ hub: { eq: "north" } }', [north.id]],
    ['{ hub: { in: ["north", "nowhere"] } }', [north.id]],
    ['{ hub: { eq: "hub-north" } }', [north.id]],
    ['{ hub: { ne: "north" } }', [first.id, second.id]],
    ['{ series: { eq: "first" } }', [first.id, north.id]],
    ['{ series: { notIn: ["first"] } }', [second.id]],
    ['{ slug: { eq: "first" } }', [first.id, north.id]],
    ['{ slug: { in: ["first", "second"] } }', [first.id, second.id, north.id]],
    ['{ slug: { ne: "first" } }', [second.id]],
    ['{ slug: { contains: "irst" } }', [north.id]],
    ['{ or: [{ hub: { eq: "north" } }, { not: { series: { eq: "first" } } }] }', [second.id, north.id]],
  ])('is found by the filter %s', async (filter, found) => {
    expect(await ids(filter)).toEqual(found);
  });

  test('is found in a filter of links', async () => {
    past.update('ser-second', { slug: 'second-series' });
    expect(await ids('{ links: { some: { to: { series: { eq: "second" } } } } }')).toEqual([first.id]);
  });

  test('means the newest year that has the present slug', async () => {
    past.create('programmes', aProgramme({ slug: 'renamed', academicYear: '2022/23', series: 'ser-first' }));
    const { programme, selection } = await past.asked<Record<string, object>>(
      '{ programme(slug: "first") { academicYear } selection(refs: ["first"]) { items { programme { academicYear } } } }',
    );
    expect(programme).toEqual({ academicYear: '2022/23' });
    expect(selection).toEqual({ items: [{ programme: { academicYear: '2022/23' } }] });
  });
});

describe('a former slug that something else has now', () => {
  test('means the thing that has it, in lookups and in filters that were asked before', async () => {
    const filter = '{ series: { eq: "first" } }';
    const before = [await ids(filter), await ids(filter)]; // The second answer is cached by hub and year.
    past.create('series', { ...aSeries({ slug: 'new' }), slug: 'first' });
    const reused = aProgramme({ slug: 'new', position: 3 });
    past.create('programmes', { ...reused, slug: 'first' });
    expect(before).toEqual([1, 2].map(() => [first.id, north.id]));
    expect(await ids(filter)).toEqual([reused.id]);
    expect(await ids('{ slug: { eq: "first" } }')).toEqual([reused.id, north.id]);
    expect(await past.asked('{ series(slug: "first") { id } programme(slug: "first") { id } }')).toEqual({
      series: { id: 'ser-new' },
      programme: { id: reused.id },
    });
  });

  test('means none of two things that had it before', async () => {
    past.update(second.id, { slug: 'first' });
    past.update(second.id, { slug: 'last', title: 'Last' });
    expect(await past.asked('{ programme(slug: "first") { id } }')).toEqual({ programme: null });
    expect(await ids('{ slug: { eq: "first" } }')).toEqual([north.id]);
    const { selection } = await past.asked<{ selection: { missing: object[] } }>(
      '{ selection(refs: ["first"]) { missing { reason suggestions { slug } } } }',
    );
    expect(selection.missing).toEqual([{ reason: 'AMBIGUOUS', suggestions: [{ slug: 'renamed' }, { slug: 'last' }] }]);
  });
});

test('a slug that only a draft had finds nothing after it was published', async () => {
  past.create('programmes', { ...aProgramme({ slug: 'secret', series: 'ser-second', position: 4 }), status: 'DRAFT' });
  past.update('prg-secret-home-2021', { slug: 'public' });
  expect(await past.asked('{ programme(slug: "public") { id } }')).toEqual({ programme: null });
  past.update('prg-secret-home-2021', { status: null });
  expect(
    await past.asked('{ found: programme(slug: "secret") { id } shown: programme(slug: "public") { formerSlugs } }'),
  ).toEqual({ found: null, shown: { formerSlugs: [] } });
});
