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
])('the edit distance of %s and %s is %i (4 for more)', (a, b, distance) => {
  expect(Math.min(editDistance(a, b, 3), 4)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

test('editDistance() is symmetric, and its limit changes no smaller distance', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, max) => {
      const distance = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(distance);
      expect(editDistance(a, b, max)).toBe(Math.min(distance, max + 1));
    }),
  );
});

test('near() finds every word within the distance', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.integer({ min: 1, max: 3 }), (words, sought, max) => {
      const near = Vocabulary.empty.with(words, []).near(sought, max);
      const expected = words.toSorted().filter((other) => editDistance(sought, other, 20) <= max);
      expect(near.map((found) => found.word)).toEqual(expected);
    }),
  );
});

test('startingWith() finds every word with the prefix, after words were added and removed', () => {
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
