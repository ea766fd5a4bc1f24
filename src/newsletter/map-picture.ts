import type { Snapshot } from '../catalogue/view/snapshot.js';
import type { NewsletterQuery } from '../generated/graphql.js';
import { buildMapFilter } from '../map/contents/map-filter.js';
import { MapRefused } from '../map/contents/map-refused.js';
import type { MapMaker } from '../map/map-maker.js';
import type { LetterPicture } from './letter.js';
import { NewsletterRefused } from './newsletter-refused.js';

interface PictureSources {
  readonly snapshot: Snapshot;
  readonly maker: MapMaker;
  /** The public address of the catalogue, if it has one. */
  readonly catalogue: string | undefined;
}

/** In pixels: one column, because mails are read on phones. */
const pictureWidth = 360;
/** For dense screens. */
const pictureScale = 2;

/** Draws the map of the picks that were found; undefined if none was. Throws `NewsletterRefused` if they are too many. */
export async function drawLetterPicture(
  answer: NewsletterQuery,
  { snapshot, maker, catalogue }: PictureSources,
): Promise<LetterPicture | undefined> {
  const ids = findPickedIds(answer);
  if (ids.length === 0) return undefined;
  try {
    const filter = buildMapFilter({ only: ids, width: pictureWidth }, snapshot);
    const [picture, png] = await Promise.all([
      maker.svg(filter, snapshot, false),
      maker.png(filter, snapshot, pictureScale),
    ]);
    const width = picture.width * pictureScale;
    return { png, width, alt: picture.description, href: catalogue && buildMapAddress(ids, catalogue) };
  } catch (error) {
    throw error instanceof MapRefused ? new NewsletterRefused(`${error.message} Or leave out its map.`) : error;
  }
}

/** The ids of the picks that were found, each once. */
export const findPickedIds = ({ selection }: NewsletterQuery): readonly string[] => [
  ...new Set(selection.items.map(({ programme }) => programme.id)),
];

/** Where a catalogue has the map of programmes with these ids, as PNG or as SVG. */
export function buildMapAddress(ids: readonly string[], catalogue: string, format: 'png' | 'svg' = 'png'): string {
  const picture = { only: ids.join(','), width: String(pictureWidth) };
  const parameters = new URLSearchParams(format === 'png' ? { ...picture, scale: String(pictureScale) } : picture);
  return `${catalogue}/map.${format}?${parameters.toString().replaceAll('%2C', ',')}`;
}
