import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { edgesOf, type LinkEdge } from '../../catalogue/view/step-graphs.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Strength } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { createGraph, filterGraph, type Graph } from '../../progression/graph.js';
import { findRoutesToAny } from '../../progression/routes-to-any.js';
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

/**
 * Finds the routes among what the map shows: progressions and continuations of at least a strength, between the programmes
 * of the hub's year as they are drawn, or between picked programmes of whatever years.
 */
export function highlightRoute(
  filter: MapFilter,
  contents: MapContents,
  snapshot: Snapshot,
): RouteHighlight | undefined {
  const { route, minStrength } = filter;
  if (!route) return undefined;
  const { from, to } = route;
  const leadsOn = ({ wired: { link } }: LinkEdge) =>
    linkKinds[link.kind].order === 'FROM_FIRST' && ranks.indexOf(link.strength) >= ranks.indexOf(minStrength);
  const goals = filter.only ? snapshot.linkIndex.goalsOf(from, to) : new Set([to.id]);
  const found = findRoutesToAny(
    filterGraph(walkedGraph(filter, from, snapshot), leadsOn),
    from.id,
    goals,
    bounds,
  ).routes;
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

function walkedGraph({ hub, year = '', only }: MapFilter, from: Programme, snapshot: Snapshot): Graph<LinkEdge> {
  const listed = only ? undefined : snapshot.hubYear(hub, year);
  if (!listed) return snapshot.linkIndex.stepGraphs(from).next;
  return createGraph(snapshot.linkIndex.pictureOf(listed).steps.flatMap(edgesOf));
}
