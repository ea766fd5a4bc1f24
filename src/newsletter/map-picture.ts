import type { Snapshot } from '../catalogue/view/snapshot.js';
import type { NewsletterQuery } from '../generated/graphql.js';
import { buildMapFilter } from '../map/contents/map-filter.js';
import { MapRefused } from '../map/contents/map-refused.js';
import { noLinks } from '../map/drawing/describe-picture.js';
import type { MapMaker } from '../map/map-maker.js';
import type { ServiceAddress } from '../text/service-address.js';
import type { LetterPicture } from './letter.js';
import { NewsletterRefused } from './newsletter-refused.js';

interface PictureSources {
  readonly snapshot: Snapshot;
  readonly maker: MapMaker;
  readonly address: ServiceAddress;
}

/** In pixels: one column, because mails are read on phones. */
const pictureWidth = 360;
/** For dense screens. */
const pictureScale = 2;

/**
 * Draws the map of the picks that were found; undefined if it would show no link. Throws `NewsletterRefused` if they are
 * too many.
 */
export async function drawLetterPicture(
  answer: NewsletterQuery,
  { snapshot, maker, address }: PictureSources,
): Promise<LetterPicture | undefined> {
  const ids = findPickedIds(answer);
  if (ids.length === 0) return undefined;
  try {
    const filter = buildMapFilter({ only: ids, width: pictureWidth }, snapshot);
    const picture = await maker.svg(filter, snapshot, false);
    if (!showsLinks(picture.description)) return undefined;
    const png = await maker.png(filter, snapshot, pictureScale);
    const width = picture.width * pictureScale;
    const href = address.publicUrl('/map.png', pictureParameters(ids));
    return { png, width, alt: picture.description, href };
  } catch (error) {
    throw error instanceof MapRefused ? new NewsletterRefused(`${error.message} Or leave out its map.`) : error;
  }
}

/** Whether the map with a description shows any link. Without one it would be a list of titles. */
export const showsLinks = (description: string): boolean => !description.includes(noLinks);

/** The ids of the picks that were found, each once. */
export const findPickedIds = ({ selection }: NewsletterQuery): readonly string[] => [
  ...new Set(selection?.items.map(({ programme }) => programme.id)),
];

/** The parameters of `/map.png` for the picture of programmes with these ids. */
export const pictureParameters = (ids: readonly string[]) => ({
  only: ids.join(','),
  width: String(pictureWidth),
  scale: String(pictureScale),
});
