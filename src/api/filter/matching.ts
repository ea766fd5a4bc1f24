import { LRUCache } from 'lru-cache';
import { cacheSizes } from '../../base/cache-sizes.js';
import type { HubYear } from '../../catalogue/view/hub-year.js';
import type { Ordering } from '../../catalogue/view/ordering.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { Programme } from '../../domain/programme.js';
import { type ListPlaces, MatchingPlaces } from '../paging/places.js';
import { Bits } from './bits.js';
import { withCurrentSlugs } from './current-slugs.js';
import { countConditions, type FilterContext, programmeCondition } from './programme-conditions.js';
import type { ProgrammeFilter } from './programme-filter.js';
import { sortedNames } from './value-conditions.js';

/** The places in `snapshot.programmes` of the programmes that a filter takes, in ascending order; all without a filter. */
export function matchingListed(filter: ProgrammeFilter | null | undefined, context: FilterContext): Uint32Array {
  const { snapshot } = context;
  const { programmes } = snapshot;
  const all = new Uint32Array(programmes.length).map((_, place) => place);
  if (filter == null) return all;
  if (isShort(filter)) return bitsOf(withCurrentSlugs(filter, snapshot), context, snapshot.listing).numbers();
  const holds = programmeCondition(filter, context);
  return all.filter((place) => holds(programmes[place] as Programme));
}

/**
 * Which programmes a filter takes, by their places in an order. A condition that is new is asked of the programmes one by
 * one, and of no more than a page needs; where all were asked before, it is found out for which programmes they hold.
 */
export function matchingPlaces(
  given: ProgrammeFilter,
  context: FilterContext,
  ordering: Ordering<Programme>,
): ListPlaces {
  const filter = withCurrentSlugs(given, context.snapshot);
  if (isShort(filter) && checkAsked(filter)) return bitsOf(filter, context, ordering);
  return new MatchingPlaces(context.snapshot.sorted(ordering), programmeCondition(filter, context));
}

/** A filter with more conditions is not cached: caching a condition takes longer than testing it on a few programmes. */
const mostCachedConditions = 64;
const isShort = (filter: ProgrammeFilter) => countConditions(filter) <= mostCachedConditions;

/** How many characters of conditions are remembered to have been asked. */
const mostAsked = 64 * 1024;
const askedConditions = new LRUCache<string, true>({ maxSize: mostAsked });

/** Whether each condition of a filter was asked before, or costs nothing to ask. From now on it was. */
function checkAsked(filter: ProgrammeFilter): boolean {
  const parts = Object.entries(filter).map(([field, given]) => {
    if (given == null || isShared(field)) return true;
    if (field === 'not') return checkAsked(given as ProgrammeFilter);
    if (field === 'and' || field === 'or') return (given as readonly ProgrammeFilter[]).map(checkAsked).every(Boolean);
    const condition = conditionName(field, given);
    if (askedConditions.get(condition)) return true;
    askedConditions.set(condition, true, { size: condition.length });
    return false;
  });
  return parts.every(Boolean);
}

const conditionName = (field: string, given: unknown) => `${field} ${JSON.stringify(given)}`;

/** Whether a field is the same for all programmes of a hub-year, so that one programme is enough to test a condition. */
const isShared = (field: string) => field === 'hub' || field === 'academicYear';

/**
 * The programmes that match a filter, as bits. The bits of each condition are cached for a snapshot, so a filter whose
 * conditions are all cached only combines bits. In a new snapshot a condition is tested for changed hub-years only.
 */
function bitsOf(filter: ProgrammeFilter, context: FilterContext, ordering: Ordering<Programme>): Bits {
  const { snapshot } = context;
  return cachedBits(`${ordering.name}\n${JSON.stringify(filter)}`, snapshot, () => {
    const parts = (sortedNames(filter) as (keyof ProgrammeFilter)[]).flatMap((field) => {
      const given = filter[field];
      return given == null ? [] : [bitsOfField({ field, given }, context, ordering)];
    });
    return all(parts, snapshot);
  });
}

/** The condition that one field of a filter states. */
interface FieldFilter {
  readonly field: keyof ProgrammeFilter;
  readonly given: unknown;
}

function bitsOfField({ field, given }: FieldFilter, context: FilterContext, ordering: Ordering<Programme>): Bits {
  const { snapshot } = context;
  const made = (filter: ProgrammeFilter) => bitsOf(filter, context, ordering);
  if (field === 'and') return all((given as readonly ProgrammeFilter[]).map(made), snapshot);
  if (field === 'or') return any((given as readonly ProgrammeFilter[]).map(made), snapshot);
  if (field === 'not') return made(given as ProgrammeFilter).not();
  const condition = conditionName(field, given);
  return cachedBits(`${ordering.name}\n${condition}`, snapshot, () =>
    ordering === snapshot.listing
      ? bitsOfMarks(markingBy({ field, given }, condition, context), snapshot)
      : reorderBits(bitsOfField({ field, given }, context, snapshot.listing), ordering, snapshot),
  );
}

/** The bits that are cached for a snapshot by a name; finds and caches them first if there are none. */
function cachedBits(name: string, snapshot: Snapshot, find: () => Bits): Bits {
  const { bits } = indexOf(snapshot);
  const known = bits.get(name);
  if (known) return known;
  const made = find();
  bits.set(name, made, { size: Math.ceil(made.size / 8) + 2 * name.length });
  return made;
}

const all = ([first, ...more]: readonly Bits[], { programmeCount }: Snapshot) =>
  more.reduce((taken, bits) => taken.and(bits), first ?? Bits.none(programmeCount).not());

const any = (parts: readonly Bits[], { programmeCount }: Snapshot) =>
  parts.reduce((taken, bits) => taken.or(bits), Bits.none(programmeCount));

/** Which programmes of a hub-year are taken: all, none, or those with a 1 in their place. */
type Marks = boolean | Uint8Array;
type Marking<Made = Marks> = (year: HubYear) => Made;

function markingBy({ field, given }: FieldFilter, condition: string, context: FilterContext): Marking {
  const holds = programmeCondition({ [field]: given } as ProgrammeFilter, context);
  if (isShared(field)) return ({ programmes: [first] }) => first !== undefined && holds(first);
  const mark: Marking<Uint8Array> = ({ programmes: members }) =>
    Uint8Array.from(members, (programme) => (holds(programme) ? 1 : 0));
  // Links lead to other years of the hub, so that their marks are cached with the links of the year.
  const keyOf = (year: HubYear) => (field === 'links' ? context.snapshot.linkIndex.wiring(year) : year);
  return cachedMarking(condition, mark, keyOf);
}

const mostMarkedConditions = 256;
const longestMarkedCondition = 500;
const marksByCondition = new LRUCache<string, WeakMap<object, Uint8Array>>({ max: mostMarkedConditions });

/** Caches the marks of recent conditions by an object that is another one after a change on which they can depend. */
function cachedMarking(condition: string, mark: Marking<Uint8Array>, keyOf: (year: HubYear) => object): Marking {
  if (condition.length > longestMarkedCondition) return mark;
  const marks = marksByCondition.get(condition) ?? new WeakMap<object, Uint8Array>();
  marksByCondition.set(condition, marks);
  return (year) => {
    const before = marks.get(keyOf(year));
    if (before) return before;
    const made = mark(year);
    marks.set(keyOf(year), made);
    return made;
  };
}

/** Converts marks in hub-years to bits in the list of all programmes. */
function bitsOfMarks(marking: Marking, { hubYears, listingRows }: Snapshot): Bits {
  const marks = hubYears.map(marking);
  const { years, rows } = listingRows;
  return Bits.where(rows.length, (place) => isMarked(marks[years[place] as number] as Marks, rows[place] as number));
}

const isMarked = (marks: Marks, row: number) => (typeof marks === 'boolean' ? marks : marks[row] === 1);

/** What is cached for one snapshot. */
interface Index {
  readonly bits: LRUCache<string, Bits>;
  /** For each order, the place in the list of all programmes of each item. */
  readonly places: WeakMap<readonly Programme[], Uint32Array>;
}

const indexes = new WeakMap<Snapshot, Index>();

function indexOf(snapshot: Snapshot): Index {
  const index = indexes.get(snapshot) ?? {
    bits: new LRUCache<string, Bits>({ maxSize: cacheSizes.filterResults }),
    places: new WeakMap(),
  };
  indexes.set(snapshot, index);
  return index;
}

/** The same programmes, by their places in another order. */
function reorderBits(listed: Bits, ordering: Ordering<Programme>, snapshot: Snapshot): Bits {
  const places = placesIn(ordering, snapshot);
  return Bits.where(listed.size, (place) => listed.has(places[place] as number));
}

/** For each programme in an order, its place in `snapshot.programmes`. */
function placesIn(ordering: Ordering<Programme>, snapshot: Snapshot): Uint32Array {
  const sorted = snapshot.sorted(ordering);
  const { places } = indexOf(snapshot);
  const known = places.get(sorted);
  if (known) return known;
  const byProgramme = new Map(snapshot.programmes.map((programme, place) => [programme, place]));
  const found = Uint32Array.from(sorted, (programme) => byProgramme.get(programme) as number);
  places.set(sorted, found);
  return found;
}
