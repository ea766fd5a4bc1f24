/** What an index holds of a document beside its postings: its terms, and the hashes of its pairs of words. */
export class IndexedDocument {
  /** The numbers of the terms, and then the hashes, ascending: one array takes less memory than two. */
  readonly #numbers: Uint32Array;
  readonly #termCount: number;

  /** `pairHashes` in any order; a hash may be there several times. */
  constructor(terms: readonly number[], pairHashes: readonly number[]) {
    const ascending = Uint32Array.from(pairHashes).sort();
    const hashes = ascending.filter((hash, i) => hash !== ascending[i - 1]);
    this.#termCount = terms.length;
    this.#numbers = new Uint32Array(terms.length + hashes.length);
    this.#numbers.set(terms);
    this.#numbers.set(hashes, terms.length);
  }

  /** The numbers of its terms. */
  get terms(): Uint32Array {
    return this.#numbers.subarray(0, this.#termCount);
  }

  /** Whether it has a pair with this hash. */
  hasPair(hash: number): boolean {
    let from = this.#termCount;
    let to = this.#numbers.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#numbers[middle] ?? 0) < hash) from = middle + 1;
      else to = middle;
    }
    return this.#numbers[from] === hash;
  }
}
