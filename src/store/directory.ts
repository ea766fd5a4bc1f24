import type { EligibilityRule } from '../domain/eligibility-rule.js';
import { ExternalThing } from '../domain/external-thing.js';
import type { Referent } from '../domain/fields.js';
import { Hub } from '../domain/hub.js';
import type { Link } from '../domain/link.js';
import { LinkGroup } from '../domain/link-group.js';
import { Module } from '../domain/module.js';
import { Pathway } from '../domain/pathway.js';
import { Programme } from '../domain/programme.js';
import { Series } from '../domain/series.js';
import { Source } from '../domain/source.js';
import { Stage } from '../domain/stage.js';
import type { Inventory, Placed } from './inventory.js';

/** What the end of a link can be. */
export type LinkEnd = Programme | Pathway | Stage | Series | Hub | ExternalThing;

export type Named = LinkEnd | Source | Module | LinkGroup | Link | EligibilityRule;

const classes = {
  hub: Hub,
  source: Source,
  series: Series,
  'external thing': ExternalThing,
  pathway: Pathway,
  stage: Stage,
  module: Module,
  'link group': LinkGroup,
} as const satisfies Record<Referent, new () => Named>;

/** Finds what references name. */
export abstract class Directory {
  /** The thing of an id. */
  abstract find(id: string): Placed<Named> | undefined;

  /** The programme of a series that a hub offers in a year. */
  abstract offered(hub: string, year: string, series: string): Programme | undefined;

  /** Everything that a reference could name, to suggest from. */
  abstract all(): Iterable<Named>;

  /** The thing of one class that an id names. Throws where a checked document would have it. */
  get<T extends Named>(type: new () => T, id: string): T {
    const thing = this.find(id)?.thing;
    if (thing instanceof type) return thing;
    throw new Error(`"${id}" names no ${type.name}: the document was not checked.`);
  }

  /**
   * What a reference of a programme's link or rule means: a series is the programme of the same hub and year that
   * carries it, or the series itself where the catalogue has none.
   */
  end(id: string, programme: Programme): LinkEnd | undefined {
    const thing = this.find(id)?.thing;
    if (thing instanceof Series) return this.offered(programme.hub, programme.academicYear, id) ?? thing;
    return isLinkEnd(thing) ? thing : undefined;
  }

  /** Whether an id names a thing of one of these kinds. */
  isOneOf(id: string, kinds: readonly Referent[]): boolean {
    const thing = this.find(id)?.thing;
    return thing !== undefined && kinds.some((kind) => thing instanceof classes[kind]);
  }

  /** Everything of these kinds, to suggest from. */
  *ofKinds(kinds: readonly Referent[]): Generator<Named> {
    for (const thing of this.all()) if (kinds.some((kind) => thing instanceof classes[kind])) yield thing;
  }
}

const ends = [Programme, Pathway, Stage, Series, Hub, ExternalThing];
const isLinkEnd = (thing: object | undefined): thing is LinkEnd =>
  thing !== undefined && ends.some((type) => thing instanceof type);

/** Finds what stands in a document. The first of two that share an id wins; a law tells of the second. */
export class DocumentDirectory extends Directory {
  readonly #named: ReadonlyMap<string, Placed>;
  readonly #inventory: Inventory;
  readonly #offers = new Map<string, Map<string, Map<string, Programme>>>();

  constructor(inventory: Inventory) {
    super();
    this.#inventory = inventory;
    this.#named = inventory.byId ?? firstOfEachId(inventory);
    for (const { thing } of inventory.sound(Programme)) {
      const offers = inside(inside(this.#offers, thing.hub), thing.academicYear);
      if (!offers.has(thing.series)) offers.set(thing.series, thing);
    }
  }

  find(id: string): Placed<Named> | undefined {
    const placed = this.#named.get(id);
    return placed && isNamed(placed.thing) ? (placed as Placed<Named>) : undefined;
  }

  offered(hub: string, year: string, series: string): Programme | undefined {
    return this.#offers.get(hub)?.get(year)?.get(series);
  }

  *all(): Generator<Named> {
    for (const type of named)
      for (const placed of this.#inventory.all<Named>(type))
        if (this.#named.get(placed.thing.id) === placed) yield placed.thing;
  }
}

/** The classes that references name, in the order in which they are looked through. */
const named: readonly (new () => Named)[] = [...Object.values(classes), Programme];
const namedClasses: ReadonlySet<unknown> = new Set(named);
const isNamed = (thing: object) => namedClasses.has(thing.constructor);

function firstOfEachId(inventory: Inventory): ReadonlyMap<string, Placed> {
  const first = new Map<string, Placed>();
  for (const type of named)
    for (const placed of inventory.all<Named>(type))
      if (!first.has(placed.thing.id)) first.set(placed.thing.id, placed);
  return first;
}

function inside<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key) ?? new Map<string, V>();
  map.set(key, known);
  return known;
}
