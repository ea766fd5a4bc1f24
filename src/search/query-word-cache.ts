import type { QueryWord } from './query-parser.js';
import { scorerBytes, WordScorer } from './word-scorer.js';

/** An estimate of what an entry takes beside its scorer. */
const bytesPerWord = 500;
const byteLimit = 16 * 1024 * 1024;

/**
 * Caches the words of queries for one version of an index: the terms that a word matches, its scorer, and the documents
 * in which one word follows another. An entry never goes stale, because a new version starts with an empty cache. Over
 * 16 MiB the cache is emptied.
 */
export class QueryWordCache {
  readonly #documents: number;
  readonly #ordinals: number;
  readonly #words = new Map<string, QueryWord>();
  readonly #pairs = new Map<string, Uint32Array>();
  #scorers = new WeakMap<QueryWord['matches'], WordScorer>();
  #bytes = 0;

  /** `documents` is the size of the index, `ordinals` one more than its highest ordinal. */
  constructor(documents: number, ordinals: number) {
    this.#documents = documents;
    this.#ordinals = ordinals;
  }

  /** The cached word of this key; `parse` makes it the first time. */
  word(key: string, parse: () => QueryWord): QueryWord {
    const cached = this.#words.get(key);
    if (cached) return cached;
    const word = parse();
    this.#bytes += bytesPerWord + scorerBytes(word.matches, this.#ordinals);
    if (this.#bytes > byteLimit) this.#clear();
    this.#words.set(key, word);
    return word;
  }

  /** The cached ordinals of the documents with a pair of words; `find` finds them the first time. */
  pair(key: string, find: () => Uint32Array): Uint32Array {
    const cached = this.#pairs.get(key);
    if (cached) return cached;
    const ordinals = find();
    this.#bytes += bytesPerWord + ordinals.byteLength;
    if (this.#bytes > byteLimit) this.#clear();
    this.#pairs.set(key, ordinals);
    return ordinals;
  }

  scorer(word: QueryWord): WordScorer {
    const scorer = this.#scorers.get(word.matches) ?? new WordScorer(word, this.#documents, this.#ordinals);
    this.#scorers.set(word.matches, scorer);
    return scorer;
  }

  #clear(): void {
    this.#words.clear();
    this.#pairs.clear();
    this.#scorers = new WeakMap();
    this.#bytes = 0;
  }
}
