import type { Snapshot } from '../catalogue/view/snapshot.js';
import type { NewsletterQuery } from '../generated/graphql.js';
import { MapRefused } from '../map/contents/map-refused.js';
import type { MapMaker } from '../map/map-maker.js';
import { mapOfPicks } from '../map/map-of-picks.js';
import type { LetterPicture } from './letter.js';
import { mapAddress, pickedIds } from './map-address.js';
import { NewsletterRefused } from './newsletter-refused.js';

interface From {
  readonly snapshot: Snapshot;
  readonly maker: MapMaker;
  /** The public address of the catalogue, if it has one. */
  readonly catalogue: string | undefined;
}

/** The map of the picks that were found; nothing where none was. Throws `NewsletterRefused` where they are too many. */
export async function pictureFor(
  answer: NewsletterQuery,
  { snapshot, maker, catalogue }: From,
): Promise<LetterPicture | undefined> {
  const ids = pickedIds(answer);
  if (ids.length === 0) return undefined;
  const picture = await mapOfPicks(ids, snapshot, maker).catch((error: unknown) => {
    throw error instanceof MapRefused ? new NewsletterRefused(`${error.message} Or leave out its map.`) : error;
  });
  return { ...picture, href: catalogue && mapAddress(ids, catalogue) };
}
