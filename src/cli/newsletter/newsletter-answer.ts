import { decodeXML } from 'entities';
import { type ExecutionResult, execute, parse } from 'graphql';
import { buildCatalogueSchema } from '../../api/schema/schema.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { NewsletterDocument, type NewsletterQuery } from '../../generated/graphql.js';
import { MapMaker } from '../../map/map-maker.js';
import type { LetterPicture } from '../../newsletter/letter.js';
import { drawLetterPicture, findPickedIds, pictureParameters, showsLinks } from '../../newsletter/map-picture.js';
import { buildVariables, type NewsletterRequest } from '../../newsletter/newsletter-request.js';
import { type ServiceAddress, withParameters } from '../../text/service-address.js';
import { askService, fetchBytes, NoAnswer } from '../io/ask-service.js';
import type { CataloguePlace } from '../io/catalogue-place.js';
import { readDocument } from '../io/open-catalogue.js';

/** The contents of a newsletter. */
interface NewsletterAnswer {
  readonly answer: NewsletterQuery;
  readonly picture: LetterPicture | undefined;
}

/** Finds the picked programmes in the published part of a catalogue. `address` is where readers reach it. */
export async function newsletterFromPlace(
  place: CataloguePlace,
  wanted: NewsletterRequest,
  address: ServiceAddress,
): Promise<NewsletterAnswer> {
  const { published } = CatalogueState.of(await readDocument(place));
  const answer = await answerFrom(published, wanted);
  if (!wanted.map) return { answer, picture: undefined };
  const maker = new MapMaker();
  try {
    return { answer, picture: await drawLetterPicture(answer, { address, maker, snapshot: published }) };
  } finally {
    await maker.close();
  }
}

async function answerFrom(snapshot: Snapshot, wanted: NewsletterRequest): Promise<NewsletterQuery> {
  const result = await execute({
    schema: buildCatalogueSchema(),
    document: parse(String(NewsletterDocument)),
    variableValues: buildVariables(wanted),
    contextValue: { snapshot },
  });
  const { data, errors } = result as ExecutionResult<NewsletterQuery>;
  if (data && !errors) return data;
  throw errors?.[0]?.extensions['code'] ? errors[0] : (errors?.[0]?.originalError ?? errors?.[0]);
}

/** Finds the picked programmes by a service. `address` is where readers reach the catalogue. */
export async function newsletterFromService(
  url: string,
  wanted: NewsletterRequest,
  address: ServiceAddress,
): Promise<NewsletterAnswer> {
  const answer = await askService({ url }, NewsletterDocument, buildVariables(wanted));
  const ids = findPickedIds(answer);
  if (!wanted.map || ids.length === 0) return { answer, picture: undefined };
  const href = address.publicUrl('/map.png', pictureParameters(ids));
  const picture = await pictureOf(url, ids);
  return { answer, picture: picture && { ...picture, href } };
}

/** The picture, with its description as alternative text; undefined if it would show no link. */
async function pictureOf(url: string, ids: readonly string[]): Promise<LetterPicture | undefined> {
  const { scale, ...picture } = pictureParameters(ids);
  const svg = await fetchPicture(withParameters(`${url}/map.svg`, { ...picture, letters: '0' }));
  const [, alt = ''] = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg.toString()) ?? [];
  if (!showsLinks(alt)) return undefined;
  const png = await fetchPicture(withParameters(`${url}/map.png`, { ...picture, scale }));
  return { png, width: png.readUInt32BE(16), alt: decodeXML(alt) };
}

async function fetchPicture(address: string): Promise<Buffer> {
  const { status, bytes } = await fetchBytes(address);
  if (status !== 200) throw new NoAnswer(address, `HTTP status ${status}`);
  return bytes;
}
