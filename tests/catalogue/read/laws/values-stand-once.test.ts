import { expect, test } from '@jest/globals';
import { aCatalogue, aProgramme, aSeries, faultsOf } from '../../../support/builders.js';

test('a list of plain values holds none twice, and tells of each that stands again', () => {
  const programmes = [aProgramme({ phases: ['PRIMARY', 'SECONDARY', 'PRIMARY'], codes: ['NCP 1', 'NCP 1', 'NCP 1'] })];
  expect(faultsOf(aCatalogue({ programmes }))).toEqual([
    'LIST_DUPLICATE at /programmes/0/codes/1',
    'LIST_DUPLICATE at /programmes/0/codes/2',
    'LIST_DUPLICATE at /programmes/0/phases/2',
  ]);
});

test('values that differ in case or space are two', () => {
  expect(faultsOf(aCatalogue({ series: [aSeries({ aliases: ['NCP 1', 'NCP1', 'ncp 1'] })] }))).toEqual([]);
});
