import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { Answer } from '../../api/serve/answer.js';
import { entityTag } from './entity-tag.js';

export type Encoding = 'br' | 'gzip';

// Where a client accepts both alike, the first is preferred.
const encodings: Encoding[] = ['br', 'gzip'];

/** Answers shorter than this fit in one packet, so they aren't compressed. */
const minCompressedBytes = 1400;

/** The encoding in which a client wants an answer of this many bytes; undefined for none. */
export function negotiateEncoding(header: string | string[] | undefined, bytes: number): Encoding | undefined {
  if (header === undefined || bytes < minCompressedBytes) return undefined;
  return (negotiate(String(header), encodings) as Encoding | null) ?? undefined;
}

const compressions: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** An answer in the forms in which it is sent. Its tag and its compressed forms are made when they are first needed. */
export class Representation {
  readonly answer: Answer;
  #tag: string | undefined;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(answer: Answer) {
    this.answer = answer;
  }

  /** The entity tag of the uncompressed bytes. */
  get tag(): string {
    this.#tag ??= entityTag(this.answer.body);
    return this.#tag;
  }

  /** The compressed bytes, made off the main thread. */
  compressed(encoding: Encoding): Promise<Buffer> {
    const compressed = this.#compressed.get(encoding) ?? compressions[encoding](this.answer.body);
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}
