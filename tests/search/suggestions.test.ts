import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anIndex } from './an-index.js';

const index = anIndex({
  a: 'Teaching for mastery in geometry',
  b: 'Geometry and fractions',
  c: { title: 'Fraction walls', codes: 'NCP21-07' },
});

test.each([
  ['fractns', ['fraction']],
  ['geometry fractns', ['geometry fraction']],
  ['Teaching for  gemoetri!', ['Teaching for geometry!']],
  ['ncp21-08', ['ncp21-07']],
  ['fracton qqqqqq', ['fraction']],
  ['geometry', []],
  ['geom', []],
  ['qqqqqq', []],
  ['the qqqqqq of', []],
  ['', []],
])('suggestions() for %j are %j', (text, expected) => expect(index.suggestions(text)).toEqual(expected));

test('suggestions() lists the nearest word first, then the most frequent', () => {
  const words = anIndex({ a: 'stake', b: 'stage', c: 'stage', d: 'stave', e: 'stoats' });
  expect(words.suggestions('stabe')).toEqual(['stage', 'stake', 'stave']);
  expect(words.suggestions('stabe', 1)).toEqual(['stage']);
});

test('every suggestion finds a document and needs no correction itself', () => {
  const typed = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,3}$/);
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), typed, (titles, text) => {
      const some = anIndex(Object.fromEntries(titles.map((title, i) => [`d${i}`, title])));
      for (const suggestion of some.suggestions(text)) {
        expect(some.search(suggestion).total).toBeGreaterThan(0);
        expect(some.suggestions(suggestion)).toEqual([]);
      }
    }),
  );
});
