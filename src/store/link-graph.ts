import { type Edge, type Graph, graph } from '../progression/graph.js';
import type { WiredLink } from './wiring.js';

/** A link as a step: as a teacher moves, from what comes earlier to what comes later. */
export interface LinkEdge extends Edge {
  readonly wired: WiredLink;
}

/**
 * The graph of links by the ids of their ends. Requirements are in it turned round, as the inverses computed from them,
 * so that every edge leads on; a symmetric link leads both ways.
 */
export function linkGraph(links: readonly WiredLink[], inverses: readonly WiredLink[]): Graph<LinkEdge> {
  const stored = links.filter(({ link }) => link.kind !== 'REQUIRES');
  return graph([...stored, ...inverses].flatMap(edges));
}

function edges(wired: WiredLink): readonly LinkEdge[] {
  const { link, from, to } = wired;
  const edge = { id: link.id, from: from.id, to: to.id, wired };
  return link.symmetric ? [edge, { id: `${link.id}~back`, from: to.id, to: from.id, wired }] : [edge];
}
