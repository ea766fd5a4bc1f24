import { linkKinds } from '../../domain/fields/link-kinds.js';
import { createGraph, type Edge, type Graph } from '../../progression/graph.js';
import type { WiredLink, Wiring } from './wiring.js';

/** A link as an edge, from the thing that a teacher takes earlier to the later one. */
export interface LinkEdge extends Edge {
  readonly wired: WiredLink;
}

/**
 * The graphs of links by the ids of their ends. Requirements are replaced by their inverses, so that every edge leads from
 * what comes earlier to what comes later. A symmetric link has an edge in both directions.
 */
export interface StepGraphs {
  readonly stored: Graph<LinkEdge>;
  readonly inverses: Graph<LinkEdge>;
}

export function stepGraphs({ links, inverses }: Pick<Wiring, 'links' | 'inverses'>): StepGraphs {
  const stored = links.filter(({ link }) => linkKinds[link.kind].inverse === undefined);
  return { stored: createGraph(stored.flatMap(edges)), inverses: createGraph(inverses.flatMap(edges)) };
}

function edges(wired: WiredLink): readonly LinkEdge[] {
  const { link, from, to } = wired;
  const edge = { id: link.id, from: from.id, to: to.id, wired };
  return link.symmetric ? [edge, { id: `${link.id}~back`, from: to.id, to: from.id, wired }] : [edge];
}
