import { edited, noPostings, type PostingEdits, type Postings } from './postings.js';
import { conceptMark } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Numbers names in the order they come, from 0. Names are only ever added and keep their number, so the versions of an
 * index share one numbering: an earlier version meets numbers that it holds nothing for, and no others.
 */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a name, given now if it has none yet. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The number that a name has, if it has one. */
  known(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The name of a number. Throws RangeError for a number never given. */
  name(number: number): string {
    const name = this.#names[number];
    if (name === undefined) throw new RangeError(`Number ${number} names nothing: ${this.#names.length} are given.`);
    return name;
  }
}

/** What one version of an index knows of each term. Immutable; versions share the postings that didn't change. */
export class Lexicon {
  static empty(): Lexicon {
    return new Lexicon(new Numbering(), [], Vocabulary.empty);
  }

  readonly terms: Numbering;
  /** The words that documents hold, concepts left out. */
  readonly vocabulary: Vocabulary;
  readonly #postings: readonly Postings[];

  private constructor(terms: Numbering, postings: readonly Postings[], vocabulary: Vocabulary) {
    this.terms = terms;
    this.#postings = postings;
    this.vocabulary = vocabulary;
  }

  postings(term: string): Postings {
    const number = this.terms.known(term);
    return (number !== undefined && this.#postings[number]) || noPostings;
  }

  /** With these edits of postings. */
  with(edits: PostingEdits): Lexicon {
    const postings = this.#postings.slice();
    const added: string[] = [];
    const removed: string[] = [];
    for (const [number, list] of edits.byTerm()) {
      const before = postings[number] ?? noPostings;
      const after = edited(before, list);
      postings[number] = after;
      const name = this.terms.name(number);
      if (before.length === after.length || name.startsWith(conceptMark)) continue;
      if (before.length === 0) added.push(name);
      if (after.length === 0) removed.push(name);
    }
    return new Lexicon(this.terms, postings, this.vocabulary.with(added, removed));
  }
}
