import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';

/** A GraphQL request as HTTP brought it. */
export interface Asked {
  readonly method: string;
  /** By their names in small letters. */
  readonly headers: IncomingHttpHeaders;
  /** The query of the address with its question mark; empty for none. */
  readonly search: string;
  /** What the JSON of a POST says. */
  readonly body: unknown;
}

/** The same as Apollo takes it. */
export function forApollo({ method, headers, search, body }: Asked): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return { method, headers: map, search, body };
}
