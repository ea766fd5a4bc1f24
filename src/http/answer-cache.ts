import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type Answer, costHeader } from '../api/serve/answer.js';
import { cacheSizes } from '../base/cache-sizes.js';
import type { Reading } from '../catalogue/reading.js';
import { Representation } from './representation.js';

/** The share of the cache that one answer may take. */
const maxShare = 1 / 16;
/** About how much memory a cached answer takes beside its body and key: headers, tag and entries of maps. */
const bytesPerAnswer = 1_000;

/**
 * Caches answers of queries by everything on which they depend (`requestKey`): the revision is in the key, so no entry is
 * ever stale. An answer is cached when its request comes for the second time.
 */
export class AnswerCache {
  readonly #maxAnswerBytes: number;
  readonly #seen = new LRUCache<string, true>({ maxSize: cacheSizes.requestsSeenOnce });
  readonly #answers: LRUCache<string, Representation>;

  /** `bytes`: how much it may hold; 0 for nothing. */
  constructor(bytes: number) {
    this.#maxAnswerBytes = bytes * maxShare;
    this.#answers = new LRUCache({ maxSize: Math.max(bytes, 1) }); // To lru-cache, 0 means no limit.
  }

  get(key: string): Representation | undefined {
    return this.#answers.get(key);
  }

  /** Caches the answer to a request where that is allowed, and returns it. Without a key it isn't cached. */
  add(key: string | undefined, answer: Answer): Representation {
    const representation = new Representation(answer);
    if (key === undefined || !answer.isLasting) return representation;
    // Its compressed forms are counted too: together they are shorter than the body.
    const size = 2 * answer.body.length + key.length + bytesPerAnswer;
    if (size > this.#maxAnswerBytes) return representation;
    if (this.#seen.get(key)) this.#answers.set(key, representation, { size });
    else this.#seen.set(key, true, { size: key.length + bytesPerAnswer / 10 });
    return representation;
  }
}

/**
 * Everything on which the answer to a GraphQL request depends: the bytes of its body or address, the headers that are
 * read, and the reading. Undefined for the bearer of a token, whose answers are never cached.
 */
export function requestKey(request: FastifyRequest, { view, snapshot, token }: Reading): string | undefined {
  if (token) return undefined;
  const { method, url, headers, body } = request;
  const operation = method === 'POST' ? `POST ${Buffer.isBuffer(body) ? body.toString('latin1') : ''}` : `GET ${url}`;
  const cost = headers[costHeader] === undefined ? '' : 'cost';
  // A line feed can't occur in a header, so two different requests never have the same key.
  return `${view} ${snapshot.revision} ${cost}\n${headers.accept}\n${headers['content-type']}\n${operation}`;
}
