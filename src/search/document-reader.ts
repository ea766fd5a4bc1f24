import { IndexedDocument } from './indexed-document.js';
import type { StringTable } from './lexicon.js';
import { areAdjacent, pairHash } from './phrases.js';
import { highestImpact } from './postings.js';
import type { SearchDocument } from './search-types.js';
import { conceptsAt } from './synonyms.js';
import { tokenize } from './tokens.js';

// The parameters k1 and b of BM25. The length of a text is compared with 16 words and not with the average of the
// index, so that the impact of a term depends on its own document alone and an edit touches no other postings.
const saturation = 1.2;
const lengthShare = 0.5;
const referenceLength = 16;

/** Computes the terms of documents and the impact of each. */
export class DocumentReader {
  readonly #terms: StringTable;
  readonly #weights: readonly (readonly [string, number])[];
  /** The weighted frequency of each term in the document that is read, by the number of the term. */
  #sums = new Float64Array(1024);
  #documentTerms: number[] = [];
  #pairHashes: number[] = [];

  constructor(terms: StringTable, weights: Readonly<Record<string, number>>) {
    this.#terms = terms;
    this.#weights = Object.entries(weights).filter(([, weight]) => weight > 0);
  }

  /** Calls back with the number and the impact (1 to 4,095) of each term. */
  read(document: SearchDocument, onTerm: (term: number, impact: number) => void): IndexedDocument {
    this.#documentTerms = [];
    this.#pairHashes = [];
    for (const [field, weight] of this.#weights) {
      for (const text of document.fields[field] ?? []) this.#addText(text, weight);
    }
    for (const term of this.#documentTerms) {
      const sum = this.#sums[term] ?? 0;
      this.#sums[term] = 0;
      onTerm(term, Math.max(1, Math.round((sum / (sum + saturation)) * highestImpact)));
    }
    return new IndexedDocument(this.#documentTerms, this.#pairHashes);
  }

  #addText(text: string, weight: number): void {
    const tokens = tokenize(text);
    const share = weight / (1 - lengthShare + (lengthShare * tokens.length) / referenceLength);
    for (let at = 0; at < tokens.length; at += 1) {
      const term = tokens[at]?.term ?? '';
      this.#addTerm(term, share);
      if (areAdjacent(text, tokens, at)) this.#pairHashes.push(pairHash(tokens[at - 1]?.term ?? '', term));
      for (const concept of conceptsAt(text, tokens, at)) this.#addTerm(concept.term, share);
    }
  }

  #addTerm(name: string, share: number): void {
    const term = this.#terms.add(name);
    if (term >= this.#sums.length) this.#sums = enlargeArray(this.#sums, term);
    if (this.#sums[term] === 0) this.#documentTerms.push(term);
    this.#sums[term] = (this.#sums[term] ?? 0) + share;
  }
}

/** A copy that has room for this number. */
function enlargeArray(sums: Float64Array, number: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * number);
  larger.set(sums);
  return larger;
}
