import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateSpan } from '../../../src/domain/fields/date-span.js';
import { daySpanOf, isPartialDate } from '../../../src/domain/fields/partial-date.js';

describe('A date as far as it is known', () => {
  test.each([
    ['2022-03-14T16:00:00Z', '2022-03-14', '2022-03-14', '14 March 2022, 4 pm'],
    ['2021-06-15T12:00:00+01:00', '2021-06-15', '2021-06-15', '15 June 2021, noon'],
    ['2021-06-15T23:30:00Z', '2021-06-16', '2021-06-16', '16 June 2021, 12:30 am'],
    ['2021-01-15T00:00:00Z', '2021-01-15', '2021-01-15', '15 January 2021, midnight'],
    ['2021-05-28T17:05:00+01:00', '2021-05-28', '2021-05-28', '28 May 2021, 5:05 pm'],
    ['2022-03-14', '2022-03-14', '2022-03-14', '14 March 2022'],
    ['2022-02', '2022-02-01', '2022-02-28', 'February 2022'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2022-12', '2022-12-01', '2022-12-31', 'December 2022'],
    ['2022', '2022-01-01', '2022-12-31', '2022'],
    ['2021/22 autumn', '2021-09-01', '2021-12-31', 'autumn term 2021/22'],
    ['2021/22 spring', '2022-01-01', '2022-04-30', 'spring term 2021/22'],
    ['2021/22 summer', '2022-04-01', '2022-07-31', 'summer term 2021/22'],
    ['1999/00 summer', '2000-04-01', '2000-07-31', 'summer term 1999/00'],
  ])('%s is from %s to %s, in words "%s"', (value, earliest, latest, text) => {
    expect(isPartialDate(value)).toBe(true);
    const span = DateSpan.of(value);
    expect([span?.value, span?.earliest, span?.latest, span?.text]).toEqual([value, earliest, latest, text]);
    expect(span?.at).toBe(value.includes('T') ? value : undefined);
  });

  test.each([
    ...['', '22', '2022-13', '2022-00', '2022-02-30', '14/03/2022', '2021/22', '2021/23 autumn', '2021/22 winter'],
    ...['2021/22 Autumn', 'autumn 2021', '2022-03-14T16:00', '2022-03-14 16:00:00Z', '2022-03-14T16:00:00', '1822'],
  ])('%j is none', (value) => {
    expect(isPartialDate(value)).toBe(false);
  });

  test('is no later at its earliest than at its latest, and its days are days', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10, 24), (date, length) => {
        const value = date.toISOString().slice(0, length);
        const { earliest, latest } = daySpanOf(value);
        expect(isPartialDate(value) && isPartialDate(earliest) && isPartialDate(latest)).toBe(true);
        expect(earliest <= latest).toBe(true);
        if (length < 24) expect([earliest.slice(0, length), latest.slice(0, length)]).toEqual([value, value]);
      }),
    );
  });
});
