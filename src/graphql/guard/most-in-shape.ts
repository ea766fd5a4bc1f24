import type { Programme } from '../../domain/programme.js';
import type { Graph } from '../../progression/graph.js';
import type { HubYear } from '../../store/hub-year.js';
import type { LinkEdge } from '../../store/link-graph.js';
import type { Snapshot } from '../../store/snapshot.js';
import { greatest } from './greatest.js';
import { onceForEachYear } from './in-hub-years.js';

/** How many things the links of one hub's year join at most, its programmes included. */
export function mostInShape(snapshot: Snapshot): number {
  const fromOutside = linkedFromOutside(snapshot);
  const years = [...snapshot.hubYears.entries()];
  const own = joinedByOwnLinks(snapshot);
  return greatest(years, ([index, year]) =>
    fromOutside.has(year) ? joined(year.programmes, [snapshot.graph]) : (own[index] ?? 0),
  );
}

/** Of a hub-year that no other links into, this is all; it is found once for each. */
const joinedByOwnLinks = onceForEachYear((year, { holdings }) => {
  const { stored, inverses } = year.steps(holdings);
  return joined(year.programmes, [stored, inverses]);
});

/** The hub-years with a part that a link of another hub-year names. Those links change while such a year stays as it is. */
function linkedFromOutside({ hubYears, holdings }: Snapshot): ReadonlySet<HubYear | undefined> {
  const programmes = hubYears.flatMap((year) => year.foreign(holdings).map((id) => holdings.find(id)?.programme));
  return new Set(programmes.map((programme) => programme && holdings.hubYearOf(programme)));
}

function joined(members: readonly Programme[], graphs: readonly Graph<LinkEdge>[]): number {
  const own = members.flatMap(({ id, pathways, stages }) => [id, ...[...pathways, ...stages].map((part) => part.id)]);
  const found = new Set(own);
  for (const graph of graphs) {
    for (const id of own) {
      for (const { to } of graph.out(id)) found.add(to);
      for (const { from } of graph.in(id)) found.add(from);
    }
  }
  return found.size;
}
