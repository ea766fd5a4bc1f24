import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../../api/serve/answer.js';
import type { Encoding } from './accepted-encoding.js';
import { tagOf } from './known-by-tag.js';

const compressions: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** An answer in the forms that it is sent in. Its tag and its compressed forms are made once, when they are asked for. */
export class Representation {
  readonly answer: Answer;
  #tag: string | undefined;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(answer: Answer) {
    this.answer = answer;
  }

  /** The entity tag of its bytes as they are. */
  get tag(): string {
    this.#tag ??= tagOf(this.answer.body);
    return this.#tag;
  }

  /** The compressed bytes, made off the main thread. */
  compressed(encoding: Encoding): Promise<Buffer> {
    const known = this.#compressed.get(encoding) ?? compressions[encoding](this.answer.body);
    this.#compressed.set(encoding, known);
    return known;
  }
}
