import type { HubYear } from '../../../catalogue/view/hub-year.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { FilterContext } from '../../filter/programme-conditions.js';
import { compareIn, type DimensionValue, findValues, labelled, ProgrammeDimension } from './dimensions.js';

/** The values of each programme of a hub-year in one dimension, in the order of the programmes. */
type ValueColumn = readonly (readonly string[])[];

/** Reading the values of a programme takes about as long as so many comparisons. */
const comparisonsOfReading = 5;

/**
 * What is counted for each programme whose values have to be found first. It takes up to ten times as long, but whether a
 * request is refused should hardly depend on what was asked before it: its time limit stops one that finds too many.
 */
const comparisonsOfFinding = 30;

/** Reads the values that programmes have in a dimension, each once. Found for a hub-year at a time, and cached with it. */
export class ValueReader {
  readonly #dimension: ProgrammeDimension;
  readonly #context: FilterContext;
  readonly #columns: (ValueColumn | undefined)[] = [];

  constructor(dimension: ProgrammeDimension, context: FilterContext) {
    this.#dimension = dimension;
    this.#context = context;
  }

  /** The values of the programme at a place of `snapshot.programmes`. What is read and found is counted in the budget. */
  at(place: number): readonly string[] {
    const { snapshot, budget } = this.#context;
    const { years, rows } = snapshot.listingRows;
    const year = years[place] as number;
    budget?.compare(comparisonsOfReading);
    this.#columns[year] ??= columnOf(this.#dimension, snapshot.hubYears[year] as HubYear, this.#context);
    return this.#columns[year][rows[place] as number] as readonly string[];
  }
}

const cachedColumns = new WeakMap<object, Map<ProgrammeDimension, ValueColumn>>();

function columnOf(dimension: ProgrammeDimension, year: HubYear, context: FilterContext): ValueColumn {
  // Links lead to other years of the hub, so that their kinds are cached with the links of the year.
  const key = dimension === 'LINK_KIND' ? context.snapshot.linkIndex.wiring(year) : year;
  const columns = cachedColumns.get(key) ?? new Map<ProgrammeDimension, ValueColumn>();
  cachedColumns.set(key, columns);
  const known = columns.get(dimension);
  if (known) return known;
  context.budget?.compare(comparisonsOfFinding * year.programmes.length);
  const column = findColumn(dimension, year, context.snapshot);
  columns.set(dimension, column);
  return column;
}

/** Programmes with the same single value share a list, which takes less memory. */
function findColumn(dimension: ProgrammeDimension, { programmes }: HubYear, snapshot: Snapshot): ValueColumn {
  const single = new Map<string, readonly string[]>();
  return programmes.map((programme) => {
    const values = findValues(dimension, programme, snapshot);
    const [value, ...others] = values;
    if (value === undefined || others.length > 0) return values;
    const shared = single.get(value) ?? [value];
    single.set(value, shared);
    return shared;
  });
}

/** A value with its rank among all values that programmes of the snapshot have in the dimension. */
export interface RankedValue extends DimensionValue {
  readonly rank: number;
}

type RankedValues = ReadonlyMap<string, RankedValue>;
const cachedRanks = new WeakMap<Snapshot, Map<ProgrammeDimension, RankedValues>>();

/** The values that programmes of a snapshot have in a dimension, in their order. Sorted once for a snapshot. */
export function rankedValues(dimension: ProgrammeDimension, snapshot: Snapshot): RankedValues {
  const ofSnapshot = cachedRanks.get(snapshot) ?? new Map<ProgrammeDimension, RankedValues>();
  cachedRanks.set(snapshot, ofSnapshot);
  const known = ofSnapshot.get(dimension) ?? sortValues(dimension, snapshot);
  ofSnapshot.set(dimension, known);
  return known;
}

function sortValues(dimension: ProgrammeDimension, snapshot: Snapshot): RankedValues {
  const values = new Set<string>();
  for (const year of snapshot.hubYears) {
    for (const ofProgramme of new Set(columnOf(dimension, year, { snapshot })))
      for (const value of ofProgramme) values.add(value);
  }
  const sorted = Array.from(values, (value) => labelled(dimension, value, snapshot)).sort((a, b) =>
    compareIn(dimension, a, b),
  );
  return new Map(sorted.map(({ value, label }, rank) => [value, { value, label, rank }]));
}

const dimensions = Object.keys(ProgrammeDimension) as readonly ProgrammeDimension[];

/** Finds and sorts all values in all dimensions, a hub-year or a dimension in each step, so that requests only read them. */
export function* warmUpValues(snapshot: Snapshot): Generator<void> {
  for (const year of snapshot.hubYears) {
    for (const dimension of dimensions) columnOf(dimension, year, { snapshot });
    yield;
  }
  for (const dimension of dimensions) {
    rankedValues(dimension, snapshot);
    yield;
  }
}
