import { expect, test } from '@jest/globals';
import type { IntRange } from '../../../../src/domain/fields/int-range.js';
import { aCatalogue, aProgramme, faultsOf } from '../../../support/builders.js';

const ranged = (releaseDays: IntRange) => aCatalogue({ programmes: [aProgramme({ participation: { releaseDays } })] });

test.each<IntRange>([{ min: 1, max: 2 }, { min: 2, max: 2 }, { min: 0 }, { max: 4 }])('%p is a range', (range) => {
  expect(faultsOf(ranged(range))).toEqual([]);
});

test.each<IntRange>([{ min: 3, max: 2 }, {}])('%p is no range', (range) => {
  expect(faultsOf(ranged(range))).toEqual(['RANGE_REVERSED at /programmes/0/participation/releaseDays']);
});
