import { firstIndex } from '../base/first-index.js';

/**
 * The documents that hold a term, by ascending ordinal. A posting is one number of 32 bits: the ordinal in the upper
 * 20, and in the lower 12 the impact (1 to 4,095), which is the weight of the term in that document.
 */
export type Postings = Uint32Array;

export const noPostings: Postings = new Uint32Array(0);

/** One more than the highest ordinal. */
export const ordinalLimit = 2 ** 20;
export const impactBits = 12;
export const highestImpact = 2 ** impactBits - 1;

export const posting = (ordinal: number, impact: number) => ((ordinal << impactBits) | impact) >>> 0;
export const postingOrdinal = (posting: number) => posting >>> impactBits;
export const postingImpact = (posting: number) => posting & highestImpact;

/** The index at which the posting of this ordinal is or would be inserted. */
const position = (postings: Postings, ordinal: number): number =>
  firstIndex(postings.length, (index) => postingOrdinal(postings[index] ?? 0) >= ordinal);

/** The impact in the document of this ordinal; 0 where it has no posting. */
function impactOn(postings: Postings, ordinal: number): number {
  const found = postings[position(postings, ordinal)];
  return found !== undefined && postingOrdinal(found) === ordinal ? postingImpact(found) : 0;
}

/**
 * The postings after these edits, which are postings by ascending ordinal too: an impact of 0 removes the document.
 * Returns the same array where nothing changes. Copies the postings between two edits in one piece.
 */
export function applyEdits(postings: Postings, edits: Postings): Postings {
  // A term without postings has none to remove, so all of its edits are additions.
  if (postings.length === 0) return edits.slice();
  const effective = edits.filter((edit) => impactOn(postings, postingOrdinal(edit)) !== postingImpact(edit));
  if (effective.length === 0) return postings;
  const removedOrReplaced = effective.filter((edit) => impactOn(postings, postingOrdinal(edit)) > 0).length;
  const result = new Uint32Array(postings.length - removedOrReplaced + effective.filter(postingImpact).length);
  let from = 0;
  let length = 0;
  for (const edit of effective) {
    const at = position(postings, postingOrdinal(edit));
    result.set(postings.subarray(from, at), length);
    length += at - from;
    if (postingImpact(edit) > 0) result[length++] = edit;
    from = impactOn(postings, postingOrdinal(edit)) > 0 ? at + 1 : at;
  }
  result.set(postings.subarray(from), length);
  return result;
}

/** Collects edits document by document, in ascending order, and returns them term by term. */
export class PostingEdits {
  readonly #edits = new Map<number, number[]>();

  add(term: number, posting: number): void {
    const edits = this.#edits.get(term);
    if (edits) edits.push(posting);
    else this.#edits.set(term, [posting]);
  }

  /** The edits of each term that has any, in the order in which they were added. */
  *byTerm(): Generator<readonly [term: number, edits: Postings]> {
    for (const [term, edits] of this.#edits) yield [term, Uint32Array.from(edits)];
  }
}
