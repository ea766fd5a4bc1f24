import type { Programme } from '../../domain/programme.js';
import type { HubYear } from '../../store/hub-year.js';
import type { Snapshot } from '../../store/snapshot.js';
import { greatest } from './greatest.js';

const cachedCounts = new WeakMap<HubYear, number>();

/** How many things the links of one hub's year join at most, its programmes included. */
export function mostInShape(snapshot: Snapshot): number {
  const fromOutside = linkedFromOutside(snapshot);
  return greatest(snapshot.hubYears, (year) => {
    // The links of other hub-years may change while this one stays the same object.
    if (fromOutside.has(year)) return joined(year.programmes, snapshot).size;
    const count = cachedCounts.get(year) ?? joined(year.programmes, snapshot).size;
    cachedCounts.set(year, count);
    return count;
  });
}

/** The hub-years with a part that a link of another hub-year names. */
function linkedFromOutside({ hubYears, holdings }: Snapshot): ReadonlySet<HubYear | undefined> {
  const programmes = hubYears.flatMap((year) => year.foreign(holdings).map((id) => holdings.find(id)?.programme));
  return new Set(programmes.map((programme) => programme && holdings.hubYearOf(programme)));
}

function joined(members: readonly Programme[], { graph }: Snapshot): ReadonlySet<string> {
  const own = members.flatMap(({ id, pathways, stages }) => [id, ...[...pathways, ...stages].map((part) => part.id)]);
  return new Set(
    own.flatMap((id) => [id, ...graph.out(id).map(({ to }) => to), ...graph.in(id).map(({ from }) => from)]),
  );
}
