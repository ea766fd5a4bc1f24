import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, Vocabulary } from '../../src/search/vocabulary.js';

test.each([
  ['mastery', 'mastery', 0],
  ['mastrey', 'mastery', 1],
  ['matery', 'mastery', 1],
  ['masttery', 'mastery', 1],
  ['mistery', 'mastery', 1],
  ['develpmnet', 'development', 2],
  ['algebra', 'geometry', 4],
  ['', 'abc', 3],
])('%s and %s are %i edits apart, counted up to 4', (a, b, distance) => {
  expect(Math.min(editDistance(a, b, 3), 4)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

test('Edits count the same both ways, and a limit changes nothing below it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, max) => {
      const distance = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(distance);
      expect(editDistance(a, b, max)).toBe(Math.min(distance, max + 1));
    }),
  );
});

test('The vocabulary finds every word that is near', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.integer({ min: 1, max: 3 }), (words, sought, max) => {
      const near = Vocabulary.empty.with(words, []).near(sought, max);
      const expected = words.toSorted().filter((other) => editDistance(sought, other, 20) <= max);
      expect(near.map((found) => found.word)).toEqual(expected);
    }),
  );
});

test('The vocabulary finds every word that begins so, and forgets what is removed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.uniqueArray(word), word, (words, more, prefix) => {
      const added = more.filter((other) => !words.includes(other));
      const removed = words.slice(0, 2);
      const vocabulary = Vocabulary.empty.with(words, []).with(added, removed);
      const expected = [...words.slice(2), ...added].sort().filter((other) => other.startsWith(prefix));
      expect(vocabulary.startingWith(prefix)).toEqual(expected);
    }),
  );
});
