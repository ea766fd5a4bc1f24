import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { Snapshot } from '../../store/snapshot.js';
import { obligations } from '../eligibility/eligibility-of.js';
import { greatest } from './greatest.js';
import { rulesIn } from './rule-sizes.js';

type Next = (id: string) => Iterable<string>;

/** How many programmes joining one also puts one in, those included that these bring along. */
export const mostBrought = (snapshot: Snapshot): number =>
  greatest(snapshot.hubs, (hub) => {
    const { series, brings } = offersOf(snapshot.programmesOfHub(hub), snapshot);
    return greatest(series, (id) => reached(id, brings).size - 1);
  });

/**
 * How many programmes one way to a goal joins: at most all that its rules name, in any year, and what the rules of those
 * name in turn, each with what it brings along.
 */
export const mostJoined = (snapshot: Snapshot): number =>
  greatest(snapshot.hubs, (hub) => {
    const { series, brings, needs, seriesOf } = offersOf(snapshot.programmesOfHub(hub), snapshot);
    const joins = (sum: number, of: string) => sum + reached(seriesOf(of), brings).size;
    return greatest(series, (id) => [...reached(id, needs)].reduce(joins, 0));
  });

/** What one hub's programmes of all years bring along and need, by series. */
function offersOf(programmes: readonly Programme[], snapshot: Snapshot) {
  const [brought, needed] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const seriesOf = (id: string) => snapshot.programmeOf(snapshot.node(id) ?? {})?.series ?? id;
  for (const programme of programmes) {
    const bound = obligations(programme, snapshot).map(({ to }) => (to instanceof Series ? to.id : seriesOf(to.id)));
    const named = rulesIn(programme.eligibilityRule).flatMap(({ test }) => test?.programme ?? []);
    for (const id of bound) add(brought, programme.series, id);
    for (const id of named) add(needed, programme.series, id);
  }
  const series = new Set(programmes.map((programme) => programme.series));
  const brings: Next = (id) => brought.get(id) ?? [];
  const needs: Next = (id) => needed.get(seriesOf(id)) ?? [];
  return { series, brings, needs, seriesOf };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** What an id leads to, itself included. */
function reached(id: string, next: Next): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}
