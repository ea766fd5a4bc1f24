import type { FastifyReply, FastifyRequest } from 'fastify';
import { escapeHtml } from '../text/as-html.js';
import { page, sendPage } from './html-page.js';

/** The doors of the service, for whoever knocked at a wall. */
const doors = [
  ['/', 'what this service is, and what is in it'],
  ['/playground', 'explore the catalogue with example queries'],
  ['/graphql', 'the GraphQL endpoint, by POST or GET'],
  ['/healthz', 'whether the service is up'],
  ['/readyz', 'whether it is ready to answer'],
] as const;

/** A 404 that says where to go: a page for a browser, plain text for a program. */
export function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = (request.url.split('?')[0] ?? '').slice(0, 80);
  if ((request.headers.accept ?? '').includes('text/html')) return sendPage(reply, asPage(path), 404);
  const lines = doors.map(([door, what]) => `  ${door.padEnd(12)} ${what}`).join('\n');
  return reply.code(404).type('text/plain; charset=utf-8').send(`There is nothing at ${path}. There is:\n${lines}\n`);
}

function asPage(path: string): string {
  const items = doors.map(([door, what]) => `<li><a href="${door}"><code>${door}</code></a> – ${what}</li>`).join('\n');
  return page(
    'Not found · Maths Hub Catalogue',
    `<header><h1>There is nothing here</h1><p class="lead">No page has the address <code>${escapeHtml(path)}</code>.</p></header>
<main><p>You may be looking for:</p><ul>${items}</ul></main>`,
  );
}
