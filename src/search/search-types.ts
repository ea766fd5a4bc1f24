import type { QueryWord } from './query-parser.js';

/** A document to index: any number of texts by the name of their field. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Which of the matching documents to list, and in which order. */
export interface SearchOptions {
  /** Whether the document of this ordinal may be found. By default all may. */
  readonly allow?: (ordinal: number) => boolean;
  /** How many hits to list at most; 20 by default. */
  readonly limit?: number;
  /** List only what comes after this hit, the last of an earlier page. */
  readonly after?: Pick<SearchHit, 'id' | 'score'>;
  /** Compares the ordinals of documents with the same score; negative where the first comes first. Default: by id. */
  readonly tieBreak?: (a: number, b: number) => number;
}

/** A document that was found. */
export interface SearchHit {
  readonly id: string;
  readonly ordinal: number;
  /** Greater than 0; higher is better. Compare scores of one search only. */
  readonly score: number;
}

/** The answer to a search. */
export interface SearchResult {
  /** How many documents match, on all pages. */
  readonly total: number;
  /** One page of the matching documents, best first. */
  readonly hits: readonly SearchHit[];
  /** The ordinals of all matching documents, ascending, to count facets by. Computed each time that it is read. */
  readonly matched: Uint32Array;
  /** The words of the query and the terms that they match, for a Highlighter. */
  readonly words: readonly QueryWord[];
  /** How many words each hit matches: all known words, or fewer where no document matches all; 0 without hits. */
  readonly covered: number;
}
