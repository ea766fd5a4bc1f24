import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ask } from '../api/serve/ask.js';
import type { Operations } from '../api/serve/operations.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { NewsletterDocument } from '../generated/graphql.js';
import type { MapMaker } from '../map/map-maker.js';
import { isMissing, type Letter } from '../newsletter/letter.js';
import { letterJson } from '../newsletter/letter-json.js';
import { letterOf } from '../newsletter/letter-of.js';
import { isPublic } from '../newsletter/links-of.js';
import { mailFile } from '../newsletter/mail-file.js';
import { mailHtml } from '../newsletter/mail-html.js';
import { pictureFor } from '../newsletter/map-picture.js';
import { NewsletterRefused } from '../newsletter/newsletter-refused.js';
import { variablesOf, wantedFrom } from '../newsletter/newsletter-request.js';
import { plainText } from '../newsletter/plain-text.js';
import { isKnown, tagOf } from './answers/known-by-tag.js';
import { refusedAddress } from './errors.js';
import { staticPage } from './static-pages.js';

/** The page has nothing inline; it asks this service, and shows newsletters in frames. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A newsletter is shown in a frame of the page. It runs no scripts and loads nothing but its picture, from the public
 * address; its links open in another tab.
 */
const mailPolicy = (publicUrl: string) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${new URL(publicUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');

interface NewsletterParts {
  readonly store: CatalogueStore;
  readonly operations: Operations;
  readonly maker: MapMaker;
  readonly publicUrl: string;
  readonly now: () => Date;
  /** The folder of the built page. */
  readonly folder: string;
}

interface LetterFormat {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  write(letter: Letter, now: Date): Promise<string | Buffer>;
}

const formats: Readonly<Record<string, LetterFormat>> = {
  html: {
    type: 'text/html; charset=utf-8',
    headers: { 'content-disposition': 'inline; filename="newsletter.html"' },
    write: (letter) => mailHtml(letter),
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    headers: { 'content-disposition': 'inline; filename="newsletter.txt"' },
    write: async (letter) => plainText(letter),
  },
  eml: {
    type: 'message/rfc822',
    headers: { 'content-disposition': 'attachment; filename="newsletter.eml"' },
    write: mailFile,
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: async (letter) => JSON.stringify(letterJson(letter)),
  },
};

/** `/newsletter`, the page, and `/newsletter.html`, `.txt`, `.eml` and `.json`: the newsletter in each format. */
export async function newsletterRoutes(app: FastifyInstance, parts: NewsletterParts): Promise<void> {
  await staticPage(app, { path: '/newsletter', folder: parts.folder, policy: pagePolicy });
  for (const [name, { type, headers = {}, write }] of Object.entries(formats)) {
    app.get(`/newsletter.${name}`, { errorHandler: refusedAddress }, async (request, reply) => {
      const letter = await letterFor(request, parts);
      const body = await write(letter, parts.now());
      reply.headers({ ...headers, ...headersOf(letter), 'cache-control': 'no-cache' });
      if (name === 'html') reply.header('content-security-policy', mailPolicy(parts.publicUrl));
      if (isKnown(request, reply, tagOf(body))) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}

async function letterFor(
  request: FastifyRequest,
  { store, operations, maker, publicUrl }: NewsletterParts,
): Promise<Letter> {
  const wanted = wantedFrom(new URL(request.url, 'http://localhost').searchParams);
  if (wanted.refs.length === 0) {
    const message = 'refs names no programme. Name some with commas between them: refs=mastering-number,pd-lead.';
    throw new NewsletterRefused(message);
  }
  const reading = readingOf(store);
  const answer = await ask(operations, reading, NewsletterDocument, variablesOf(wanted));
  const catalogue = isPublic(publicUrl) ? publicUrl : undefined;
  const from = { catalogue, maker, snapshot: reading.snapshot };
  return letterOf(answer, wanted, { catalogue, picture: wanted.map ? await pictureFor(answer, from) : undefined });
}

/** Facts for programs that don't read the body. */
const headersOf = ({ revision, entries }: Letter) => ({
  'x-catalogue-revision': revision,
  'x-newsletter-missing': entries.filter(isMissing).length,
  'access-control-expose-headers': 'content-disposition, etag, x-catalogue-revision, x-newsletter-missing',
});
