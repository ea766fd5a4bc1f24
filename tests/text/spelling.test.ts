import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeSpelling, fold, nameSpelling } from '../../src/text/spelling.js';

const ascii = fc.string({ unit: 'binary-ascii' });
const anything = fc.string({ unit: 'binary' });

describe('Folded text', () => {
  test.each([
    ['Mastering Number', 'mastering number'],
    ['Café Müller', 'cafe muller'],
    ['Cafe\u0301', 'cafe'],
    ['Teachers’ ‘choice’', "teachers' 'choice'"],
    ['Years 5–8 — or 9‑10', 'years 5-8 - or 9-10'],
    ['ﬁnal ①', 'final 1'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('does not change when it is folded again', () => {
    fc.assert(fc.property(anything, (text) => expect(fold(fold(text))).toBe(fold(text))));
  });

  test('of plain text does not depend on the text before it', () => {
    fc.assert(fc.property(ascii, (text) => expect(fold(`é ${text}`)).toBe(`e ${fold(text)}`)));
  });
});

describe('A code', () => {
  test.each(['NCP21-07', 'NCP 21-07', 'ncp2107', '21-07', ' ncp–21 / 07 '])('is the same if it is spelt %j', (code) => {
    expect(codeSpelling(code)).toBe('2107');
  });

  test('is different for another year or number', () => {
    expect(new Set(['NCP21-07', 'NCP22-07', 'NCP21-70', 'NCP21-7'].map(codeSpelling)).size).toBe(4);
  });

  test('has a spelling that does not change when it is normalized again', () => {
    const code = fc.stringMatching(/^(?:ncp|NCP|Ncp)?[ -]?\d\d[ -]?\d\d$/);
    fc.assert(fc.property(code, (text) => expect(codeSpelling(codeSpelling(text))).toBe(codeSpelling(text))));
  });
});

describe('A name', () => {
  test.each([
    ['Mastering Number', 'mastering-number'],
    ['Secondary Mathematics Teachers', 'secondary  mathematics TEACHER'],
    ['Teachers & Assistants', 'Teachers and assistants'],
    ['Y5–8 Continuity', 'Y5-8 continuity'],
    ["Teacher's choice", 'Teacher’s choice'],
    ['Café', 'cafe'],
  ])('has the same spelling for %j and %j', (one, other) => {
    expect(nameSpelling(one)).toBe(nameSpelling(other));
  });

  test.each([
    ['Mastering Number', 'Mastering Numbers and more'],
    ['Years 5 to 8', 'Years 5 to 9'],
    ['数学', '科学'],
  ])('has different spellings for %j and %j', (one, other) => {
    expect(nameSpelling(one)).not.toBe(nameSpelling(other));
  });

  test('is the same in capitals', () => {
    const name = fc.stringMatching(/^[a-z][a-z &-]{0,20}$/);
    fc.assert(fc.property(name, (text) => expect(nameSpelling(text.toUpperCase())).toBe(nameSpelling(text))));
  });
});
