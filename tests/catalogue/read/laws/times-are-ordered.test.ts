import { describe, expect, test } from '@jest/globals';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, aProgramme, faultsOf, problemsOf } from '../../../support/builders.js';

const planned = (times: Partial<Pick<Programme, 'publishAt' | 'withdrawAt'>>) =>
  aCatalogue({ programmes: [aProgramme({ status: 'DRAFT', ...times })] });

describe('A programme', () => {
  test.each([
    {},
    { publishAt: '2030-01-01T00:00:00Z' },
    { withdrawAt: '2030-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T00:00:01Z' },
    { publishAt: '2030-01-01T01:00:00+02:00', withdrawAt: '2030-01-01T00:00:00Z' },
  ])('may be planned so: %p', (times) => {
    expect(faultsOf(planned(times))).toEqual([]);
  });

  test.each([
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2029-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T00:00:00Z' },
    { publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2030-01-01T01:00:00+02:00' }, // By the clock, not by the letters.
  ])('is withdrawn after it is published: %p', (times) => {
    expect(faultsOf(planned(times))).toEqual(['TIMES_REVERSED at /programmes/0/withdrawAt']);
  });

  test('that has them the wrong way round is told both', () => {
    const [problem] = problemsOf(planned({ publishAt: '2030-01-01T00:00:00Z', withdrawAt: '2029-01-01T00:00:00Z' }));
    expect(problem?.message).toBe(
      'It would be withdrawn at 2029-01-01T00:00:00Z, before it is published at 2030-01-01T00:00:00Z. Correct one of the two.',
    );
  });
});
