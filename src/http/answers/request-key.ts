import type { FastifyRequest } from 'fastify';
import { costHeader } from '../../api/serve/cost-extension.js';
import type { Reading } from '../../catalogue/reading.js';

/**
 * All that the answer to a GraphQL request depends on: the bytes of its body or address, the headers that are looked at,
 * and what is read. Undefined where a bearer asks, whose answers are kept nowhere.
 */
export function requestKey(request: FastifyRequest, { view, snapshot, token }: Reading): string | undefined {
  if (token) return undefined;
  const { method, url, headers, body } = request;
  const asked = method === 'POST' ? `POST ${Buffer.isBuffer(body) ? body.toString('latin1') : ''}` : `GET ${url}`;
  const told = headers[costHeader] === undefined ? '' : 'told';
  // No header has a line end in it.
  return `${view} ${snapshot.revision} ${told}\n${headers.accept}\n${headers['content-type']}\n${asked}`;
}
