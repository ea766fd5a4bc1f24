import type { FastifyReply, FastifyRequest } from 'fastify';
import { escapeHtml } from '../text/escape.js';
import { page, sendPage } from './html-page.js';

/** The doors of the service, for whoever knocked at a wall. */
const doors = [
  ['/', 'what this service is, and what is in it'],
  ['/playground', 'explore the catalogue with example queries'],
  ['/map', 'see how programmes lead on, as a picture'],
  ['/newsletter', 'pick groups for a newsletter, and take it to your mail tool'],
  ['/feed.atom', 'what is new, changed and withdrawn; also /feed.rss and /feed.json'],
  ['/graphql', 'the GraphQL endpoint, by POST or GET'],
  ['/exports/manifest.json', 'the catalogue as files, in nine formats'],
  ['/healthz', 'whether the service is up'],
  ['/readyz', 'whether it is ready to answer'],
] as const;

const methods = ['GET', 'HEAD', 'POST'] as const;

/** A path that means itself: the router takes a colon, a star or a bracket for a pattern. */
const plainPath = /^[\w./-]*$/;

/** A 404 that says where to go: a page for a browser, plain text for a program. A 405 where only the method is wrong. */
export function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [url = ''] = request.url.split('?');
  const allowed = plainPath.test(url) ? methods.filter((method) => request.server.hasRoute({ method, url })) : [];
  if (allowed.length > 0 && !allowed.some((method) => method === request.method)) return notAllowed(reply, allowed);
  const path = url.slice(0, 80);
  if ((request.headers.accept ?? '').includes('text/html')) return sendPage(reply, asPage(path), 404);
  const lines = doors.map(([door, what]) => `  ${door.padEnd(22)} ${what}`).join('\n');
  return reply.code(404).type('text/plain; charset=utf-8').send(`There is nothing at ${path}. There is:\n${lines}\n`);
}

function notAllowed(reply: FastifyReply, allowed: readonly string[]): FastifyReply {
  const message = `This address answers ${allowed.join(', ')} and no other method.`;
  return reply
    .code(405)
    .header('allow', allowed.join(', '))
    .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}

function asPage(path: string): string {
  const items = doors.map(([door, what]) => `<li><a href="${door}"><code>${door}</code></a> – ${what}</li>`).join('\n');
  return page(
    'Not found · Maths Hub Catalogue',
    `<header><h1>There is nothing here</h1><p class="lead">No page has the address <code>${escapeHtml(path)}</code>.</p></header>
<main><p>You may be looking for:</p><ul>${items}</ul></main>`,
  );
}
