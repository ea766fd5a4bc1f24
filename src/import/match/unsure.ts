import type { Place } from '../read/place.js';

/** Something that may be meant. */
export interface Suggestion {
  readonly slug: string;
  readonly title: string;
}

/** A programme of a file of which nobody can tell which it is, or of which series. It is not written. */
export interface Unsure {
  readonly place: Place;
  /** What the file calls it. */
  readonly name: string;
  /** Why, and what to do. */
  readonly message: string;
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion[];
}
