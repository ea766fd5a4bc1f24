/**
 * The documents that hold a term, by ascending ordinal. Each is one number: the ordinal in the upper 20 bits, and in
 * the lower 12 the impact, how much the term says of that document (1 to 4,095).
 */
export type Postings = Uint32Array;

export const noPostings: Postings = new Uint32Array(0);

/** One more than the highest ordinal. */
export const ordinalLimit = 2 ** 20;
export const impactBits = 12;
export const highestImpact = 2 ** impactBits - 1;

export const posting = (ordinal: number, impact: number) => ((ordinal << impactBits) | impact) >>> 0;
export const ordinalOf = (posting: number) => posting >>> impactBits;
export const impactOf = (posting: number) => posting & highestImpact;

/** Where the posting of this ordinal is or would be. */
export function position(postings: Postings, ordinal: number): number {
  const sought = posting(ordinal, 0);
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The impact on this ordinal: 0 where the postings don't hold it. */
export function impactOn(postings: Postings, ordinal: number): number {
  const found = postings[position(postings, ordinal)];
  return found !== undefined && ordinalOf(found) === ordinal ? impactOf(found) : 0;
}

/**
 * Postings with these edits, by ascending ordinal: an impact of 0 takes the document out. The same postings where the
 * edits change nothing; what lies between two edits is copied in one piece.
 */
export function edited(postings: Postings, edits: Postings): Postings {
  // Nothing is taken out of what isn't there, so the first edits of a term are its postings.
  if (postings.length === 0) return edits.slice();
  const news = edits.filter((edit) => impactOn(postings, ordinalOf(edit)) !== impactOf(edit));
  if (news.length === 0) return postings;
  const outgoing = news.filter((edit) => impactOn(postings, ordinalOf(edit)) > 0).length;
  const result = new Uint32Array(postings.length - outgoing + news.filter(impactOf).length);
  let from = 0;
  let length = 0;
  for (const edit of news) {
    const at = position(postings, ordinalOf(edit));
    result.set(postings.subarray(from, at), length);
    length += at - from;
    if (impactOf(edit) > 0) result[length++] = edit;
    from = impactOn(postings, ordinalOf(edit)) > 0 ? at + 1 : at;
  }
  result.set(postings.subarray(from), length);
  return result;
}

/** Edits of postings as they come, document by document in ascending order; and then term by term. */
export class PostingEdits {
  readonly #edits = new Map<number, number[]>();

  add(term: number, posting: number): void {
    const known = this.#edits.get(term);
    if (known) known.push(posting);
    else this.#edits.set(term, [posting]);
  }

  /** The edits of each term that has any, in the order they came. */
  *byTerm(): Generator<readonly [term: number, edits: Postings]> {
    for (const [term, edits] of this.#edits) yield [term, Uint32Array.from(edits)];
  }
}
