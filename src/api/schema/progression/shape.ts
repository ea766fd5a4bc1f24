import type { LinkEnd } from '../../../catalogue/document/reference-resolver.js';
import type { HubYear } from '../../../catalogue/view/hub-year.js';
import { namesShares } from '../../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { edgeOf, type LinkEdge } from '../../../catalogue/view/step-graphs.js';
import { findComponents } from '../../../progression/components.js';
import { findCycles } from '../../../progression/cycles.js';
import { countEdges, createGraph, findEndPoints, findEntryPoints, type Graph } from '../../../progression/graph.js';
import { findLongestPath } from '../../../progression/longest-path.js';
import type { ProgressionShape } from './progression-types.js';
import { idsOf, isChosen, type LinkChoice, requireEnd } from './walk.js';

/**
 * The structure of the links of some hubs, each in some of its years. Each hub is a graph of its own: a series or an external
 * thing can be in several of them, and no path leads over it from one hub to another.
 */
export function describeShape(
  hubs: readonly (readonly HubYear[])[],
  choice: LinkChoice,
  snapshot: Snapshot,
): ProgressionShape {
  const graphs = hubs.map((years) => graphOfYears(years, choice, snapshot));
  const ends = (ids: readonly string[]) => [...new Set(ids)].map((id) => requireEnd(id, snapshot));
  const paths = graphs.map(findLongestPath);
  const [longest] = [...paths].sort((a, b) => b.steps.length - a.steps.length);
  return {
    entryPoints: ends(graphs.flatMap(findEntryPoints)),
    endPoints: ends(graphs.flatMap(findEndPoints)),
    components: graphs
      .flatMap(findComponents)
      .map((ids) => ({ size: ids.length, nodes: ends(ids) }))
      .sort((a, b) => b.size - a.size),
    cycles: graphs
      .flatMap(findCycles)
      .map(({ nodes, shortest }) => ({ nodes: ends(nodes), shortest: linksOf(shortest) })),
    longestPath: linksOf(longest?.steps ?? []),
    longestPathExact: paths.every(({ exact }) => exact),
    degrees: countLinksOfNodes(graphs)
      .map(([id, degrees]) => ({ node: requireEnd(id, snapshot), degrees }))
      .sort((a, b) => b.degrees.in + b.degrees.out - (a.degrees.in + a.degrees.out)),
  };
}

const linksOf = (edges: readonly LinkEdge[]) => edges.map(({ wired }) => wired.link);

/** The graph of the links among the programmes of a hub's years. A programme without links is a node without edges. */
function graphOfYears(years: readonly HubYear[], choice: LinkChoice, snapshot: Snapshot): Graph<LinkEdge> {
  const programmes = years.flatMap((year) => year.programmes);
  const shown = new Set(programmes);
  const shares = namesShares(choice) ? programmes.flatMap((programme) => snapshot.shares.from(programme)) : [];
  const steps = years.flatMap((year) => snapshot.linkIndex.pictureOf(year, shown).steps);
  const chosen = [...steps, ...shares].map(edgeOf).filter((edge) => isChosen(edge, choice));
  const linked = new Set(chosen.flatMap(({ from, to }) => [from, to]));
  const parts: readonly LinkEnd[] = programmes.flatMap(({ pathways, stages }) => [...pathways, ...stages]);
  return createGraph(chosen, idsOf([...programmes, ...parts.filter(({ id }) => linked.has(id))]));
}

/** Each node of the graphs once, with the number of its links in all of them. */
function countLinksOfNodes(graphs: readonly Graph<LinkEdge>[]) {
  const counts = new Map<string, { readonly in: number; readonly out: number }>();
  for (const graph of graphs)
    for (const id of graph.nodes) {
      const [here, before] = [countEdges(graph, id), counts.get(id) ?? { in: 0, out: 0 }];
      counts.set(id, { in: before.in + here.in, out: before.out + here.out });
    }
  return [...counts];
}
