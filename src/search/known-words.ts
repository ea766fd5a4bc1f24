import type { QueryWord } from './query-words.js';
import { bytesKept, WordHits } from './word-hits.js';

/** What a word takes by itself, about. */
const bytesPerWord = 500;
const mostBytes = 32 * 1024 * 1024;

/**
 * What searches found out about words in one version of an index: the terms that they match, and the documents of these.
 * When it all takes more than 32 MiB, it is forgotten.
 */
export class KnownWords {
  readonly #documents: number;
  readonly #ordinals: number;
  readonly #words = new Map<string, QueryWord>();
  #hits = new WeakMap<QueryWord['matches'], WordHits>();
  #bytes = 0;

  /** `documents` is how many the index holds, `ordinals` one more than the highest ordinal of them. */
  constructor(documents: number, ordinals: number) {
    this.#documents = documents;
    this.#ordinals = ordinals;
  }

  word(key: string, find: () => QueryWord): QueryWord {
    const known = this.#words.get(key);
    if (known) return known;
    const found = find();
    this.#bytes += bytesPerWord + bytesKept(found.matches, this.#ordinals);
    if (this.#bytes > mostBytes) this.#forget();
    this.#words.set(key, found);
    return found;
  }

  hits(word: QueryWord): WordHits {
    const known = this.#hits.get(word.matches) ?? new WordHits(word, this.#documents, this.#ordinals);
    this.#hits.set(word.matches, known);
    return known;
  }

  #forget(): void {
    this.#words.clear();
    this.#hits = new WeakMap();
    this.#bytes = 0;
  }
}
