import { expect, test } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import { aCatalogue, aProgramme, snapshotOf } from '../../../support/builders.js';

// 2,001 audiences: one of three programmes, one of two, and the others of one.
const audiences = Array.from({ length: 2001 }, (_, index) => `Audience ${index}`);
const ofEach = Array.from({ length: 21 }, (_, index) => audiences.slice(index * 100, index * 100 + 100));
const listed = [...ofEach, audiences.slice(5, 7), audiences.slice(5, 6)];
const snapshot = snapshotOf(
  aCatalogue({
    programmes: listed.map((own, index) => aProgramme({ slug: `p-${index}`, position: index + 1, audiences: own })),
  }),
);

const groups = async (args: string) => {
  const { programmeGroups } = await asked<{ programmeGroups: { keys: { value: string }[]; count: number }[] }>(
    snapshot,
    `{ programmeGroups(by: [AUDIENCE], ${args}) { keys { value } count } }`,
  );
  return programmeGroups.map(({ keys, count }) => `${keys[0]?.value}: ${count}`);
};

test('first takes the first groups of any number, in their order', async () => {
  expect(await groups('first: 3, orderBy: COUNT_DESC')).toEqual(['Audience 5: 3', 'Audience 6: 2', 'Audience 0: 1']);
  expect(await groups('first: 2')).toEqual(['Audience 0: 1', 'Audience 1: 1']);
  expect(await groups('first: 0')).toEqual([]);
});

test('first counts the groups that meet having', async () => {
  expect(await groups('first: 5, having: { count: { gt: 1 } }')).toEqual(['Audience 5: 3', 'Audience 6: 2']);
  expect(await groups('having: { count: { gt: 1 } }')).toEqual(['Audience 5: 3', 'Audience 6: 2']);
});

test('an answer with more than 2,000 groups is refused, and so is a negative number', async () => {
  const query = (args: string) => `{ programmeGroups(by: [AUDIENCE]${args}) { count } }`;
  expect(await refusals(snapshot, query(''))).toEqual(['GROUPS_TOO_MANY']);
  expect(await refusals(snapshot, query(', first: 2001'))).toEqual(['GROUPS_TOO_MANY']);
  expect(await refusals(snapshot, query(', first: -1'))).toEqual(['NUMBER_INVALID']);
});
