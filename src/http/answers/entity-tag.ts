import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The entity tag of an answer: it changes when a byte of the answer does. */
export const entityTag = (body: string | Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;

/**
 * Sets the ETag of an answer, and returns whether the client has that answer already, by its If-None-Match (RFC 9110,
 * section 13.1.2). The tag of a compressed form has the name of its encoding at the end.
 */
export function isNotModified(request: FastifyRequest, reply: FastifyReply, tag: string, encoding?: string): boolean {
  reply.header('etag', encoding ? tag.replace(/"$/, `.${encoding}"`) : tag);
  return matchesTag(request, tag);
}

/** Whether the If-None-Match of a request has a tag, the tag of one of its compressed forms, or `*`. */
export function matchesTag({ headers }: FastifyRequest, tag: string): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  return tags.some((each) => each === '*' || each.replace(/^W\//, '').replace(/\.\w+"$/, '"') === tag);
}
