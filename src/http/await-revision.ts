import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { quote } from '../domain/fields/rules.js';
import { sendError } from './errors.js';

/**
 * The header that says which revision a client has seen or made, and in an answer the revision that was read or made. The
 * public has revisions of its own, which drafts don't change.
 */
export const revisionHeader = 'catalogue-revision';
/** The header that says for how many seconds the service could not ask for changes by others. */
export const staleHeader = 'catalogue-stale';

/** How long a request may wait for its revision, and how often the revision is compared, in milliseconds. */
const waitAtMost = 2000;
const compareEvery = 10;

/** A hook that has a request wait for the revision that it names, so that a client reads what it wrote to another instance. */
export function awaitRevision(store: CatalogueStore) {
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    const { [revisionHeader]: named } = request.headers;
    if (named === undefined) {
      done(); // At once: nearly every request names none.
      return;
    }
    if (typeof named !== 'string' || !/^\d{1,15}$/.test(named)) {
      const message = `The header Catalogue-Revision is ${quote(String(named))}. Send the number of a revision, such as the header of an earlier answer, or leave the header out.`;
      sendError(reply, 400, { code: 'BAD_REQUEST', message });
      return;
    }
    const revision = () => readingOf(store, request.token).snapshot.revision;
    reaches(Number(named), revision).then((isReached) => {
      if (isReached) return done();
      const message = `This service has revision ${revision()}, and not yet revision ${named} for which the request waits. Send it again in a second, with the token with which that revision was read or made.`;
      sendError(reply.header('retry-after', '1'), 503, { code: 'REVISION_NOT_REACHED', message });
    }, done);
  };
}

async function reaches(wanted: number, revision: () => number): Promise<boolean> {
  const end = performance.now() + waitAtMost;
  while (revision() < wanted) {
    if (performance.now() >= end) return false;
    await pause(compareEvery);
  }
  return true;
}
