import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aProgramme, aSeries } from '../../support/builders.js';
import { Past } from '../../support/past.js';

// Three programmes: all facts are known of the first, other ones of the second, and none of the third, which is a draft.

const known = aProgramme({
  slug: 'known',
  position: 1,
  mode: 'ONLINE',
  participation: { unit: 'SCHOOL' },
  funding: { free: true },
  recruitment: { status: 'OPEN' },
  openQuestions: ['Is there a charge?'],
});
const other = aProgramme({
  slug: 'other',
  position: 2,
  mode: 'BLENDED',
  participation: { unit: 'TRUST' },
  funding: { free: false },
  deliveries: [{ recruitment: { status: 'FULL' } }, { recruitment: { status: 'OPEN' } }, {}],
});
const draft = aProgramme({ slug: 'draft', position: 3, status: 'DRAFT', carriedFrom: '2020/21' });
const series = [aSeries({ slug: 'known', family: 'Mastery' }), aSeries({ slug: 'other' }), aSeries({ slug: 'draft' })];
const past = new Past(aCatalogue({ series, programmes: [known, other, draft] }));

const counted = (filter: string) => `{ programmes(filter: ${filter}) { nodes { slug } } }`;

async function slugs(filter: string): Promise<readonly string[]> {
  type Found = { programmes: { nodes: { slug: string }[] } };
  const { programmes } = await past.asked<Found>(counted(filter), 'drafts');
  return programmes.nodes.map(({ slug }) => slug);
}

describe('The filter', () => {
  test.each([
    ['{ mode: ONLINE }', ['known']],
    ['{ mode: FACE_TO_FACE }', []],
    ['{ unit: TRUST }', ['other']],
    ['{ free: true }', ['known']],
    ['{ free: false }', ['other']],
    ['{ not: { free: true } }', ['other', 'draft']],
    ['{ family: { eq: "Mastery" } }', ['known']],
    ['{ family: { isNull: true } }', ['other', 'draft']],
    ['{ recruitment: OPEN }', ['known', 'other']],
    ['{ recruitment: FULL }', ['other']],
    ['{ hasOpenQuestions: true }', ['known']],
    ['{ hasOpenQuestions: false }', ['other', 'draft']],
    ['{ status: DRAFT }', ['draft']],
    ['{ status: PUBLISHED }', ['known', 'other']],
    ['{ status: WITHDRAWN }', []],
    ['{ carriedForward: true }', ['draft']],
    ['{ carriedForward: false }', ['known', 'other']],
  ])('%s finds %p, also when it is asked again', async (filter, found) => {
    expect([await slugs(filter), await slugs(filter)]).toEqual([found, found]);
  });

  test.each([
    ...['{ status: DRAFT }', '{ status: PUBLISHED }', '{ or: [{ not: { status: DRAFT } }] }'],
    ...['{ carriedForward: true }', '{ or: [{ not: { carriedForward: false } }] }'],
  ])('%s is refused for a client that does not see drafts, also after one that does', async (filter) => {
    await slugs(filter);
    expect(await past.refusals(counted(filter))).toEqual(['SCOPE_MISSING']);
    expect(await past.refusals(`{ links(filter: { to: ${filter} }) { totalCount } }`)).toEqual(['SCOPE_MISSING']);
    expect(await past.refusals(`{ search(text: "known", filter: ${filter}) { totalCount } }`)).toEqual([
      'SCOPE_MISSING',
    ]);
  });
});

describe('Groups by', () => {
  test.each([
    ['MODE', ['ONLINE 1 Online', 'BLENDED 1 Blended']],
    ['UNIT', ['SCHOOL 1 School', 'TRUST 1 Trust']],
    ['FREE', ['true 1 Free of charge', 'false 1 Not free of charge']],
    ['FAMILY', ['Mastery 1 Mastery']],
    ['RECRUITMENT', ['OPEN 2 Open', 'FULL 1 Full']],
  ])('%s have the values that the filter takes', async (dimension, expected) => {
    const { programmeGroups } = await past.asked<{
      programmeGroups: { keys: { value: string; label: string }[]; count: number }[];
    }>(`{ programmeGroups(by: [${dimension}]) { keys { value label } count } }`);
    expect(programmeGroups.map(({ keys: [key], count }) => `${key?.value} ${count} ${key?.label}`)).toEqual(expected);
  });
});
