import type { Programme } from '../../domain/programme.js';
import type { Snapshot } from '../../store/snapshot.js';
import { greatestOfYears } from './in-hub-years.js';

/** How many things the links of one hub's year join at most, its programmes included. */
export const mostInShape = greatestOfYears(({ programmes }, snapshot) => joined(programmes, snapshot).size);

function joined(members: readonly Programme[], { graph }: Snapshot): ReadonlySet<string> {
  const own = members.flatMap(({ id, pathways, stages }) => [id, ...[...pathways, ...stages].map((part) => part.id)]);
  return new Set(
    own.flatMap((id) => [id, ...graph.out(id).map(({ to }) => to), ...graph.in(id).map(({ from }) => from)]),
  );
}
