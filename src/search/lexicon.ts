import { applyEdits, noPostings, type PostingEdits, type Postings } from './postings.js';
import { conceptMark } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Numbers strings from 0, in the order in which they are added. Append-only, so all versions of an index share one
 * table: an earlier version has no data for numbers that were added later.
 */
export class StringTable {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a string, which is added where it is new. */
  add(name: string): number {
    const existing = this.#numbers.get(name);
    if (existing !== undefined) return existing;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The number of a string that was added; undefined for any other. */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The string of a number. Throws RangeError for a number that was never given. */
  nameOf(number: number): string {
    const name = this.#names[number];
    if (name === undefined)
      throw new RangeError(`No string has the number ${number}: there are ${this.#names.length}.`);
    return name;
  }
}

/** The terms of one version of an index with their postings. Immutable; versions share unchanged postings. */
export class Lexicon {
  static empty(): Lexicon {
    return new Lexicon(new StringTable(), [], Vocabulary.empty);
  }

  readonly terms: StringTable;
  /** The words that documents hold; concepts are not among them. */
  readonly vocabulary: Vocabulary;
  readonly #postings: readonly Postings[];

  private constructor(terms: StringTable, postings: readonly Postings[], vocabulary: Vocabulary) {
    this.terms = terms;
    this.#postings = postings;
    this.vocabulary = vocabulary;
  }

  /** The postings of a term; empty where no document holds it. */
  postings(term: string): Postings {
    const number = this.terms.numberOf(term);
    return (number !== undefined && this.#postings[number]) || noPostings;
  }

  /** The next version, with these edits. */
  with(edits: PostingEdits): Lexicon {
    const postings = this.#postings.slice();
    const added: string[] = [];
    const removed: string[] = [];
    for (const [number, list] of edits.byTerm()) {
      const before = postings[number] ?? noPostings;
      const after = applyEdits(before, list);
      postings[number] = after;
      const name = this.terms.nameOf(number);
      if (before.length === after.length || name.startsWith(conceptMark)) continue;
      if (before.length === 0) added.push(name);
      if (after.length === 0) removed.push(name);
    }
    return new Lexicon(this.terms, postings, this.vocabulary.with(added, removed));
  }
}
