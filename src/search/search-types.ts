import type { QueryWord } from './query-words.js';

/** What is indexed: texts by field name, each field holding any number of separate texts. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Which of the matching documents to list, and in which order. */
export interface SearchOptions {
  /** Whether the document of this ordinal may be found. Without it, all may. */
  readonly allow?: (ordinal: number) => boolean;
  /** How many hits to list at most; 20 without it. */
  readonly limit?: number;
  /** List only what comes after this hit of an earlier page. */
  readonly after?: Pick<SearchHit, 'id' | 'score'>;
  /** The order of equally good documents by ordinal, negative where the first comes first; without it, by id. */
  readonly tieBreak?: (a: number, b: number) => number;
}

/** A document that was found. */
export interface SearchHit {
  readonly id: string;
  readonly ordinal: number;
  /** Over 0, and greater is better. Comparable within one search of one version only. */
  readonly score: number;
}

/** What a search found. */
export interface SearchResult {
  /** How many documents match, on all pages. */
  readonly total: number;
  /** One page of them, best first. */
  readonly hits: readonly SearchHit[];
  /** The ordinals of all that match, ascending; for facets. Found anew each time. */
  readonly matched: Uint32Array;
  /** What was searched for, and what it matches; for highlights. */
  readonly words: readonly QueryWord[];
  /** How many of the words each match has: fewer than all where no document has all, 0 where nothing matches. */
  readonly covered: number;
}
