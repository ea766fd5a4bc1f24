import { describe, expect, test } from '@jest/globals';
import { asked } from '../../../support/asked.js';
import {
  aCatalogue,
  aHub,
  anExternalThing,
  aProgramme,
  aSeries,
  aSource,
  snapshotOf,
} from '../../../support/builders.js';

const snapshot = snapshotOf(
  aCatalogue({
    hubs: [aHub({ slug: 'home', title: 'Home Maths Hub' })],
    sources: [aSource({ id: 'src-plan', title: 'Our Plan' })],
    series: [
      aSeries({
        slug: 'counting',
        title: 'Counting',
        aliases: ['Number Sense'],
        formerCodes: [{ code: 'NCP19-01', title: 'Tallies' }],
      }),
    ],
    externalThings: [anExternalThing({ id: 'ext-award', title: 'Chartered Teacher' })],
    programmes: [aProgramme({ slug: 'counting', title: 'Counting in Year 2' })],
  }),
);

const idsOf = async (args: string) => {
  const { entries } = await asked<{ entries: { nodes: { id: string }[] } }>(
    snapshot,
    `{ entries${args} { nodes { id } } }`,
  );
  return entries.nodes.map(({ id }) => id);
};

describe('entries()', () => {
  test.each([
    ['', ['ext-award', 'ser-counting', 'hub-home', 'src-plan']],
    ['(types: [SOURCE])', ['src-plan']],
    ['(types: [])', []],
    ['(text: "plan")', ['src-plan']],
    ['(text: " PLAN  our ")', ['src-plan']],
    ['(text: "number sen")', ['ser-counting']],
    ['(text: "tallies 19-01")', ['ser-counting']],
    ['(text: "teacher", types: [SERIES])', []],
    ['(text: "year")', []],
    ['(first: 2)', ['ext-award', 'ser-counting']],
  ])('with %s finds %p', async (args, ids) => {
    expect(await idsOf(args)).toEqual(ids);
  });

  test('goes on after a cursor', async () => {
    const page = await asked<{ entries: { pageInfo: { endCursor: string } } }>(
      snapshot,
      '{ entries(first: 3) { pageInfo { endCursor } } }',
    );
    expect(await idsOf(`(after: "${page.entries.pageInfo.endCursor}")`)).toEqual(['src-plan']);
  });
});
