import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { posting, postingImpact, postingOrdinal } from '../../src/search/postings.js';
import type { QueryWord } from '../../src/search/query-parser.js';
import type { ScoredDocuments } from '../../src/search/word-scorer.js';
import { WordScorer } from '../../src/search/word-scorer.js';

// A scorer keeps a table for a frequent word and a list for any other: both have to give the same result.

const few = 40;
const many = 1_000_000;

const postings = fc
  .uniqueArray(fc.nat(few - 1), { minLength: 1, maxLength: 12 })
  .chain((ordinals) =>
    fc.tuple(
      ...ordinals
        .sort((a, b) => a - b)
        .map((at) => fc.integer({ min: 1, max: 4_095 }).map((impact) => posting(at, impact))),
    ),
  )
  .map((each) => Uint32Array.from(each));
const nearness = fc.constantFrom(1, 7 / 8, 5 / 8, 35 / 64, 3 / 8, 21 / 64, 1 / 4, 7 / 32);
const word = fc
  .array(fc.record({ term: fc.constant('term'), nearness, postings }), { minLength: 1, maxLength: 4 })
  .map((matches): QueryWord => ({ text: 'term', term: 'term', matches }));

const asMap = ({ ordinals, scores }: ScoredDocuments) =>
  new Map(Array.from(ordinals, (ordinal, i) => [ordinal, scores[i]]));

/** The best of the terms of each document, by its ordinal. */
function best({ matches }: QueryWord): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { postings: held, nearness: near } of matches) {
    for (const each of held) {
      found.set(postingOrdinal(each), Math.max(found.get(postingOrdinal(each)) ?? 0, near * postingImpact(each)));
    }
  }
  return found;
}

test('all() gives the same documents and scores for a frequent word as for a rare one', () => {
  fc.assert(
    fc.property(word, (one) => {
      const [frequent, rare] = [few, many].map((ordinals) => new WordScorer(one, few, ordinals).all()) as [
        ScoredDocuments,
        ScoredDocuments,
      ];
      expect(rare).toEqual(frequent);
      expect([...frequent.ordinals]).toEqual([...best(one).keys()].sort((a, b) => a - b));
      const factors = new Set(
        Array.from(asMap(frequent), ([ordinal, score]) => (score ?? 0) / (best(one).get(ordinal) ?? 1)),
      );
      expect(factors.size).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('intersect() keeps the documents that both words match and adds their scores', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(few, many), fc.constantFrom(few, many), (one, other, some, more) => {
      const [first, second] = [new WordScorer(one, few, some), new WordScorer(other, few, more)];
      const [these, those] = [first.all(), second.all()];
      const expected = [...asMap(these)].flatMap(([ordinal, score]) => {
        const added = asMap(those).get(ordinal);
        return added === undefined ? [] : [[ordinal, (score ?? 0) + added]];
      });
      expect([...asMap(second.intersect(these))]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
