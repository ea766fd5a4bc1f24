import type { Programme } from '../../domain/programme.js';
import type { Snapshot } from '../../store/snapshot.js';
import { blockwise } from './blockwise.js';
import { greatest } from './greatest.js';
import { oncePerSnapshot } from './once-per-snapshot.js';

/** How many things the links of one hub's year join at most, its programmes included. */
export const mostInShape = oncePerSnapshot((snapshot) =>
  greatest(blockwise(snapshot.programmes), (members) => joined(members, snapshot).size),
);

function joined(members: readonly Programme[], { graph }: Snapshot): ReadonlySet<string> {
  const own = members.flatMap(({ id, pathways, stages }) => [id, ...[...pathways, ...stages].map((part) => part.id)]);
  return new Set(
    own.flatMap((id) => [id, ...graph.out(id).map(({ to }) => to), ...graph.in(id).map(({ from }) => from)]),
  );
}
