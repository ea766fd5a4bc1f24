import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, cleanTexts, firstInvisible, normalizeText } from '../../../src/domain/fields/clean-text.js';

/** What meets at the edges of the rules: letters of several scripts, accents, emoji, joiners and selectors. */
const units = ['a', 'e', '1', ' ', 'é', 'क', '\u094d', 'ن', '👩', '✔', '\u{1f3fd}', '\u0301', '\u0327'].concat([
  ...['\u200b', '\u200c', '\u200d', '\ufe0f', '\u00ad', '\ufeff', '\u202e', '\u3164', '\u{e0100}', '\u{e0061}'],
]);

describe('cleanText()', () => {
  test.each([
    ['a zero-width space', 'Mastering\u200b Number', 'Mastering Number'],
    ['a soft hyphen', 'Multi\u00adplication', 'Multiplication'],
    ['a byte order mark', '\ufeffNumber', 'Number'],
    ['a mark of direction', '\u202eNumber\u202c', 'Number'],
    ['a joiner between Latin letters', 'Num\u200dber', 'Number'],
    ['an emoji selector after a letter', 'a\ufe0f', 'a'],
  ])('removes %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(firstInvisible(text)).toBeDefined();
  });

  test.each([
    ['an emoji of several characters', '👩🏽\u200d🏫'],
    ['an emoji selector', '✔\ufe0f'],
    ['a joiner in Devanagari', 'क्\u200dष'],
    ['a joiner in Persian', 'نمی\u200cخواهم'],
    ['punctuation and accents', '“Café” – Year 7–11…'],
    ['control characters, which are refused instead', 'a\u0007b'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
    expect(firstInvisible(text)).toBeUndefined();
  });

  test('writes letters with accents in NFC, and so does normalizeText()', () => {
    expect(cleanText('Cafe\u0301')).toBe('Caf\u00e9');
    expect(normalizeText('Cafe\u0301\u200b')).toBe('Caf\u00e9\u200b');
  });

  test('of a clean text is that text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(firstInvisible(clean)).toBeUndefined();
        expect(clean).toBe(clean.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });
});

test('cleanTexts() cleans every text of JSON, and returns the same object if all are clean', () => {
  const clean = { title: 'Number', codes: ['NCP21-07'], position: 1, none: null };
  expect(cleanTexts(clean)).toBe(clean);
  expect(cleanTexts({ ...clean, codes: ['NCP21\u200b-07'] })).toEqual(clean);
});
