import type { Programme } from '../../domain/programme.js';
import type { HubYear } from '../../store/hub-year.js';
import type { Snapshot } from '../../store/snapshot.js';
import { programmes } from './programme-conditions.js';
import type { ProgrammeFilter } from './programme-filter.js';

/**
 * The programmes that a filter takes, as the sources list them. A condition that was asked before is not asked again of
 * the hub-years that stayed as they are since, so that a usual filter costs a look at each hub-year.
 */
export function matching(filter: ProgrammeFilter, snapshot: Snapshot): readonly Programme[] {
  const marks = marking(filter, snapshot);
  const found = new Set<Programme>();
  for (const year of snapshot.hubYears) {
    const marked = marks(year);
    if (marked === false) continue;
    for (const [index, programme] of year.programmes.entries())
      if (marked === true || marked[index]) found.add(programme);
  }
  if (found.size === snapshot.programmes.length) return snapshot.programmes;
  // Hubs that share a title are listed through each other.
  return snapshot.hasSharedTitles ? snapshot.programmes.filter((programme) => found.has(programme)) : [...found];
}

/** Which programmes of a hub-year are taken: all, none, or those with a 1 in their place. */
type Marks = boolean | Uint8Array;
type Marking = (year: HubYear) => Marks;

function marking(filter: ProgrammeFilter, snapshot: Snapshot): Marking {
  const conditions = Object.entries(filter).flatMap(([field, given]) =>
    given == null ? [] : [markingBy(field as keyof ProgrammeFilter, given, snapshot)],
  );
  return all(conditions);
}

function markingBy(field: keyof ProgrammeFilter, given: unknown, snapshot: Snapshot): Marking {
  const made = (filter: ProgrammeFilter) => marking(filter, snapshot);
  if (field === 'and') return all((given as readonly ProgrammeFilter[]).map(made));
  if (field === 'or') return any((given as readonly ProgrammeFilter[]).map(made));
  if (field === 'not') return none(made(given as ProgrammeFilter));
  const holds = programmes({ [field]: given } as ProgrammeFilter, snapshot);
  // What all programmes of a hub-year share is asked once.
  if (field === 'hub' || field === 'academicYear')
    return ({ programmes: [first] }) => first !== undefined && holds(first);
  return remembered(`${field} ${JSON.stringify(given)}`, ({ programmes: members }) =>
    Uint8Array.from(members, (programme) => (holds(programme) ? 1 : 0)),
  );
}

const all =
  (parts: readonly Marking[]): Marking =>
  (year) =>
    combined(parts, year, true, (a, b) => a & b);

const any =
  (parts: readonly Marking[]): Marking =>
  (year) =>
    combined(parts, year, false, (a, b) => a | b);

/** `neutral` changes nothing, and its opposite decides. */
function combined(
  parts: readonly Marking[],
  year: HubYear,
  neutral: boolean,
  join: (a: number, b: number) => number,
): Marks {
  let marks: Marks = neutral;
  for (const part of parts) {
    const next = part(year);
    if (next === !neutral) return next;
    if (next === neutral) continue;
    marks = typeof marks === 'boolean' ? next : joined(marks, next as Uint8Array, join);
  }
  return marks;
}

const joined = (marks: Uint8Array, others: Uint8Array, join: (a: number, b: number) => number) =>
  marks.map((mark, index) => join(mark, others[index] as number));

const none =
  (part: Marking): Marking =>
  (year) => {
    const marks = part(year);
    return typeof marks === 'boolean' ? !marks : marks.map((mark) => 1 - mark);
  };

const mostRemembered = 256;
const longestRemembered = 500;
const known = new Map<string, WeakMap<HubYear, Uint8Array>>();

/** The marks of the conditions that were asked last are kept with the hub-years, which never change. */
function remembered(condition: string, mark: (year: HubYear) => Uint8Array): Marking {
  if (condition.length > longestRemembered) return mark;
  const marks = known.get(condition) ?? new WeakMap<HubYear, Uint8Array>();
  known.delete(condition);
  known.set(condition, marks);
  const oldest = known.keys().next().value;
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
  return (year) => {
    const before = marks.get(year);
    if (before) return before;
    const made = mark(year);
    marks.set(year, made);
    return made;
  };
}
