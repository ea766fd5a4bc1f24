import type { Numbering } from './lexicon.js';
import { highestImpact } from './postings.js';
import type { SearchDocument } from './search-types.js';
import { conceptsAt } from './synonyms.js';
import { tokens } from './tokens.js';

// BM25's two knobs: how soon more of the same word stops counting, and how much long texts are held back. A text's
// length is measured against 16 words and not against the average, so that what a document weighs never depends on
// the others, and a change touches the postings of its own document only.
const saturation = 1.2;
const lengthShare = 0.5;
const usualLength = 16;

interface Read {
  readonly terms: readonly number[];
  /** How many words the text has, small ones not counted. */
  readonly length: number;
}

/** Reads documents into their terms and how much each says of them. */
export class DocumentReader {
  readonly #terms: Numbering;
  readonly #weights: readonly (readonly [string, number])[];
  #sums = new Float64Array(1024);
  #found: number[] = [];

  constructor(terms: Numbering, weights: Readonly<Record<string, number>>) {
    this.#terms = terms;
    this.#weights = Object.entries(weights).filter(([, weight]) => weight > 0);
  }

  /** Calls back with the number and the impact (1 to 4,095) of each term; returns the numbers. */
  read(document: SearchDocument, each: (term: number, impact: number) => void): Uint32Array {
    this.#found = [];
    for (const [field, weight] of this.#weights) {
      for (const text of document.fields[field] ?? []) this.#add(text, weight);
    }
    for (const term of this.#found) {
      const sum = this.#sums[term] ?? 0;
      this.#sums[term] = 0;
      each(term, Math.max(1, Math.round((sum / (sum + saturation)) * highestImpact)));
    }
    return new Uint32Array(this.#found);
  }

  #add(text: string, weight: number): void {
    const { terms, length } = this.#read(text);
    const share = weight / (1 - lengthShare + (lengthShare * length) / usualLength);
    for (const term of terms) {
      if (this.#sums[term] === 0) this.#found.push(term);
      this.#sums[term] = (this.#sums[term] ?? 0) + share;
    }
  }

  #read(text: string): Read {
    const found = tokens(text);
    const terms: number[] = [];
    for (let at = 0; at < found.length; at += 1) {
      terms.push(this.#terms.number(found[at]?.term ?? ''));
      for (const concept of conceptsAt(text, found, at)) terms.push(this.#terms.number(concept.term));
    }
    const highest = terms.reduce((a, b) => Math.max(a, b), 0);
    if (highest >= this.#sums.length) this.#sums = grown(this.#sums, highest);
    return { terms, length: found.length };
  }
}

function grown(sums: Float64Array, number: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * number);
  larger.set(sums);
  return larger;
}
