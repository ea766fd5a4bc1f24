import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../../support/builders.js';

type Offers = NonNullable<Parameters<typeof aHub>[0]>['offers'];

/** A catalogue of one hub with some numbers of programmes in some years. */
function offering(counts: Readonly<Record<string, number>>, offers: Offers = []) {
  const programmes = Object.entries(counts).flatMap(([academicYear, count]) =>
    Array.from({ length: count }, (_, index) => aProgramme({ slug: `p-${index}`, academicYear })),
  );
  return snapshotOf(aCatalogue({ hubs: [aHub({ offers })], programmes }));
}

const complete = (academicYear: string) => ({ academicYear, complete: true });

test('offers of a hub are of the years with programmes and of those that it says something about', () => {
  const snapshot = offering({ '2020/21': 1, '2022/23': 2 }, [complete('2020/21'), { academicYear: '2023/24' }]);
  expect(
    snapshot
      .offersOf(snapshot.homeHub)
      .map(({ academicYear, complete: isComplete, programmeCount }) => [academicYear, isComplete, programmeCount]),
  ).toEqual([
    ['2023/24', undefined, 0],
    ['2022/23', undefined, 2],
    ['2020/21', true, 1],
  ]);
});

describe('the default year', () => {
  test.each<
    readonly [what: string, counts: Readonly<Record<string, number>>, offers: Offers, year: string | undefined]
  >([
    ['is the newest', { '2020/21': 4, '2021/22': 4 }, [], '2021/22'],
    ['may have half as many programmes as the year before', { '2020/21': 4, '2021/22': 2 }, [], '2021/22'],
    ['is not one with fewer', { '2020/21': 5, '2021/22': 2 }, [], '2020/21'],
    ['may have fewer if it is complete', { '2020/21': 5, '2021/22': 1 }, [complete('2021/22')], '2021/22'],
    ['goes back more than once', { '2019/20': 9, '2020/21': 4, '2021/22': 1 }, [], '2019/20'],
    ['needs programmes', { '2020/21': 5 }, [complete('2021/22')], '2020/21'],
    ['may be the only one', { '2020/21': 1 }, [], '2020/21'],
    ['is undefined without programmes', {}, [complete('2021/22')], undefined],
  ])('%s', (_what, counts, offers, year) => {
    const snapshot = offering(counts, offers);
    expect(snapshot.defaultYear(snapshot.homeHub)).toBe(year);
  });
});
