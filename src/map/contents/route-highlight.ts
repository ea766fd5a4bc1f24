import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { LinkEdge } from '../../catalogue/view/step-graphs.js';
import { Strength } from '../../domain/fields/vocabulary.js';
import { filterGraph } from '../../progression/graph.js';
import { findRoutes } from '../../progression/routes.js';
import type { MapContents } from './map-contents.js';
import type { MapFilter } from './map-filter.js';

/** What is highlighted on a map: the programmes and links of all routes between two programmes. */
export interface RouteHighlight {
  /** Ids of programmes and parts, keys of outside things. */
  readonly things: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** How many routes there are; the map may not show all of their steps. */
  readonly routes: number;
}

const bounds = { maxSteps: 12, maxRoutes: 100, maxWork: 200_000 };
const ranks = Object.keys(Strength);

/** Finds the same routes as the API's `routes`: progressions and continuations of at least a strength. */
export function highlightRoute(
  { route, minStrength }: MapFilter,
  contents: MapContents,
  snapshot: Snapshot,
): RouteHighlight | undefined {
  if (!route) return undefined;
  const leadsOn = ({ wired: { link } }: LinkEdge) =>
    (link.kind === 'PROGRESSES_TO' || link.kind === 'CONTINUES_AS') &&
    ranks.indexOf(link.strength) >= ranks.indexOf(minStrength);
  const { from, to } = route;
  const found = findRoutes(filterGraph(snapshot.linkIndex.graph, leadsOn), from.id, to.id, bounds).routes;
  const edges = found.flat();
  const ids = new Set([from.id, to.id, ...edges.flatMap((edge) => [edge.from, edge.to])]);
  const programmes = [...ids].flatMap((id) => snapshot.programmeOf(snapshot.node(id) ?? {})?.id ?? []);
  const outside = contents.outside.filter(({ id }) => ids.has(id)).map(({ key }) => key);
  return {
    things: new Set([...ids, ...programmes, ...outside]),
    links: new Set(edges.map(({ wired }) => (wired.derivedFrom ?? wired.link).id)),
    routes: found.length,
  };
}
