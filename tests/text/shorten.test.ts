import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from '../../src/text/shorten.js';

const codePoints = (text: string) => Array.from(text).length;
const word = fc.stringMatching(/^[a-zé]{1,9}$/u);
const prose = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const spaced = fc
  .array(fc.oneof(anything, fc.constantFrom(' ', '\u00a0', ', ', ' – ', '. ', '👩🏽‍🏫', '&')), { maxLength: 20 })
  .map((parts) => parts.join(''));
const length = fc.integer({ min: 1, max: 80 });

describe('Shortened text', () => {
  test.each([
    ['Mastering Number', 16, 'Mastering Number'],
    ['Mastering Number', 15, 'Mastering…'],
    ['Mastering Number', 10, 'Mastering…'],
    ['Mastering Number', 9, '…'],
    ['Mastering Number', 1, '…'],
    ['Years 5, 6, 7 and 8', 12, 'Years 5, 6…'],
    ['One year. Then another.', 13, 'One year…'],
    ['Core Maths – a course', 14, 'Core Maths…'],
    ['Teachers & assistants', 12, 'Teachers &…'],
    ['', 5, ''],
  ])('of %j in %i characters is %j', (text, max, expected) => {
    expect(shorten(text, max)).toBe(expected);
  });

  test('is the text itself if it fits, and otherwise has at most the given number of characters', () => {
    fc.assert(
      fc.property(spaced, length, (text, max) => {
        const short = shorten(text, max);
        if (codePoints(text) <= max) expect(short).toBe(text);
        else expect(codePoints(short)).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('ends between words, never inside one or inside a character', () => {
    fc.assert(
      fc.property(spaced, length, (text, max) => {
        const short = shorten(text, max);
        if (short === text) return;
        expect(short.endsWith('…')).toBe(true);
        const kept = short.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        // What follows is the end of a word, but for punctuation that was left out with it.
        if (kept !== '') expect(text.slice(kept.length)).toMatch(/^[,;:.–—-]*\s/u);
      }),
    );
  });

  test('keeps every word that fits', () => {
    fc.assert(
      fc.property(prose, length, (text, max) => {
        const words = text.split(' ');
        const prefixes = words.map((_, index) => words.slice(0, index).join(' '));
        const longest = prefixes.filter((prefix) => codePoints(prefix) < max).at(-1) ?? '';
        expect(shorten(text, max)).toBe(codePoints(text) <= max ? text : `${longest}…`);
      }),
    );
  });

  test('does not take much longer for long words than for short ones', () => {
    const start = performance.now();
    expect(shorten(`${'x'.repeat(100_000)} ${','.repeat(100_000)} ${'y'.repeat(100_000)}`, 250_000)).toHaveLength(
      100_001,
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('has no space or comma before its ellipsis', () => {
    fc.assert(
      fc.property(spaced, length, (text, max) => {
        const short = shorten(text, max);
        if (short !== text) expect(short).not.toMatch(/[\s,;:.–—-]…$/u);
      }),
    );
  });
});
