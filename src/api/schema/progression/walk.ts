import type { LinkEnd } from '../../../catalogue/document/reference-resolver.js';
import { namesShares } from '../../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { LinkEdge } from '../../../catalogue/view/step-graphs.js';
import { linkKindNames, linkKinds } from '../../../domain/fields/link-kinds.js';
import { type LinkKind, type Strength, Strength as Strengths } from '../../../domain/fields/vocabulary.js';
import type { Link } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import { findComponents } from '../../../progression/components.js';
import { findCycles } from '../../../progression/cycles.js';
import {
  countEdges,
  createGraph,
  filterGraph,
  findEndPoints,
  findEntryPoints,
  type Graph,
} from '../../../progression/graph.js';
import { findLongestPath } from '../../../progression/longest-path.js';
import { findReachable } from '../../../progression/reachable.js';
import { findRoutes } from '../../../progression/routes.js';
import type { Scope } from '../../context/scope.js';
import { isAtLeast } from '../../filter/programme-conditions.js';
import type { ProgressionDirection, ProgressionGraph, ProgressionShape, RouteList } from './progression-types.js';

/** Which links to follow. */
interface LinkChoice {
  readonly kinds?: readonly LinkKind[] | null | undefined;
  readonly minStrength?: Strength | null | undefined;
}

/** The limits of arguments and answers. */
export const walkLimits = { starts: 20, steps: 12, things: 1000, links: 2000, routes: 100 };

/** How many edges a search for routes examines before it stops. */
const mostWork = 50_000;

/** The kinds of links to follow by default: those that lead from something earlier to something later. */
const leadingOn: readonly LinkKind[] = linkKindNames.filter((kind) => linkKinds[kind].order === 'FROM_FIRST');

/** The inverse of a requirement can be chosen by its own kind and by the kind of the requirement. */
function isChosen({ wired }: LinkEdge, { kinds, minStrength }: LinkChoice): boolean {
  const wanted = kinds ?? leadingOn;
  const { link, derivedFrom } = wired;
  const isWanted = wanted.includes(link.kind) || (derivedFrom !== undefined && wanted.includes(derivedFrom.kind));
  return isWanted && isAtLeast(link.strength, minStrength);
}

const chosenEdges = (snapshot: Snapshot, choice: LinkChoice) =>
  filterGraph(namesShares(choice) ? withShares(snapshot) : snapshot.linkIndex.graph, (edge) => isChosen(edge, choice));

/** Everything that can be reached from the starts, in at most `maxDepth` steps if that is given. */
export function findProgression(
  starts: readonly LinkEnd[],
  direction: ProgressionDirection,
  maxDepth: number | undefined,
  choice: LinkChoice,
  snapshot: Snapshot,
): ProgressionGraph {
  const ids = starts.map(({ id }) => id);
  const edges = chosenEdges(snapshot, choice);
  const alone = starts.filter(({ id }, index) => ids.indexOf(id) === index && !edges.nodes.has(id));
  const found = findReachable(edges, ids, {
    direction,
    maxNodes: walkLimits.things - alone.length,
    maxEdges: walkLimits.links,
    ...(maxDepth !== undefined && { maxDepth }),
  });
  return {
    nodes: [
      ...alone.map((node) => ({ node, depth: 0 })),
      ...found.nodes.map(({ node, depth }) => ({ node: requireEnd(node, snapshot), depth })),
    ],
    edges: eachOnce(found.edges.map(({ edge, depth }) => ({ link: edge.wired.link, depth }))),
    truncated: found.truncated,
  };
}

/** Removes repeated links: a symmetric link is an edge in each direction. */
function eachOnce<T extends { readonly link: Link }>(walked: readonly T[]): readonly T[] {
  const seen = new Set<Link>();
  return walked.filter(({ link }) => !seen.has(link) && seen.add(link));
}

// Nodes of the graph are ends of links, so each id exists in the snapshot.
const requireEnd = (id: string, snapshot: Snapshot) => snapshot.node(id) as LinkEnd;

/** All paths from one thing to another of at most `maxSteps` steps, shortest first. */
export function findRoutesBetween(
  from: LinkEnd,
  to: LinkEnd,
  maxSteps: number,
  choice: LinkChoice,
  snapshot: Snapshot,
): RouteList {
  const bounds = { maxSteps, maxRoutes: walkLimits.routes, maxWork: mostWork };
  const found = findRoutes(chosenEdges(snapshot, choice), from.id, to.id, bounds);
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

/** The structure of the links of a hub's year. */
export function describeShape({ hub, year = '' }: Scope, choice: LinkChoice, snapshot: Snapshot): ProgressionShape {
  const programmes = snapshot.programmesOfHub(hub).filter(({ academicYear }) => academicYear === year);
  const local = localGraph(programmes, choice, snapshot);
  const ends = (ids: readonly string[]) => ids.map((id) => requireEnd(id, snapshot));
  const longest = findLongestPath(local);
  return {
    entryPoints: ends(findEntryPoints(local)),
    endPoints: ends(findEndPoints(local)),
    components: findComponents(local).map((ids) => ({ size: ids.length, nodes: ends(ids) })),
    cycles: findCycles(local).map(({ nodes, shortest }) => ({ nodes: ends(nodes), shortest: linksOf(shortest) })),
    longestPath: linksOf(longest.steps),
    longestPathExact: longest.exact,
    degrees: [...local.nodes]
      .map((id) => ({ node: requireEnd(id, snapshot), degrees: countEdges(local, id) }))
      .sort((a, b) => b.degrees.in + b.degrees.out - (a.degrees.in + a.degrees.out)),
  };
}

const linksOf = (edges: readonly LinkEdge[]) => edges.map(({ wired }) => wired.link);

/** The graph of the links of these programmes and their parts. A programme without links is a node without edges. */
function localGraph(programmes: readonly Programme[], choice: LinkChoice, snapshot: Snapshot): Graph<LinkEdge> {
  const all = chosenEdges(snapshot, choice);
  const parts = programmes
    .flatMap(({ pathways, stages }) => [...pathways, ...stages])
    .filter(({ id }) => all.out(id).length + all.in(id).length > 0);
  const ids = [...programmes, ...parts].map(({ id }) => id);
  // By link, so that a symmetric link is one edge and not a cycle.
  const edges = new Map(ids.flatMap((id) => [...all.out(id), ...all.in(id)]).map((edge) => [edge.wired.link, edge]));
  return createGraph(edges.values(), ids);
}

/** How many links lead to and from a thing. */
export function countLinks(end: LinkEnd, choice: LinkChoice, snapshot: Snapshot) {
  return countEdges(chosenEdges(snapshot, choice), end.id);
}

const graphsWithShares = new WeakMap<Snapshot, Graph<LinkEdge>>();

/** The graph of a snapshot with links of shared modules in both directions, which are computed when they are followed. */
function withShares(snapshot: Snapshot): Graph<LinkEdge> {
  const whole = graphsWithShares.get(snapshot) ?? addShares(snapshot);
  graphsWithShares.set(snapshot, whole);
  return whole;
}

function addShares(snapshot: Snapshot): Graph<LinkEdge> {
  const { linkIndex, programmes } = snapshot;
  const { graph } = linkIndex;
  return {
    nodes: new Set([...graph.nodes, ...programmes.map(({ id }) => id)]),
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
