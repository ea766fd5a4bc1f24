import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SearchDocument, SearchHit } from '../../src/search/search-types.js';
import { TextIndex } from '../../src/search/text-index.js';
import { aDocument, weights } from './an-index.js';

// Words that normalize to themselves: no plurals, no abbreviations, no stop words.
const word = fc.stringMatching(/^[bdgkp][aou][bdgkp](?:[aou][bdgkp]?)?$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 });
const catalogue = fc
  .array(fc.record({ title: words, summary: words }), { minLength: 1, maxLength: 15 })
  .map((texts) =>
    texts.map(({ title, summary }, i) => aDocument(`d${i}`, { title: title.join(' '), summary: summary.join(' ') })),
  );

const wordsOf = ({ fields }: SearchDocument) =>
  Object.values(fields).flatMap((texts) => texts.flatMap((text) => text.split(' ')));

/** The ids that a search should find, by comparing each word of each document: those that match the most words. */
function expectedIds(
  documents: readonly SearchDocument[],
  query: readonly string[],
  matches: (word: string, sought: string) => boolean,
) {
  const held = documents.flatMap(wordsOf);
  const sought = [...new Set(query)].filter((one) => held.some((other) => matches(other, one)));
  const counts = documents.map(
    (document) => sought.filter((one) => wordsOf(document).some((other) => matches(other, one))).length,
  );
  const most = Math.max(...counts);
  return documents.filter((_, i) => most > 0 && counts[i] === most).map(({ id }) => id);
}

const ids = (index: TextIndex, text: string) =>
  Array.from(index.search(text).matched, (ordinal) => index.idOf(ordinal)).sort();

describe('For generated documents, TextIndex', () => {
  test('finds the documents that hold all words, or else the most words', () => {
    fc.assert(
      fc.property(
        catalogue,
        fc.array(fc.stringMatching(/^[bdgkp][aou][bdgkp][aou]$/), { minLength: 1, maxLength: 4 }),
        (documents, query) => {
          const same = documents.map(({ id, fields }) => ({
            id,
            fields: Object.fromEntries(Object.entries(fields).map(([name, texts]) => [name, texts.map(fourLetters)])),
          }));
          const known = query.filter((one) => same.flatMap(wordsOf).includes(one));
          const index = TextIndex.of(same, weights);
          expect(ids(index, known.join(' '))).toEqual(expectedIds(same, known, (a, b) => a === b).sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  test('counts a word that begins with a query word as a match', () => {
    fc.assert(
      fc.property(catalogue, words, (documents, query) => {
        const held = documents.flatMap(wordsOf);
        const known = query.filter((one) => held.some((other) => other.startsWith(one)));
        const index = TextIndex.of(documents, weights);
        expect(ids(index, known.join(' '))).toEqual(expectedIds(documents, known, (a, b) => a.startsWith(b)).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('lists the same hits on several pages as on one, best first, for any tie-break', () => {
    const orders = fc.constantFrom({}, { tieBreak: (a: number, b: number) => b - a }, { tieBreak: () => 0 });
    fc.assert(
      fc.property(catalogue, words, fc.integer({ min: 1, max: 4 }), orders, (documents, query, limit, order) => {
        const index = TextIndex.of(documents, weights);
        const text = query.join(' ');
        const all = index.search(text, { ...order, limit: 1_000 });
        const paged: SearchHit[] = [];
        for (let page = index.search(text, { ...order, limit }); page.hits.length > 0; ) {
          paged.push(...page.hits);
          page = index.search(text, { ...order, limit, after: page.hits.at(-1) ?? { id: '', score: 0 } });
        }
        expect(paged).toEqual(all.hits);
        expect(all.total).toBe(all.hits.length);
        const tied = order.tieBreak ?? (() => 0);
        const best = (a: SearchHit, b: SearchHit) =>
          b.score - a.score || tied(a.ordinal, b.ordinal) || (a.id < b.id ? -1 : 1);
        expect(all.hits.toSorted(best)).toEqual(all.hits);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves out what a filter forbids and keeps the order', () => {
    fc.assert(
      fc.property(catalogue, word, fc.integer({ min: 2, max: 3 }), (documents, text, nth) => {
        const index = TextIndex.of(documents, weights);
        const allow = (ordinal: number) => ordinal % nth === 0;
        const expected = index.search(text).hits.filter(({ ordinal }) => allow(ordinal));
        expect(index.search(text, { allow }).hits).toEqual(expected);
      }),
    );
  });

  test('answers alike after edits and when made anew from the same documents', () => {
    const edits = fc.array(fc.record({ at: fc.nat(20), title: fc.option(words) }), { maxLength: 12 });
    fc.assert(
      fc.property(catalogue, edits, words, (documents, changes, query) => {
        const current = new Map(documents.map((document) => [document.id, document]));
        let index = TextIndex.of(documents, weights);
        for (const { at, title } of changes) {
          const id = `d${at}`;
          const document = title && aDocument(id, title.join(' '));
          if (document) current.set(id, document);
          else current.delete(id);
          index = index.with(document ? [document] : [], document ? [] : [id]);
        }
        const made = TextIndex.of(current.values(), weights);
        const answer = (of: TextIndex) => of.search(query.join(' ')).hits.map(({ id, score }) => ({ id, score }));
        expect(answer(index)).toEqual(answer(made));
        expect(index.size).toBe(current.size);
        expect(index.suggestions(query.join('x '))).toEqual(made.suggestions(query.join('x ')));
      }),
      { numRuns: 300 },
    );
  });
});

const fourLetters = (text: string) =>
  text
    .split(' ')
    .map((one) => one.padEnd(4, 'a').slice(0, 4))
    .join(' ');
