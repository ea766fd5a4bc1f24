import type { Snapshot } from '../catalogue/view/snapshot.js';
import { type MapContents, type Sharing, selectMapContents } from './contents/map-contents.js';
import type { MapFilter } from './contents/map-filter.js';
import { chooseMeasures, type Measures, sheet } from './contents/measures.js';
import { type LayoutEngine, layOutMap } from './layout/lay-out-map.js';
import type { MapLayout } from './layout/map-layout.js';

export interface LaidOutContents {
  readonly contents: MapContents;
  readonly layout: MapLayout;
}

/**
 * Selects and lays out what a filter matches. Something outside that several programmes are linked to is drawn once, unless
 * its lines make the picture too wide: then in each zone, or beside each programme, where that is narrower. Throws
 * `MapRefused`.
 */
export async function layOutContents(
  filter: MapFilter,
  snapshot: Snapshot,
  engine: LayoutEngine,
): Promise<LaidOutContents> {
  const measures = chooseMeasures(filter.width, filter.isForPaper);
  const tried: LaidOutContents[] = [];
  for (const sharing of sharings) {
    const contents = selectMapContents(filter, snapshot, sharing);
    if (tried.at(-1)?.contents.outside.length === contents.outside.length) continue;
    const made = { contents, layout: await layOutMap(contents, engine, measures) };
    if (made.layout.width <= widthLimit(measures)) return made;
    tried.push(made);
  }
  return tried.reduce((one, other) => (other.layout.width < one.layout.width ? other : one));
}

const sharings: readonly Sharing[] = ['ONCE', 'BY_ZONE', 'BY_PROGRAMME'];

/** A picture that is a quarter too wide can still be read when it is shown as wide as its window. */
const widthLimit = ({ wanted, isDense }: Measures) => {
  if (isDense) return sheet.maxWidth;
  return wanted === undefined ? Number.POSITIVE_INFINITY : 1.25 * wanted;
};
