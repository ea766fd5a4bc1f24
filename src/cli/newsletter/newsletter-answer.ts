import { decodeXML } from 'entities';
import { type ExecutionResult, execute } from 'graphql';
import { buildCatalogueSchema } from '../../api/schema/schema.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { NewsletterDocument, type NewsletterQuery } from '../../generated/graphql.js';
import { MapMaker } from '../../map/map-maker.js';
import type { LetterPicture } from '../../newsletter/letter.js';
import { buildMapAddress, drawLetterPicture, findPickedIds } from '../../newsletter/map-picture.js';
import { buildVariables, type NewsletterRequest } from '../../newsletter/newsletter-request.js';
import { readCatalogue } from '../../stores/lowdb/catalogue-files.js';
import { askService, NoAnswer } from '../io/ask-service.js';

/** What a newsletter is made of. */
interface NewsletterAnswer {
  readonly answer: NewsletterQuery;
  readonly picture: LetterPicture | undefined;
}

/** What the catalogue of a file says of the picks, as the public sees it. `catalogue` is where readers reach it. */
export async function newsletterFromFile(
  file: string,
  wanted: NewsletterRequest,
  catalogue: string | undefined,
): Promise<NewsletterAnswer> {
  const { published } = CatalogueState.of(await readCatalogue(file));
  const answer = await answerFrom(published, wanted);
  if (!wanted.map) return { answer, picture: undefined };
  const maker = new MapMaker();
  try {
    return { answer, picture: await drawLetterPicture(answer, { catalogue, maker, snapshot: published }) };
  } finally {
    await maker.close();
  }
}

async function answerFrom(snapshot: Snapshot, wanted: NewsletterRequest): Promise<NewsletterQuery> {
  const result = await execute({
    schema: buildCatalogueSchema(),
    document: NewsletterDocument,
    variableValues: buildVariables(wanted),
    contextValue: { snapshot },
  });
  const { data, errors } = result as ExecutionResult<NewsletterQuery>;
  if (data && !errors) return data;
  throw errors?.[0]?.extensions['code'] ? errors[0] : (errors?.[0]?.originalError ?? errors?.[0]);
}

const timeoutMs = 30_000;

/** What the catalogue of a service says of the picks. `catalogue` is where readers reach it. */
export async function newsletterFromService(
  url: string,
  wanted: NewsletterRequest,
  catalogue: string | undefined,
): Promise<NewsletterAnswer> {
  const answer = await askService({ url }, NewsletterDocument, buildVariables(wanted));
  const ids = findPickedIds(answer);
  if (!wanted.map || ids.length === 0) return { answer, picture: undefined };
  return { answer, picture: { ...(await pictureOf(url, ids)), href: catalogue && buildMapAddress(ids, catalogue) } };
}

/** The picture, and what it says of itself to those who do not see it. */
async function pictureOf(url: string, ids: readonly string[]): Promise<LetterPicture> {
  const [png, svg] = await Promise.all([
    fetchBytes(buildMapAddress(ids, url)),
    fetchBytes(`${buildMapAddress(ids, url, 'svg')}&letters=0`),
  ]);
  const [, alt = ''] = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg.toString()) ?? [];
  return { png, width: png.readUInt32BE(16), alt: decodeXML(alt) };
}

async function fetchBytes(address: string): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new NoAnswer(address, `HTTP status ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
