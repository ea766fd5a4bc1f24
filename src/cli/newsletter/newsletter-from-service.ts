import { decodeXML } from 'entities';
import { NewsletterDocument } from '../../generated/graphql.js';
import type { LetterPicture } from '../../newsletter/letter.js';
import { mapAddress, pickedIds } from '../../newsletter/map-picture.js';
import { variablesOf, type Wanted } from '../../newsletter/newsletter-request.js';
import { askService, NoAnswer } from '../io/ask-service.js';
import type { Gathered } from './newsletter-from-file.js';

const patience = 30_000;

/** What the catalogue of a service says of the picks. `catalogue` is where readers reach it. */
export async function newsletterFromService(
  url: string,
  wanted: Wanted,
  catalogue: string | undefined,
): Promise<Gathered> {
  const answer = await askService({ url }, NewsletterDocument, variablesOf(wanted));
  const ids = pickedIds(answer);
  if (!wanted.map || ids.length === 0) return { answer, picture: undefined };
  return { answer, picture: { ...(await pictureOf(url, ids)), href: catalogue && mapAddress(ids, catalogue) } };
}

/** The picture, and what it says of itself to those who do not see it. */
async function pictureOf(url: string, ids: readonly string[]): Promise<LetterPicture> {
  const [png, svg] = await Promise.all([
    fetched(mapAddress(ids, url)),
    fetched(`${mapAddress(ids, url, 'svg')}&letters=0`),
  ]);
  const [, alt = ''] = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg.toString()) ?? [];
  return { png, width: png.readUInt32BE(16), alt: decodeXML(alt) };
}

async function fetched(address: string): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new NoAnswer(address, `HTTP status ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
