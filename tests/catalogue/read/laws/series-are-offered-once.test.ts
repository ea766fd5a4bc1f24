import { expect, test } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, faultsOf } from '../../../support/builders.js';

const first = aProgramme({ slug: 'mastery' });
const again = { slug: 'mastery-again', series: 'ser-mastery' };
const beside = (other: Parameters<typeof aProgramme>[0]) =>
  aCatalogue({ hubs: [aHub(), aHub({ slug: 'other' })], programmes: [first, aProgramme({ ...again, ...other })] });

test('a hub lists a series once a year', () => {
  expect(faultsOf(beside({}))).toEqual(['SERIES_TWICE at /programmes/1/series']);
});

test.each([{ academicYear: '2022/23' }, { hub: 'hub-other' }, { series: 'ser-other' }])(
  'a series stands again elsewhere: %p',
  (other) => {
    expect(faultsOf(beside(other))).toEqual([]);
  },
);
