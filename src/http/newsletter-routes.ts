import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ask } from '../api/serve/ask.js';
import type { Operations } from '../api/serve/operations.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { NewsletterDocument } from '../generated/graphql.js';
import type { MapMaker } from '../map/map-maker.js';
import { buildLetter } from '../newsletter/build-letter.js';
import type { Letter } from '../newsletter/letter.js';
import { buildLetterJson } from '../newsletter/letter-json.js';
import { buildMailFile } from '../newsletter/mail-file.js';
import { renderMailHtml } from '../newsletter/mail-html.js';
import { drawLetterPicture } from '../newsletter/map-picture.js';
import { NewsletterRefused } from '../newsletter/newsletter-refused.js';
import {
  buildVariables,
  type NewsletterRequest,
  newsletterParameters,
  parseNewsletterRequest,
} from '../newsletter/newsletter-request.js';
import { formatPlainText } from '../newsletter/plain-text.js';
import { wrongAddressPage } from '../site/wrong-address.js';
import { mailPolicy, policies } from './content-policies.js';
import { answerPageRefusal, answerRefusalUncached, isBusy, parametersOf, refusalCode } from './errors.js';
import { entityTag, isNotModified } from './representation.js';
import { sendPage } from './site/site-page.js';
import { staticPage } from './static-pages.js';

interface NewsletterParts {
  readonly store: CatalogueStore;
  readonly operations: Operations;
  readonly maker: MapMaker;
  readonly now: () => Date;
  /** The folder of the built page. */
  readonly folder: string;
}

interface LetterFormat {
  readonly mediaType: string;
  /** Whether a browser shows it or saves it; undefined for the browser's own choice. */
  readonly disposition?: 'inline' | 'attachment';
  write(letter: Letter, use: LetterUse): Promise<string | Buffer>;
}

interface LetterUse {
  readonly now: Date;
  /** Whether a browser shows it as a page of ours; otherwise it is saved or copied, to become a mail. */
  readonly isPage: boolean;
}

const formats: Readonly<Record<string, LetterFormat>> = {
  html: { mediaType: 'text/html; charset=utf-8', disposition: 'inline', write: renderMailHtml },
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    disposition: 'inline',
    write: async (letter, use) => formatPlainText(letter, use),
  },
  eml: {
    mediaType: 'message/rfc822',
    disposition: 'attachment',
    write: (letter, { now }) => buildMailFile(letter, now),
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: async (letter) => JSON.stringify(buildLetterJson(letter)),
  },
};

/** By what the page finds programmes to pick. */
const finderParameters = ['search', 'section', 'phase', 'audience', 'since'];

/** `/newsletter`, the page, and `/newsletter.html`, `.txt`, `.eml` and `.json`: the newsletter in each format. */
export async function newsletterRoutes(app: FastifyInstance, parts: NewsletterParts): Promise<void> {
  const parameters = [...newsletterParameters, ...finderParameters];
  await staticPage(app, { path: '/newsletter', folder: parts.folder, policy: policies.newsletter, parameters });
  for (const [name, { mediaType, disposition, write }] of Object.entries(formats)) {
    app.get(`/newsletter.${name}`, { errorHandler: answerNewsletterRefusal }, async (request, reply) => {
      const now = parts.now();
      const wanted = parseNewsletterRequest(parametersOf(request), now);
      const letter = await buildRequestedLetter(wanted, request, parts);
      const body = await write(letter, { now, isPage: !wanted.download });
      const kind = wanted.download ? 'attachment' : disposition;
      if (kind) reply.header('content-disposition', `${kind}; filename="newsletter.${name}"`);
      reply.headers({
        'x-catalogue-revision': letter.revision,
        'x-newsletter-missing': letter.missing.length,
        'access-control-expose-headers': 'content-disposition, etag, x-catalogue-revision, x-newsletter-missing',
        'cache-control': 'no-cache',
      });
      if (name === 'html') reply.header('content-security-policy', mailPolicy(app.address));
      if (isNotModified(request, reply, entityTag(body))) return reply.code(304).send();
      return reply.type(mediaType).send(body);
    });
  }
}

/** A person who follows a mistyped link gets a page that says what to correct; a program gets the error as JSON. */
function answerNewsletterRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPerson = (request.headers.accept ?? '').includes('text/html');
  const code = refusalCode(error);
  if (!isPerson || code === undefined) return answerRefusalUncached(error, request, reply);
  if (isBusy(code)) return answerPageRefusal(error, request, reply);
  const { address } = request.server;
  const builder = address.path('/newsletter', findValidParameters(parametersOf(request)));
  const page = wrongAddressPage('/newsletter', error.message, builder);
  return sendPage(reply.header('cache-control', 'no-store'), page, 400);
}

/** The parameters of an address that have no fault by themselves. */
function findValidParameters(parameters: URLSearchParams): URLSearchParams {
  const picks = [...parameters].filter(([name]) => name === 'ref' || name === 'refs');
  const valid = [...parameters].filter(([name, value]) => {
    try {
      return parseNewsletterRequest(
        new URLSearchParams([...(name === 'reword' ? picks : []), [name, value]]),
        new Date(),
      );
    } catch {
      return false;
    }
  });
  return new URLSearchParams(valid);
}

async function buildRequestedLetter(
  wanted: NewsletterRequest,
  { server: { address }, token }: FastifyRequest,
  { store, operations, maker }: NewsletterParts,
): Promise<Letter> {
  if (wanted.refs.length === 0)
    throw new NewsletterRefused(
      'refs is empty. List programmes with commas between them: refs=mastering-number,pd-lead.',
    );
  const reading = readingOf(store, wanted.drafts ? token : undefined);
  const answer = await ask(operations, reading, NewsletterDocument, buildVariables(wanted));
  const pictureParts = { address, maker, snapshot: reading.snapshot };
  const picture = wanted.map ? await drawLetterPicture(answer, pictureParts) : undefined;
  return buildLetter(answer, wanted, { address, picture });
}
