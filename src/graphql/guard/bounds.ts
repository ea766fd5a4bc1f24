import type { Snapshot } from '../../store/snapshot.js';
import { ProgrammeDimension, valuesIn } from '../group/dimensions.js';
import { derivedLists } from './derived-lists.js';
import type { Extent } from './extent.js';
import { type Of, onceForEachYear } from './in-hub-years.js';
import { mostShares } from './sharing.js';
import { storedExtent } from './stored-extent.js';
import { storedLists } from './stored-lists.js';

const stored = storedLists();

/** How long lists and texts can be in one snapshot. Each bound is found when it is first asked for. */
export class Bounds {
  readonly #snapshot: Snapshot;
  readonly #lists = new Map<string, number | undefined>();
  readonly #values = new Map<ProgrammeDimension, number>();
  #extent: Extent | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** The most items of a list, by "Type.field", at any one thing; the size of the catalogue for a list it knows nothing of. */
  most(coordinate: string): number {
    return this.known(coordinate) ?? this.everything;
  }

  /** As `most`; undefined for a list it knows nothing of. */
  known(coordinate: string): number | undefined {
    if (!this.#lists.has(coordinate)) this.#lists.set(coordinate, this.#list(coordinate));
    return this.#lists.get(coordinate);
  }

  /** The most characters of a stored text, or of one text of a list, about; 0 for what is not stored. */
  longest(coordinate: string): number {
    return this.#stored.longest(coordinate);
  }

  /** How many different values programmes have in a dimension. */
  values(dimension: ProgrammeDimension): number {
    const known = this.#values.get(dimension);
    if (known !== undefined) return known;
    const count = new Set(valuesOfYears[dimension](this.#snapshot).flatMap((values) => [...values])).size;
    this.#values.set(dimension, count);
    return count;
  }

  get programmes(): number {
    return this.#snapshot.programmeCount;
  }

  /** How many overlaps of modules there are between two programmes. */
  get shares(): number {
    return mostShares(this.#snapshot);
  }

  /** More than any list can hold: all objects, and all links from either end. */
  get everything(): number {
    return this.#stored.objects + 2 * (this.most('Query.links') + this.shares);
  }

  get #stored(): Extent {
    this.#extent ??= storedExtent(this.#snapshot);
    return this.#extent;
  }

  #list(coordinate: string): number | undefined {
    const derived = derivedLists[coordinate];
    if (derived) return derived(this.#snapshot);
    return stored.has(coordinate) ? this.#stored.most(coordinate) : undefined;
  }
}

/** The values of each hub-year in each dimension. */
const valuesOfYears = Object.fromEntries(
  Object.values(ProgrammeDimension).map((dimension) => [
    dimension,
    onceForEachYear(
      ({ programmes }, snapshot) =>
        new Set(programmes.flatMap((programme) => valuesIn(dimension, programme, snapshot).map(({ value }) => value))),
    ),
  ]),
) as Record<string, unknown> as Readonly<Record<ProgrammeDimension, Of<readonly ReadonlySet<string>[]>>>;

const known = new WeakMap<Snapshot, Bounds>();

/** The bounds of a snapshot. They are kept with it: it never changes. */
export function boundsOf(snapshot: Snapshot): Bounds {
  const bounds = known.get(snapshot) ?? new Bounds(snapshot);
  known.set(snapshot, bounds);
  return bounds;
}
