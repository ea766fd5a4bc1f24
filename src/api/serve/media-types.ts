import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Asked } from './asked.js';

const mostBytes = 64 * 1024;

/**
 * The media types of answers. Which one an Accept header gets is for Apollo to say; it is remembered, so that whatever
 * is sent without asking Apollo has the same.
 */
export class MediaTypes {
  readonly #known = new LRUCache<string, string>({ maxSize: mostBytes });

  /** What Apollo gave before for the same Accept header. */
  get(request: Asked): string | undefined {
    return this.#known.get(acceptOf(request));
  }

  /** Only of what was answered: a refusal has a type even where none is accepted. */
  learn(request: Asked, { status = 200, headers }: HTTPGraphQLResponse): void {
    const type = headers.get('content-type');
    if (status !== 200 || !type) return;
    const accept = acceptOf(request);
    this.#known.set(accept, type, { size: 2 * (accept.length + type.length) });
  }
}

const acceptOf = ({ headers }: Asked) => headers.accept ?? '';
