import { describe, expect, test } from '@jest/globals';
import { asked } from '../../../support/asked.js';
import { aCatalogue, aLink, aModule, aProgramme, snapshotOf } from '../../../support/builders.js';

const title = 'Mastery';
const snapshot = snapshotOf(
  aCatalogue({
    programmes: [
      aProgramme({
        slug: 'a',
        title,
        phases: ['PRIMARY'],
        reach: 'LOCAL',
        modules: [aModule({ topic: 'number' })],
        links: [aLink('PROGRESSES_TO', 'ser-b')],
      }),
      aProgramme({ slug: 'b', title, phases: ['PRIMARY', 'SECONDARY'], reach: 'NATIONAL', position: 2 }),
      aProgramme({ slug: 'c', title, phases: ['SECONDARY'], reach: 'LOCAL', section: 'SECONDARY', position: 3 }),
    ],
  }),
);

async function search(filter: string, dimension: string) {
  const { search: found } = await asked<{
    search: { totalCount: number; facets: { buckets: { key: string; count: number }[] }[] };
  }>(
    snapshot,
    `{ search(text: "mastery", filter: ${filter}, first: 1) { totalCount facets(dimensions: [${dimension}]) { buckets { key count } } } }`,
  );
  const buckets = found.facets[0]?.buckets.map(({ key, count }) => `${key} ${count}`);
  return { totalCount: found.totalCount, buckets: buckets?.sort() };
}

describe('The facets of a search', () => {
  test.each<[filter: string, dimension: string, totalCount: number, buckets: string[]]>([
    ['{ phases: { has: PRIMARY } }', 'PHASE', 2, ['PRIMARY 2', 'SECONDARY 2']],
    ['{ and: [{ phases: { has: PRIMARY } }] }', 'PHASE', 2, ['PRIMARY 2', 'SECONDARY 2']],
    ['{ and: [{ phases: { has: PRIMARY } }, { reach: LOCAL }] }', 'PHASE', 1, ['PRIMARY 1', 'SECONDARY 1']],
    ['{ phases: { has: PRIMARY }, reach: LOCAL }', 'PHASE', 1, ['PRIMARY 1', 'SECONDARY 1']],
    ['{ phases: { has: PRIMARY }, reach: LOCAL }', 'REACH', 1, ['LOCAL 1', 'NATIONAL 1']],
    ['{ phases: { has: PRIMARY }, reach: LOCAL }', 'SECTION', 1, ['PRIMARY 1']],
    ['{ section: { eq: SECONDARY } }', 'SECTION', 1, ['PRIMARY 2', 'SECONDARY 1']],
    ['{ modules: { some: { topic: { eq: "none" } } } }', 'MODULE_TOPIC', 0, ['number 1']],
    ['{ links: { some: { kind: REQUIRES } } }', 'LINK_KIND', 0, ['PROGRESSES_TO 1']],
  ])('for %s leave out the filter on %s itself', async (filter, dimension, totalCount, buckets) => {
    expect(await search(filter, dimension)).toEqual({ totalCount, buckets });
  });

  test.each<[filter: string, dimension: string, buckets: string[]]>([
    ['{ or: [{ phases: { has: PRIMARY } }] }', 'PHASE', ['PRIMARY 2', 'SECONDARY 1']],
    ['{ not: { phases: { has: PRIMARY } } }', 'PHASE', ['SECONDARY 1']],
    ['{ modules: { some: { title: { eq: "none" } } } }', 'MODULE_TOPIC', []],
    ['{ links: { some: { kind: PROGRESSES_TO, to: { slug: { eq: "c" } } } } }', 'LINK_KIND', []],
  ])('for %s keep the filter, which asks for more than a value of %s', async (filter, dimension, buckets) => {
    expect((await search(filter, dimension)).buckets).toEqual(buckets);
  });
});
