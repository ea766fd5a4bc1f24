import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ask } from '../api/serve/ask.js';
import type { Operations } from '../api/serve/operations.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { NewsletterDocument } from '../generated/graphql.js';
import type { MapMaker } from '../map/map-maker.js';
import { isPublic } from '../newsletter/blurb-links.js';
import { buildLetter } from '../newsletter/build-letter.js';
import { isMissing, type Letter } from '../newsletter/letter.js';
import { buildLetterJson } from '../newsletter/letter-json.js';
import { buildMailFile } from '../newsletter/mail-file.js';
import { renderMailHtml } from '../newsletter/mail-html.js';
import { drawLetterPicture } from '../newsletter/map-picture.js';
import { NewsletterRefused } from '../newsletter/newsletter-refused.js';
import { buildVariables, parseNewsletterRequest } from '../newsletter/newsletter-request.js';
import { formatPlainText } from '../newsletter/plain-text.js';
import { entityTag, isNotModified } from './answers/entity-tag.js';
import { parametersOf, refusedAddress } from './errors.js';
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
    write: (letter) => renderMailHtml(letter),
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    headers: { 'content-disposition': 'inline; filename="newsletter.txt"' },
    write: async (letter) => formatPlainText(letter),
  },
  eml: {
    type: 'message/rfc822',
    headers: { 'content-disposition': 'attachment; filename="newsletter.eml"' },
    write: buildMailFile,
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: async (letter) => JSON.stringify(buildLetterJson(letter)),
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
      if (isNotModified(request, reply, entityTag(body))) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}

async function letterFor(
  request: FastifyRequest,
  { store, operations, maker, publicUrl }: NewsletterParts,
): Promise<Letter> {
  const wanted = parseNewsletterRequest(parametersOf(request));
  if (wanted.refs.length === 0) {
    const message = 'refs is empty. List programmes with commas between them: refs=mastering-number,pd-lead.';
    throw new NewsletterRefused(message);
  }
  const reading = readingOf(store);
  const answer = await ask(operations, reading, NewsletterDocument, buildVariables(wanted));
  const catalogue = isPublic(publicUrl) ? publicUrl : undefined;
  const from = { catalogue, maker, snapshot: reading.snapshot };
  return buildLetter(answer, wanted, {
    catalogue,
    picture: wanted.map ? await drawLetterPicture(answer, from) : undefined,
  });
}

/** Facts for programs that don't read the body. */
const headersOf = ({ revision, entries }: Letter) => ({
  'x-catalogue-revision': revision,
  'x-newsletter-missing': entries.filter(isMissing).length,
  'access-control-expose-headers': 'content-disposition, etag, x-catalogue-revision, x-newsletter-missing',
});
