import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The tag of an answer: it changes when a byte of it does. */
export const tagOf = (body: string | Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;

/**
 * Whether a client has it already, by its If-None-Match (RFC 9110, section 13.1.2). Tells the tag either way; that of a
 * compressed form names its encoding, and is as good.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string, encoding?: string): boolean {
  reply.header('etag', encoding ? tag.replace(/"$/, `.${encoding}"`) : tag);
  return hasTag(request, tag);
}

/** Whether the If-None-Match of a request names a tag, that of a compressed form of it, or any. */
export function hasTag({ headers }: FastifyRequest, tag: string): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  return tags.some((each) => each === '*' || each.replace(/^W\//, '').replace(/\.\w+"$/, '"') === tag);
}
