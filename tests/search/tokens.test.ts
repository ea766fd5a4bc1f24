import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../src/search/tokens.js';

const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe('tokenize() makes terms', () => {
  test.each([
    ['without case and accents', 'CAFÉ Ångström ﬁt', ['cafe', 'angstrom', 'fit']],
    [
      'without possessive endings and apostrophes',
      "school’s pupils' o'clock classʼs ‘Mastery Advocates’",
      ['school', 'pupil', 'oclock', 'class', 'mastery', 'advocate'],
    ],
    ['in the singular', 'groups studies approaches classes TAs', ['group', 'study', 'approach', 'class', 'ta']],
    [
      'without changing words that only look like plurals',
      'progress focus analysis statistics series',
      ['progress', 'focus', 'analysis', 'statistics', 'series'],
    ],
    ['without stop words', 'the teaching of A to the', ['teaching']],
    [
      'cut at dashes, slashes and brackets',
      'non-specialist high–performing (GCSE/PGCE)',
      ['non', 'specialist', 'high', 'performing', 'gcse', 'pgce'],
    ],
    [
      'in one spelling',
      'maths Math Mathematics re-sit resits A-level A levels post-16',
      ['mathematics', 'mathematics', 'mathematics', 'resit', 'resit', 'alevel', 'alevel', 'post16'],
    ],
  ])('%s', (_, text, expected) => expect(terms(text)).toEqual(expected));
});

describe('tokenize() gives one spelling to numbered names', () => {
  test.each([
    [
      ['y5', 'y6', 'y7', 'y8'],
      ['Y5 – 8', 'Y5-8', 'y5—Y8', 'Years 5 to 8', 'Year 5 to Year 8'],
    ],
    [['y5'], ['Y5', 'y 5', 'Year 5', 'Yr5', 'Y5s', 'year-5']],
    [
      ['y1', 'y2'],
      ['Year 1 and Year 2', 'Y1/2', 'Years 1 & 2'],
    ],
    [
      ['ks2', 'ks3'],
      ['KS2/3', 'ks 2-3', 'Key Stages 2 and 3', 'key stage 2 to key stage 3'],
    ],
    [['ncp21-07'], ['NCP21-07', 'NCP 21-07', 'ncp2107', 'ncp-21–07', '21-07']],
    [['ncp21'], ['NCP21', 'ncp 21']],
    [['ncp24-30a'], ['NCP24-30a', '24-30A']],
    [['2021/22'], ['2021/22', '2021-22', '2021–2022']],
  ])('%j', (expected, texts) => {
    for (const text of texts) expect([text, terms(text)]).toEqual([text, expected]);
  });

  test('and treats text that only resembles a numbered name as words', () => {
    expect(terms('11-18 schools, 16–19, year 2021, y14, 07-07-2021')).toEqual([
      '11',
      '18',
      'school',
      '16',
      '19',
      'year',
      '2021',
      'y14',
      '07',
      '07',
      '2021',
    ]);
  });
});

describe('For any text,', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });

  test('the offsets of tokens are inside it and ascend', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  test('a term is tokenized to itself', () => {
    const wordy = fc.oneof(anyText, fc.stringMatching(/^[a-z0-9'’ -]{0,40}$/), fc.lorem());
    fc.assert(
      fc.property(wordy, (text) => {
        for (const term of terms(text)) expect(terms(term)).toEqual([term]);
      }),
      { numRuns: 1_000 },
    );
  });
});
