/** Edits of postings as they come, document by document in ascending order; and then term by term. */
export class PostingEdits {
  #terms = new Uint32Array(256);
  #postings = new Uint32Array(256);
  #length = 0;
  #highest = 0;

  add(term: number, posting: number): void {
    if (this.#length === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#postings = doubled(this.#postings);
    }
    this.#terms[this.#length] = term;
    this.#postings[this.#length] = posting;
    this.#length += 1;
    if (term > this.#highest) this.#highest = term;
  }

  /** The edits of each term that has any, in the order they came. A counting sort: two passes over all of them. */
  *byTerm(): Generator<readonly [term: number, edits: Uint32Array]> {
    const ends = new Uint32Array(this.#highest + 2);
    for (let i = 0; i < this.#length; i += 1)
      ends[(this.#terms[i] ?? 0) + 1] = (ends[(this.#terms[i] ?? 0) + 1] ?? 0) + 1;
    for (let term = 1; term < ends.length; term += 1) ends[term] = (ends[term] ?? 0) + (ends[term - 1] ?? 0);
    const starts = ends.slice();
    const sorted = new Uint32Array(this.#length);
    for (let i = 0; i < this.#length; i += 1) {
      const term = this.#terms[i] ?? 0;
      const at = starts[term] ?? 0;
      sorted[at] = this.#postings[i] ?? 0;
      starts[term] = at + 1;
    }
    for (let term = 0; term <= this.#highest; term += 1) {
      const [from, to] = [ends[term] ?? 0, ends[term + 1] ?? 0];
      if (from < to) yield [term, sorted.subarray(from, to)];
    }
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
