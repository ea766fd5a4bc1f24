import type { LinkEnd } from '../../catalogue/document/directory.js';
import { linksInOrder } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { LinkChoice } from './link-choice.js';
import { isTurnOver, turn } from './turn.js';

/** What an export of one revision holds, whatever its format. */
export interface Contents {
  readonly snapshot: Snapshot;
  readonly choice: LinkChoice;
  /** The programmes in scope in the catalogue's order, then every other end of a link as it comes. */
  readonly nodes: ReadonlySet<LinkEnd>;
  /** In the catalogue's order. */
  readonly links: readonly WiredLink[];
}

/** Finds what a choice takes from a snapshot. */
export async function contentsOf(snapshot: Snapshot, choice: LinkChoice): Promise<Contents> {
  const nodes = new Set<LinkEnd>();
  const links: WiredLink[] = [];
  await inSlices(snapshot.warmUp(), () => {}); // Links are wired hub-year by hub-year, and not all at once.
  await inSlices(snapshot.programmes, (programme) => {
    if (choice.isInScope(programme)) nodes.add(programme);
  });
  await inSlices(linksInOrder(snapshot, choice.origins), (link) => {
    if (!choice.takes(link)) return;
    links.push(link);
    nodes.add(link.from).add(link.to);
  });
  return { snapshot, choice, nodes, links };
}

async function inSlices<T>(items: Iterable<T>, see: (item: T) => void): Promise<void> {
  await turn();
  for (const item of items) {
    if (isTurnOver()) await turn();
    see(item);
  }
}
