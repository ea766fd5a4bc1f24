import { linkKinds } from '../../domain/fields/link-kinds.js';
import { createGraph, type Edge, type Graph } from '../../progression/graph.js';
import type { WiredLink, Wiring } from './wiring.js';

/** A link as a step: as a teacher moves, from what comes earlier to what comes later. */
export interface LinkEdge extends Edge {
  readonly wired: WiredLink;
}

/**
 * The graphs of links by the ids of their ends: of those that are stored or state a step, and of the inverses computed
 * from requirements, in whose place they are; so that every edge leads on. A symmetric link leads both ways.
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
