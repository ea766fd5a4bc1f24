import type { LinkEdge } from '../../../catalogue/view/link-graph.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Programme } from '../../../domain/programme.js';
import type { Graph } from '../../../progression/graph.js';

const known = new WeakMap<Snapshot, Graph<LinkEdge>>();

/** The graph of a snapshot with overlaps of modules too, which lead both ways. Those of a programme are found on the way. */
export function withShares(snapshot: Snapshot): Graph<LinkEdge> {
  const whole = known.get(snapshot) ?? extended(snapshot);
  known.set(snapshot, whole);
  return whole;
}

function extended(snapshot: Snapshot): Graph<LinkEdge> {
  const { graph, programmes } = snapshot;
  return {
    nodes: new Set([...graph.nodes, ...programmes.map(({ id }) => id)]),
    out: (node) => [...graph.out(node), ...shares(node, snapshot)],
    in: (node) => [...graph.in(node), ...shares(node, snapshot).map(turned)],
  };
}

function shares(id: string, snapshot: Snapshot): readonly LinkEdge[] {
  const programme = snapshot.node(id);
  if (!(programme instanceof Programme)) return [];
  return snapshot.shares.at(programme).map((wired) => {
    const other = wired.from === programme ? wired.to : wired.from;
    return { id: wired.link.id, from: id, to: other.id, wired };
  });
}

const turned = (edge: LinkEdge): LinkEdge => ({ ...edge, from: edge.to, to: edge.from });
