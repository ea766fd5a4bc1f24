import { hash } from 'node:crypto';
import { pipeline, Readable, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../api/serve/answer.js';

/** With a window of 256 KB, typical answers have the same compressed size as with the default of 4 MB, for less memory. */
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 },
};

const compressions = {
  br: (body: Buffer) => promisify(brotliCompress)(body, brotliOptions),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

export type Encoding = keyof typeof compressions;

const compressors: Readonly<Record<Encoding, () => Transform>> = {
  br: () => createBrotliCompress(brotliOptions),
  gzip: () => createGzip(),
};

/** If a client accepts several equally, the first of them is used. */
const encodings: readonly (Encoding | 'identity')[] = ['br', 'gzip', 'identity'];

/** Answers shorter than this fit in one packet, so they aren't compressed. */
const minCompressedBytes = 1400;

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

  /** The encoding in which a client wants the answer; undefined for none. */
  encodingFor(request: FastifyRequest): Encoding | undefined {
    return negotiateEncoding(request, this.answer.body.length);
  }

  /** Sends the body in an encoding. */
  send(reply: FastifyReply, encoding: Encoding | undefined): FastifyReply | Promise<FastifyReply> {
    if (!encoding) return reply.send(this.answer.body);
    return this.#compress(encoding).then((bytes) => reply.header('content-encoding', encoding).send(bytes));
  }

  /** The compressed bytes, made off the main thread. */
  #compress(encoding: Encoding): Promise<Buffer> {
    const compressed = this.#compressed.get(encoding) ?? compressions[encoding](this.answer.body);
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}

/** The encoding that an Accept-Encoding header prefers (RFC 9110, section 12.5.3); undefined for none. */
function acceptedEncoding(header: string): Encoding | undefined {
  const items = header
    .toLowerCase()
    .split(',')
    .map((item) => item.split(';').map((part) => part.trim()));
  const qualityOf = (encoding: string): number => {
    const named = items.find(([name]) => name === encoding) ?? items.find(([name]) => name === '*');
    if (!named) return encoding === 'identity' ? 0.001 : 0; // Identity is acceptable unless it is refused.
    return Number(named.find((part) => part.startsWith('q='))?.slice(2) ?? 1) || 0;
  };
  const [best = 'identity'] = encodings
    .filter((one) => qualityOf(one) > 0)
    .toSorted((a, b) => qualityOf(b) - qualityOf(a));
  return best === 'identity' ? undefined : best;
}

/** The encoding in which a client wants an answer of this many bytes, by its Accept-Encoding; undefined for none. */
export function negotiateEncoding({ headers }: FastifyRequest, bytes: number): Encoding | undefined {
  const accepted = headers['accept-encoding'];
  if (accepted === undefined || bytes < minCompressedBytes) return undefined;
  return acceptedEncoding(String(accepted));
}

/** Sends chunks as they are generated, compressed off the main thread if there is an encoding. */
export function sendChunks(reply: FastifyReply, chunks: AsyncIterable<Buffer>, encoding?: Encoding): FastifyReply {
  const plain = Readable.from(chunks, { objectMode: false });
  reply.header('vary', 'accept-encoding');
  if (!encoding) return reply.send(plain);
  // An error on either side, such as a client that is gone, ends the other side too. Fastify logs it.
  const compressed = pipeline(plain, compressors[encoding](), () => {});
  return reply.header('content-encoding', encoding).send(compressed);
}

/** Sends a whole body, compressed off the main thread if there is an encoding. */
export async function sendBody(reply: FastifyReply, body: string | Buffer, encoding?: Encoding): Promise<FastifyReply> {
  reply.header('vary', 'accept-encoding');
  if (!encoding) return reply.send(body);
  const compressed = await compressions[encoding](Buffer.from(body));
  return reply.header('content-encoding', encoding).send(compressed);
}

/** The entity tag of an answer: it changes when a byte of the answer does. */
export const entityTag = (body: string | Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;

/**
 * Sets the ETag of an answer, and returns whether the client has that answer already, by its If-None-Match (RFC 9110,
 * section 13.1.2), or else by its If-Modified-Since if the answer has a Last-Modified (section 13.1.3). The tag of a
 * compressed form has the name of its encoding at the end.
 */
export function isNotModified(request: FastifyRequest, reply: FastifyReply, tag: string, encoding?: Encoding): boolean {
  reply.header('etag', encoding ? tag.replace(/"$/, `.${encoding}"`) : tag);
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags === undefined) return Date.parse(since ?? '') >= Date.parse(String(reply.getHeader('last-modified')));
  const known = tags.split(',').map((each) => each.trim());
  return known.some((each) => each === '*' || each.replace(/^W\//, '').replace(/\.\w+"$/, '"') === tag);
}
