import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Programme } from '../../domain/programme.js';
import { graph } from '../../progression/graph.js';
import { reachable } from '../../progression/reachable.js';

/** The programmes at most `depth` links away from one, over any thing that both are linked to; nearest first. */
export function neighbours(
  middle: Programme,
  depth: number,
  links: readonly WiredLink[],
  snapshot: Snapshot,
): readonly string[] {
  const node = (end: object & { readonly id: string }) => snapshot.programmeOf(end)?.id ?? end.id;
  const edges = links.map(({ link, from, to }) => ({ id: link.id, from: node(from), to: node(to) }));
  const found = reachable(graph(edges, [middle.id]), [middle.id], { direction: 'both', maxDepth: depth });
  return found.nodes.map((reached) => reached.node);
}
