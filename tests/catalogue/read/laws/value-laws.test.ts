import { describe, expect, test } from '@jest/globals';
import type { IntRange } from '../../../../src/domain/parts/duration.js';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, aPathway, aProgramme, aSeries, faultsOf, problemsOf } from '../../../support/builders.js';

test('each repeated value in a list of plain values is reported', () => {
  const programmes = [aProgramme({ phases: ['PRIMARY', 'SECONDARY', 'PRIMARY'], codes: ['NCP 1', 'NCP 1', 'NCP 1'] })];
  expect(faultsOf(aCatalogue({ programmes }))).toEqual([
    'LIST_DUPLICATE at /programmes/0/codes/1',
    'LIST_DUPLICATE at /programmes/0/codes/2',
    'LIST_DUPLICATE at /programmes/0/phases/2',
  ]);
});

test('values that differ in case or spaces are not repeated', () => {
  expect(faultsOf(aCatalogue({ series: [aSeries({ aliases: ['NCP 1', 'NCP1', 'ncp 1'] })] }))).toEqual([]);
});

const ranged = (days: IntRange) => aCatalogue({ programmes: [aProgramme({ participation: { release: [{ days }] } })] });

test.each<IntRange>([{ min: 1, max: 2 }, { min: 2, max: 2 }, { min: 0 }, { max: 4 }])('%p is a range', (range) => {
  expect(faultsOf(ranged(range))).toEqual([]);
});

test.each<IntRange>([{ min: 3, max: 2 }, {}])('%p is not a range', (range) => {
  expect(faultsOf(ranged(range))).toEqual(['RANGE_REVERSED at /programmes/0/participation/release/0/days']);
});

const choosing = (modules: number, min: number, max?: number) =>
  aCatalogue({ programmes: [aProgramme({ modules, moduleChoice: { min, max, chosenBy: 'hub' } })] });

describe('a choice of modules', () => {
  test.each([
    [3, 0, 3],
    [3, 1, undefined],
    [3, 3, 3],
    [1, 1, 1],
  ])('is accepted: of %p modules, from %p to %p', (modules, min, max) => {
    expect(faultsOf(choosing(modules, min, max))).toEqual([]);
  });

  test.each([
    [0, 1, undefined],
    [3, 4, undefined],
    [3, 1, 4],
    [3, 2, 1],
  ])('is refused: of %p modules, from %p to %p', (modules, min, max) => {
    expect(faultsOf(choosing(modules, min, max))).toEqual(['MODULE_CHOICE_IMPOSSIBLE at /programmes/0/moduleChoice']);
  });

  test('of a pathway is compared with the modules of that pathway', () => {
    const pathways = [aPathway({ modules: 1, moduleChoice: { min: 2, chosenBy: 'hub' } })];
    expect(faultsOf(aCatalogue({ programmes: [aProgramme({ modules: 5, pathways })] }))).toEqual([
      'MODULE_CHOICE_IMPOSSIBLE at /programmes/0/pathways/0/moduleChoice',
    ]);
  });

  test('is not checked if the list of modules is unsound', () => {
    const programme = { ...aProgramme({ moduleChoice: { min: 1, chosenBy: 'hub' } }), modules: 'three' };
    expect(faultsOf({ ...aCatalogue({ programmes: [aProgramme()] }), programmes: [programme] })).toEqual([
      'LIST_EXPECTED at /programmes/0/modules',
    ]);
  });
});

const planned = (times: Partial<Pick<Programme, 'publishAt' | 'withdrawAt'>>) =>
  aCatalogue({ programmes: [aProgramme({ status: 'DRAFT', ...times })] });

describe('A programme', () => {
  test.each([
    {},
    { publishAt: '2030-01-01T00:00:00Z' },
    { withdrawAt: '2030-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T00:00:01Z' },
    { publishAt: '2030-01-01T01:00:00+02:00', withdrawAt: '2030-01-01T00:00:00Z' },
  ])('is accepted with %p', (times) => {
    expect(faultsOf(planned(times))).toEqual([]);
  });

  test.each([
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2029-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T01:00:00+02:00' }, // By the clock, not by the letters.
  ])('is refused with %p', (times) => {
    expect(faultsOf(planned(times))).toEqual(['TIMES_REVERSED at /programmes/0/withdrawAt']);
  });

  test('with the two times reversed is refused, and the message has both', () => {
    const [problem] = problemsOf(planned({ publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2029-01-01T00:00:00Z' }));
    expect(problem?.message).toBe(
      'The programme would be withdrawn at 2029-01-01T00:00:00Z, before it is published at 2030-01-01T00:00:00Z. Correct one of the two times.',
    );
  });
});
