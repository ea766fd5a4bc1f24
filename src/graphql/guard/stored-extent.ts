import type { Snapshot } from '../../store/snapshot.js';
import { Extent } from './extent.js';
import { onceForEachYear } from './in-hub-years.js';

/** The texts of so many programmes of each hub's year say how long texts are: that need not be exact. */
const mostRead = 4;

const extents = onceForEachYear(({ programmes }) => {
  const extent = new Extent();
  for (const [index, programme] of programmes.entries()) extent.add(programme, index < mostRead);
  return extent;
});

/** How far everything that a snapshot stores goes. */
export function storedExtent(snapshot: Snapshot): Extent {
  const extent = new Extent();
  for (const year of extents(snapshot)) extent.include(year);
  for (const hub of snapshot.hubs) extent.add(hub, true);
  for (const id of extent.sources) extent.add(snapshot.source(id), true);
  return extent;
}
