import { linkKinds } from '../../domain/fields/link-kinds.js';
import { createGraph } from '../../progression/graph.js';
import { findReachable } from '../../progression/reachable.js';
import type { MapContents, MapLink, MapProgramme } from '../contents/map-contents.js';

const sidewaysOrders = new Set(['SAME_TIME', 'BY_TURNS']);
const isSideways = ({ kind }: MapLink) => sidewaysOrders.has(linkKinds[kind].order);
const maxRowLength = 3;

type Row = readonly string[];

/**
 * Rows of programmes drawn side by side, because they are taken at the same time or by turns; each row is a list of ids.
 * No path leads from one programme of a row to another, so that rows never create a cycle.
 */
export function findRows({ programmes, links }: MapContents): readonly Row[] {
  const canStand = new Map(programmes.filter(({ parts }) => parts.length === 0).map((each) => [each.id, each]));
  const rows = new Map<string, Row>(programmes.map(({ id }) => [id, [id]]));
  const downward = links.filter((link) => !isSideways(link));
  for (const link of links) {
    const [from, to] = [canStand.get(link.from), canStand.get(link.to)];
    if (!isSideways(link) || !from || !to || from.zone !== to.zone) continue;
    const joined = joinRows(rows.get(from.id) ?? [], rows.get(to.id) ?? [], from, to);
    if (joined && !leadsBack(joined, rows, downward)) for (const id of joined) rows.set(id, joined);
  }
  return [...new Set(rows.values())].filter((row) => row.length > 1);
}

/** Two rows end to end, where the two programmes then stand beside each other. */
function joinRows(left: Row, right: Row, from: MapProgramme, to: MapProgramme): Row | undefined {
  if (left === right || left.length + right.length > maxRowLength) return undefined;
  if (left.at(-1) === from.id && right[0] === to.id) return [...left, ...right];
  if (right.at(-1) === to.id && left[0] === from.id) return [...right, ...left];
  return undefined;
}

/** Whether a path that leaves this row comes back to it, when every other row counts as one node. */
function leadsBack(joined: Row, rows: ReadonlyMap<string, Row>, downward: readonly MapLink[]): boolean {
  const name = (id: string) => (joined.includes(id) ? joined : (rows.get(id) ?? [id])).join(' ');
  const edges = downward.map(({ id, from, to }) => ({ id, from: name(from), to: name(to) }));
  const here = joined.join(' ');
  const { edges: walked } = findReachable(createGraph(edges), [here]);
  return walked.some(({ edge }) => edge.to === here);
}
