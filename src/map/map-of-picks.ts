import type { Snapshot } from '../catalogue/view/snapshot.js';
import { filterFrom } from './contents/filter-from.js';
import type { MapMaker } from './map-maker.js';

/** For a column of a mail: it is read on phones. */
const width = 360;
/** For dense screens. */
const scale = 2;

/** A map of picked programmes, to be put in a newsletter. */
export interface MapOfPicks {
  readonly png: Buffer;
  /** In pixels; half as much where it is shown. */
  readonly width: number;
  /** What leads to what, in words. */
  readonly alt: string;
}

/** What to ask /map.png for, to get the map of programmes with these ids that goes in a newsletter. */
export const picksParameters = (ids: readonly string[]): Readonly<Record<'only' | 'width' | 'scale', string>> => ({
  only: ids.join(','),
  width: String(width),
  scale: String(scale),
});

/** The map of programmes with these ids. Throws `MapRefused`. */
export async function mapOfPicks(ids: readonly string[], snapshot: Snapshot, maker: MapMaker): Promise<MapOfPicks> {
  const filter = filterFrom(picksParameters(ids), snapshot, ['scale']);
  const [picture, png] = await Promise.all([maker.svg(filter, snapshot, false), maker.png(filter, snapshot, scale)]);
  return { png, width: picture.width * scale, alt: picture.description };
}
