import { groupBy } from '../../../base/group-by.js';
import type { LinkEnd } from '../../../catalogue/document/reference-resolver.js';
import { namesShares } from '../../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { LinkEdge } from '../../../catalogue/view/step-graphs.js';
import { linkKinds } from '../../../domain/fields/link-kinds.js';
import { type LinkKind, type Strength, Strength as Strengths } from '../../../domain/fields/vocabulary.js';
import type { Link } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import { countEdges, filterGraph, type Graph } from '../../../progression/graph.js';
import { findReachable, type Reachable } from '../../../progression/reachable.js';
import { findRoutesToAny } from '../../../progression/routes-to-any.js';
import { isAtLeast } from '../../filter/programme-conditions.js';
import type { ProgressionDirection, ProgressionGraph, RouteList } from './progression-types.js';

/** Which links to follow. */
export interface LinkChoice {
  readonly kinds?: readonly LinkKind[] | null | undefined;
  readonly minStrength?: Strength | null | undefined;
}

/** The limits of arguments and answers. */
export const walkLimits = { starts: 20, steps: 12, things: 1000, links: 2000, routes: 100 };

/** How many edges a search for routes examines before it stops. */
const mostWork = 50_000;

/**
 * The inverse of a requirement can be chosen by its own kind and by the kind of the requirement. By default, links that lead
 * from something earlier to something later are followed, and all steps over the lineage of series.
 */
export function isChosen({ wired }: LinkEdge, { kinds, minStrength }: LinkChoice): boolean {
  const { link, derivedFrom } = wired;
  const isWanted = kinds
    ? kinds.includes(link.kind) || (derivedFrom !== undefined && kinds.includes(derivedFrom.kind))
    : linkKinds[link.kind].order === 'FROM_FIRST' || derivedFrom?.kind === link.kind;
  return isWanted && isAtLeast(link.strength, minStrength);
}

/** The graphs of a programme's hub, with the chosen edges only. */
function chosenGraphs(programme: Programme, choice: LinkChoice, snapshot: Snapshot) {
  const { steps, next } = snapshot.linkIndex.stepGraphs(programme);
  const chosen = (graph: Graph<LinkEdge>) =>
    filterGraph(namesShares(choice) ? withShares(graph, snapshot) : graph, (edge) => isChosen(edge, choice));
  return { steps: chosen(steps), next: chosen(next) };
}

/** Everything that can be reached from the starts, in at most `maxDepth` steps if that is given. A walk stays in its hub. */
export function findProgression(
  starts: readonly Programme[],
  direction: ProgressionDirection,
  maxDepth: number | undefined,
  choice: LinkChoice,
  snapshot: Snapshot,
): ProgressionGraph {
  const walks = [...groupBy(starts, ({ hub }) => hub).values()].map((group) =>
    findReachable(chosenGraphs(group[0] as Programme, choice, snapshot).steps, idsOf(group), {
      direction,
      maxNodes: walkLimits.things,
      maxEdges: walkLimits.links,
      ...(maxDepth !== undefined && { maxDepth }),
    }),
  );
  return mergeWalks(walks, snapshot);
}

export const idsOf = (things: readonly LinkEnd[]) => things.map(({ id }) => id);

const byDepth = (a: { readonly depth: number }, b: { readonly depth: number }) => a.depth - b.depth;

/** The walks of several hubs as one answer. They can share things that are no programmes. */
function mergeWalks(walks: readonly Reachable<LinkEdge>[], snapshot: Snapshot): ProgressionGraph {
  const depths = new Map<string, number>();
  for (const { node, depth } of walks.flatMap(({ nodes }) => nodes).sort(byDepth))
    if (!depths.has(node)) depths.set(node, depth);
  const edges = walks.flatMap((walk) => walk.edges).sort(byDepth);
  return {
    nodes: Array.from(depths, ([node, depth]) => ({ node: requireEnd(node, snapshot), depth })).slice(
      0,
      walkLimits.things,
    ),
    edges: eachOnce(edges.map(({ edge, depth }) => ({ link: edge.wired.link, depth }))).slice(0, walkLimits.links),
    truncated:
      walks.some(({ truncated }) => truncated) || depths.size > walkLimits.things || edges.length > walkLimits.links,
  };
}

/** Removes repeated links: a symmetric link is an edge in each direction. */
function eachOnce<T extends { readonly link: Link }>(walked: readonly T[]): readonly T[] {
  const seen = new Set<Link>();
  return walked.filter(({ link }) => !seen.has(link) && seen.add(link));
}

// Nodes of the graph are ends of links, so each id exists in the snapshot.
export const requireEnd = (id: string, snapshot: Snapshot) => snapshot.node(id) as LinkEnd;

/**
 * All paths of at most `maxSteps` steps from a programme to any programme of the goal's series in the same hub, shortest
 * first.
 */
export function findRoutesBetween(
  from: Programme,
  goal: Programme,
  maxSteps: number,
  choice: LinkChoice,
  snapshot: Snapshot,
): RouteList {
  const bounds = { maxSteps, maxRoutes: walkLimits.routes, maxWork: mostWork };
  const { next } = chosenGraphs(from, choice, snapshot);
  const found = findRoutesToAny(next, from.id, snapshot.linkIndex.goalsOf(from, goal), bounds);
  return {
    truncated: found.truncated,
    routes: found.routes.map((edges) => {
      const steps = edges.map(({ wired }) => wired.link);
      return { length: steps.length, steps, weakest: weakest(steps.map(({ strength }) => strength)) };
    }),
  };
}

const ranks = Object.keys(Strengths) as readonly Strength[];
const weakest = (strengths: readonly Strength[]) => ranks.find((rank) => strengths.includes(rank)) ?? Strengths.STATED;

/** How many links lead to and from a programme. */
export function countLinks(programme: Programme, choice: LinkChoice, snapshot: Snapshot) {
  return countEdges(chosenGraphs(programme, choice, snapshot).steps, programme.id);
}

/** A graph with links of shared modules in both directions, which are computed when they are followed. */
function withShares(graph: Graph<LinkEdge>, snapshot: Snapshot): Graph<LinkEdge> {
  return {
    nodes: graph.nodes,
    out: (node) => [...graph.out(node), ...shareEdges(node, snapshot)],
    in: (node) => [...graph.in(node), ...shareEdges(node, snapshot).map(turnEdge)],
  };
}

function shareEdges(id: string, snapshot: Snapshot): readonly LinkEdge[] {
  const programme = snapshot.node(id);
  if (!(programme instanceof Programme)) return [];
  return snapshot.shares.at(programme).map((wired) => {
    const other = wired.from === programme ? wired.to : wired.from;
    return { id: wired.link.id, from: id, to: other.id, wired };
  });
}

const turnEdge = (edge: LinkEdge): LinkEdge => ({ ...edge, from: edge.to, to: edge.from });
