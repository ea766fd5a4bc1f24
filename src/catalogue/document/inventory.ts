import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { Programme } from '../../domain/programme.js';
import { collections, type EntryInstance } from './entry-change.js';
import { at } from './problem.js';
import { ofEachClass } from './walk.js';

/**
 * Where a thing stands in another. It is put into words only where it is told: there are hundreds of thousands, and few
 * problems.
 */
export class Location<T extends object = object> {
  readonly thing: T;
  readonly #above: Location | undefined;
  readonly #key: string;
  readonly #step: string | number | undefined;

  /** `key` is the property of what stands above, and `step` the place in it, or the id of an entry, where that is a list. */
  constructor(thing: T, above?: Location, key = '', step?: string | number) {
    this.thing = thing;
    this.#above = above;
    this.#key = key;
    this.#step = step;
  }

  /** What contains it; the outermost thing itself. */
  get owner(): object {
    return this.#above?.thing ?? this.thing;
  }

  /** From the outermost thing. */
  get pointer(): string {
    if (!this.#above) return '';
    const property = at(this.#above.pointer, this.#key);
    return this.#step === undefined ? property : at(property, this.#step);
  }
}

/** A thing with an id of its own, inside an entry or the entry itself, and where it stands. */
export interface Part {
  readonly thing: object & { readonly id: string };
  readonly owner: object;
  readonly pointer: string;
}

/** The entry and every part of it that has an id of its own. What cannot hold one (evidence, above all) is not looked at. */
export function parts(entry: object): readonly Part[] {
  const found: Part[] = [];
  collect(new Location(entry), found);
  return found;
}

function collect(standing: Location, found: Part[]): void {
  const thing = standing.thing as Part['thing'] & Readonly<Record<string, unknown>>;
  if ('id' in thing) found.push(standing as Location<Part['thing']>);
  for (const { key, many } of leading(thing.constructor as Instantiable)) {
    const value = thing[key];
    if (!many) {
      if (value instanceof Object) collect(new Location(value, standing, key), found);
      continue;
    }
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item instanceof Object) collect(new Location(item, standing, key, index), found);
    }
  }
}

interface Lead {
  readonly key: string;
  readonly many: boolean;
}

/** The properties of a class that lead to things with ids. */
const leading = ofEachClass((type): readonly Lead[] =>
  [...shapeOf(type)].flatMap(([key, { of, many }]) => (of && holdsIds(of(), new Set()) ? [{ key, many }] : [])),
);

function holdsIds(type: Instantiable, seen: Set<Instantiable>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const shapes = shapeOf(type);
  return shapes.has('id') || [...shapes.values()].some(({ of }) => of !== undefined && holdsIds(of(), seen));
}

/** One instance of a document, with where it stands. */
export interface LocatedObject<T extends object = object> {
  readonly thing: T;
  /** Put into words when it is read: a law reads it for a problem only, and does not take it from its arguments. */
  readonly pointer: string;
  /** The object that contains it. */
  readonly owner: object;
  /** The programme that contains it, if one does. */
  readonly programme: Programme | undefined;
}

class InventoryItem extends Location implements LocatedObject {
  readonly programme: Programme | undefined;

  constructor(thing: object, above?: InventoryItem, key?: string, step?: string | number) {
    super(thing, above, key, step);
    this.programme = thing instanceof Programme ? thing : above?.programme;
  }
}

/** Tells which instances laws can rely on. */
export interface Soundness {
  /** Whether every value of an instance itself keeps its rule. */
  isSound(thing: object): boolean;
}

/** What the last step to an entry is called in pointers: its place in the list, or its id. */
type NameOf = (entry: EntryInstance, index: number) => string | number;

/** Every instance in a document, by class, found by one walk along the declared shapes. */
export class Inventory implements Soundness {
  readonly #byClass = new Map<Instantiable, LocatedObject[]>();
  readonly #byId = new Map<string, LocatedObject>();
  readonly #unsound: ReadonlySet<object>;

  constructor(
    document: CatalogueDocument,
    unsound: ReadonlySet<object> = new Set(),
    nameOf: NameOf = (_, index) => index,
  ) {
    this.#unsound = unsound;
    // Entries stand in the document's own values and not in the document, so that no law finds one entry from another.
    const top = new InventoryItem(Object.freeze(Object.assign(new CatalogueDocument(), document, withoutEntries)));
    this.#walk(top);
    for (const list of collections)
      for (const [index, entry] of document[list].entries())
        if (entry) this.#walk(new InventoryItem(entry, top, list, nameOf(entry, index)));
  }

  /** All instances of a class, those with broken values too. */
  all<T extends object>(type: new () => T): readonly LocatedObject<T>[] {
    return (this.#byClass.get(type) ?? []) as unknown as readonly LocatedObject<T>[];
  }

  /** The instances of a class of which every value of its own keeps its rule, so that a law can rely on them. */
  sound<T extends object>(type: new () => T): readonly LocatedObject<T>[] {
    return this.#unsound.size === 0 ? this.all(type) : this.all(type).filter(({ thing }) => this.isSound(thing));
  }

  isSound(thing: object): boolean {
    return !this.#unsound.has(thing);
  }

  /** The thing of an id; the first one of several. */
  find(id: string): LocatedObject | undefined {
    return this.#byId.get(id);
  }

  /** All instances of all classes, class by class. */
  get classes(): ReadonlyMap<Instantiable, readonly LocatedObject[]> {
    return this.#byClass;
  }

  #walk(placed: InventoryItem): void {
    const thing = placed.thing as Readonly<Record<string, unknown>>;
    const type = thing.constructor as unknown as Instantiable;
    const known = this.#byClass.get(type);
    if (known) known.push(placed);
    else this.#byClass.set(type, [placed]);
    const id = thing['id'];
    if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, placed);
    for (const { key, many } of containers(type)) {
      const value = thing[key];
      if (!many) {
        if (value instanceof Object) this.#walk(new InventoryItem(value, placed, key));
        continue;
      }
      const parts = value as readonly unknown[];
      for (let index = 0; index < parts.length; index++) {
        const part = parts[index];
        if (part instanceof Object) this.#walk(new InventoryItem(part, placed, key, index));
      }
    }
  }
}

const withoutEntries = Object.fromEntries(collections.map((list) => [list, Object.freeze([])]));

interface Container {
  readonly key: string;
  readonly many: boolean;
}

/** The properties of a class that contain something. */
const containers = ofEachClass((type): readonly Container[] =>
  [...shapeOf(type)].flatMap(([key, { of, many }]) => (of ? [{ key, many }] : [])),
);
