import type { HubYear } from '../../../catalogue/view/hub-year.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { FilterContext } from '../../filter/programme-conditions.js';
import { compareIn, type DimensionValue, findValues, labelled, ProgrammeDimension } from './dimensions.js';

/** The values of the programmes of a hub-year in one dimension. Each value is stored once, and programmes have its number. */
interface ValueColumn {
  readonly values: readonly string[];
  /** For each programme, the place of its first number; one more says where the last ones end. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Reading the values of a programme takes about as long as so many comparisons. */
const comparisonsOfReading = 5;

/**
 * What is counted for each programme whose values have to be found first. It takes up to ten times as long, but whether a
 * request is refused should hardly depend on what was asked before it: its time limit stops one that finds too many.
 */
const comparisonsOfFinding = 30;

/**
 * Reads the values that programmes have in a dimension, each once, as ranks among the values of all programmes. `moveTo`
 * chooses a programme; its values are those at the places from `start` to `end` of `ranks`.
 */
export class ValueReader {
  /** All values of the dimension, by their rank. */
  readonly values: readonly DimensionValue[];
  readonly ranks: Uint32Array;
  start = 0;
  end = 0;
  readonly #starts: Uint32Array;
  readonly #budget: FilterContext['budget'];

  constructor(dimension: ProgrammeDimension, context: FilterContext) {
    const { values, ranks, starts } = rankedColumn(dimension, context);
    this.values = values;
    this.ranks = ranks;
    this.#starts = starts;
    this.#budget = context.budget;
  }

  /** Chooses the programme at a place of `snapshot.programmes`. What is read is counted in the budget. */
  moveTo(place: number): void {
    this.#budget?.compare(comparisonsOfReading);
    this.start = this.#starts[place] as number;
    this.end = this.#starts[place + 1] as number;
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

function findColumn(dimension: ProgrammeDimension, { programmes }: HubYear, snapshot: Snapshot): ValueColumn {
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  const starts = new Uint32Array(programmes.length + 1);
  for (const [row, programme] of programmes.entries()) {
    for (const value of findValues(dimension, programme, snapshot)) {
      const number = numberOf.get(value) ?? numberOf.size;
      numberOf.set(value, number);
      numbers.push(number);
    }
    starts[row + 1] = numbers.length;
  }
  return { values: [...numberOf.keys()], starts, numbers: Uint32Array.from(numbers) };
}

/** The values of all programmes of a snapshot in one dimension. */
interface RankedColumn {
  /** Each value once, in their order. */
  readonly values: readonly DimensionValue[];
  /** For each place of `snapshot.programmes`, where its ranks start; one more says where the last ones end. */
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
}

const rankedColumns = new WeakMap<Snapshot, Map<ProgrammeDimension, RankedColumn>>();

/** Made once for a snapshot. What is found for it is counted in the budget. */
function rankedColumn(dimension: ProgrammeDimension, context: FilterContext): RankedColumn {
  const { snapshot } = context;
  const ofSnapshot = rankedColumns.get(snapshot) ?? new Map<ProgrammeDimension, RankedColumn>();
  rankedColumns.set(snapshot, ofSnapshot);
  const known = ofSnapshot.get(dimension) ?? joinColumns(dimension, context);
  ofSnapshot.set(dimension, known);
  return known;
}

function joinColumns(dimension: ProgrammeDimension, context: FilterContext): RankedColumn {
  const { snapshot } = context;
  const columns = snapshot.hubYears.map((year) => columnOf(dimension, year, context));
  const values = sortValues(dimension, new Set(columns.flatMap((column) => column.values)), snapshot);
  const rankOf = new Map(values.map(({ value }, rank) => [value, rank]));
  const ranksOfYears = columns.map((column) => column.values.map((value) => rankOf.get(value) as number));
  const { years, rows } = snapshot.listingRows;
  const starts = new Uint32Array(rows.length + 1);
  const ranks = new Uint32Array(columns.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let next = 0;
  for (let place = 0; place < rows.length; place++) {
    const [year, row] = [years[place] as number, rows[place] as number];
    const column = columns[year] as ValueColumn;
    const ranksOfYear = ranksOfYears[year] as readonly number[];
    const end = column.starts[row + 1] as number;
    for (let index = column.starts[row] as number; index < end; index++)
      ranks[next++] = ranksOfYear[column.numbers[index] as number] as number;
    starts[place + 1] = next;
  }
  return { values, starts, ranks };
}

/** The values that were sorted last. Those of the next snapshot are nearly the same, and sorting them starts in this order. */
const sortedBefore = new Map<ProgrammeDimension, readonly string[]>();

function sortValues(
  dimension: ProgrammeDimension,
  values: ReadonlySet<string>,
  snapshot: Snapshot,
): readonly DimensionValue[] {
  const known = (sortedBefore.get(dimension) ?? []).filter((value) => values.has(value));
  const sorted = Array.from(new Set([...known, ...values]), (value) => labelled(dimension, value, snapshot)).sort(
    (a, b) => compareIn(dimension, a, b),
  );
  const order = sorted.map(({ value }) => value);
  sortedBefore.set(dimension, order);
  return sorted;
}

const dimensions = Object.keys(ProgrammeDimension) as readonly ProgrammeDimension[];

/** Finds and sorts all values in all dimensions, a hub-year or a dimension in each step, so that requests only read them. */
export function* warmUpValues(snapshot: Snapshot): Generator<void> {
  for (const year of snapshot.hubYears) {
    for (const dimension of dimensions) columnOf(dimension, year, { snapshot });
    yield;
  }
  for (const dimension of dimensions) {
    rankedColumn(dimension, { snapshot });
    yield;
  }
}
