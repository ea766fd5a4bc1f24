import { LRUCache } from 'lru-cache';
import type { Answer } from '../../api/serve/answer.js';
import { Representation } from './representation.js';

/** What the keys of requests that came once may take: by then most of them were asked by nobody else. */
const mostSeenBytes = 2 * 1024 * 1024;
/** The share of the cache that one answer may take. */
const largestShare = 1 / 16;
/** What is kept beside an answer, about: its headers, its tag, and the places where it is found. */
const bytesBeside = 1_000;

/**
 * Answers of queries, by all that they depend on: the revision is in the key, so that nothing is ever out of date. An
 * answer is kept when its request comes a second time; the longest unused go first.
 */
export class AnswerCache {
  readonly #largest: number;
  readonly #seen = new LRUCache<string, true>({ maxSize: mostSeenBytes });
  readonly #kept: LRUCache<string, Representation>;

  /** `bytes`: how much it may hold; 0 for nothing. */
  constructor(bytes: number) {
    this.#largest = bytes * largestShare;
    this.#kept = new LRUCache({ maxSize: Math.max(bytes, 1) }); // 0 would mean without a bound; nothing weighs so little.
  }

  get(key: string): Representation | undefined {
    return this.#kept.get(key);
  }

  /** The answer to a request, kept if it may be; never one without a key. */
  offered(key: string | undefined, answer: Answer): Representation {
    const representation = new Representation(answer);
    if (key === undefined || !answer.isLasting) return representation;
    // Its compressed forms are shorter than it, together.
    const weight = 2 * answer.body.length + key.length + bytesBeside;
    if (weight > this.#largest) return representation;
    if (this.#seen.get(key)) this.#kept.set(key, representation, { size: weight });
    else this.#seen.set(key, true, { size: key.length + bytesBeside / 10 });
    return representation;
  }
}
