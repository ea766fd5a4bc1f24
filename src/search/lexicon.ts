import { conceptMark } from './concepts.js';
import { Numbering } from './numbering.js';
import type { PostingEdits } from './posting-edits.js';
import { edited, noPostings, type Postings } from './postings.js';
import { Vocabulary } from './vocabulary.js';

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
