import { describe, expect, test } from '@jest/globals';
import {
  oppositeTiming,
  resolveEnds,
  resolveInverse,
  type SeriesOffer,
} from '../../../src/domain/fields/link-resolution.js';
import { Timing } from '../../../src/domain/fields/vocabulary.js';

/** Programmes of one series, which are written "2021/22", or "2021/22 b" for a second group. */
function offerOf(...programmes: readonly string[]): SeriesOffer<string> {
  const years = [...new Set(programmes.map((one) => one.slice(0, 7)))].sort();
  return { years, programmesIn: (year) => programmes.filter((one) => one.startsWith(year)) };
}

const asking = { programme: 'the one that asks', year: '2021/22' };
const everyYear = offerOf('2019/20', '2020/21', '2021/22', '2022/23', '2023/24');

describe('A link ends', () => {
  test.each([
    [undefined, '2021/22'],
    [Timing.SAME_YEAR, '2021/22'],
    [Timing.PREVIOUS_YEAR, '2020/21'],
    [Timing.FOLLOWING_YEAR, '2022/23'],
    [Timing.ANY_EARLIER_YEAR, '2020/21'],
    [Timing.ANY_LATER_YEAR, '2022/23'],
  ])('with the timing %s at the programme of %s', (timing, year) => {
    expect(resolveEnds(asking, timing, everyYear)).toEqual({ ends: [year], resolution: 'EXACT' });
  });

  test.each([
    [Timing.PREVIOUS_YEAR, 'STAND_IN', ['2021/22']],
    [Timing.FOLLOWING_YEAR, 'STAND_IN', ['2021/22']],
    [Timing.ANY_EARLIER_YEAR, 'EXACT', ['2018/19']],
    [Timing.ANY_LATER_YEAR, 'EXACT', ['2024/25']],
  ])('with the timing %s and a gap of years as %s', (timing, resolution, ends) => {
    expect(resolveEnds(asking, timing, offerOf('2018/19', '2021/22', '2024/25'))).toEqual({ ends, resolution });
  });

  test.each(Object.values(Timing))(
    'with the timing %s at the series if the hub never has a programme of it',
    (timing) => {
      expect(resolveEnds(asking, timing, offerOf())).toEqual({ ends: [], resolution: 'SERIES' });
    },
  );

  test('at the series if the only other years are not those that the timing means', () => {
    const offer = offerOf('2018/19', '2024/25');
    for (const timing of [undefined, Timing.SAME_YEAR, Timing.PREVIOUS_YEAR, Timing.FOLLOWING_YEAR])
      expect(resolveEnds(asking, timing, offer)).toEqual({ ends: [], resolution: 'SERIES' });
  });

  test('at every group of the year that is meant', () => {
    const offer = offerOf('2020/21 a', '2020/21 b', '2021/22');
    const ends = ['2020/21 a', '2020/21 b'];
    expect(resolveEnds(asking, Timing.PREVIOUS_YEAR, offer)).toEqual({ ends, resolution: 'EXACT' });
  });

  test('at no stand-in that is the programme itself, but at other groups of its series', () => {
    const itself = { programme: '2021/22 a', year: '2021/22' };
    const resolved = (...offered: readonly string[]) => resolveEnds(itself, Timing.PREVIOUS_YEAR, offerOf(...offered));
    expect(resolved('2021/22 a')).toEqual({ ends: [], resolution: 'SERIES' });
    expect(resolved('2021/22 a', '2021/22 b')).toEqual({ ends: ['2021/22 b'], resolution: 'STAND_IN' });
  });
});

describe('The inverse of a requirement', () => {
  const nothingComplete = () => false;
  const inverse = (timing: Timing, requiring: string, years: readonly string[], isComplete = nothingComplete) =>
    resolveInverse({ timing, required: '2021/22', requiring, years }, isComplete);

  test.each([
    [Timing.PREVIOUS_YEAR, '2022/23'],
    [Timing.SAME_YEAR, '2021/22'],
    [Timing.FOLLOWING_YEAR, '2020/21'],
    [Timing.ANY_EARLIER_YEAR, '2022/23'],
    [Timing.ANY_LATER_YEAR, '2020/21'],
  ])('with the timing %s leads to the programme of %s, and to that of no other year', (timing, meant) => {
    const { years } = everyYear;
    const leading = years.filter((year) => inverse(timing, year, years) !== undefined);
    expect(leading).toEqual([meant]);
    expect(inverse(timing, meant, years)).toBe('EXACT');
  });

  test('leads to a stand-in of the same year while the year that is meant is not complete', () => {
    const years = ['2021/22', '2023/24'];
    expect(inverse(Timing.PREVIOUS_YEAR, '2021/22', years)).toBe('STAND_IN');
    expect(inverse(Timing.PREVIOUS_YEAR, '2023/24', years)).toBeUndefined();
  });

  test('leads nowhere if the year that is meant is complete without the programme', () => {
    const isComplete = (year: string) => year === '2022/23';
    expect(
      resolveInverse(
        { timing: Timing.PREVIOUS_YEAR, required: '2021/22', requiring: '2021/22', years: ['2021/22'] },
        isComplete,
      ),
    ).toBeUndefined();
  });

  test('of any earlier year leads to a stand-in whatever is complete, since the years to come never are', () => {
    const everythingComplete = () => true;
    expect(
      resolveInverse(
        { timing: Timing.ANY_EARLIER_YEAR, required: '2021/22', requiring: '2021/22', years: ['2020/21', '2021/22'] },
        everythingComplete,
      ),
    ).toBe('STAND_IN');
  });
});

test('The opposite of the opposite of a timing is the timing', () => {
  for (const timing of Object.values(Timing)) expect(oppositeTiming[oppositeTiming[timing]]).toBe(timing);
});
