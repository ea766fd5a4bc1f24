import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { HubYear } from '../../store/hub-year.js';
import type { Snapshot } from '../../store/snapshot.js';
import { obligations } from '../eligibility/eligibility-of.js';
import { greatest } from './greatest.js';
import type { Of } from './in-hub-years.js';
import { rulesIn } from './rule-sizes.js';

type Next = (id: string) => Iterable<string>;

/** How many programmes joining one also puts one in, those included that these bring along. */
export const mostBrought = greatestOfHubs(({ series, brings }) =>
  greatest(series, (id) => reached(id, brings).size - 1),
);

/**
 * How many programmes one way to a goal joins: at most all that its rules name, in any year, and what the rules of those
 * name in turn, each with what it brings along.
 */
export const mostJoined = greatestOfHubs(({ series, brings, needs, seriesOf }) => {
  const joins = (sum: number, of: string) => sum + reached(seriesOf(of), brings).size;
  return greatest(series, (id) => [...reached(id, needs)].reduce(joins, 0));
});

/** Finds a number for what each hub offers, once as long as that stays as it is; and the greatest of them. */
function greatestOfHubs(find: (offers: ReturnType<typeof offersOf>) => number): Of<number> {
  const known = new WeakMap<HubYear, { readonly years: readonly HubYear[]; readonly number: number }>();
  return (snapshot) =>
    greatest(snapshot.hubs, (hub) => {
      const years = snapshot.hubYears.filter((year) => year.hub === hub.id);
      const [newest] = years;
      if (!newest) return 0;
      const before = known.get(newest);
      if (before?.years.length === years.length && before.years.every((year, index) => year === years[index]))
        return before.number;
      const number = find(offersOf(snapshot.programmesOfHub(hub), snapshot));
      known.set(newest, { years, number });
      return number;
    });
}

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
