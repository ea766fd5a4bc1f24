import type { CatalogueDocument } from '../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../domain/fields.js';
import { Programme } from '../domain/programme.js';
import { ofEachClass } from './of-each-class.js';
import { Standing } from './standing.js';

/** One instance of a document, with where it stands. */
export interface Placed<T extends object = object> {
  readonly thing: T;
  readonly pointer: string;
  /** The object that contains it. */
  readonly owner: object;
  /** The programme that contains it, if one does. */
  readonly programme: Programme | undefined;
}

class PlacedThing extends Standing implements Placed {
  readonly programme: Programme | undefined;

  constructor(thing: object, above?: PlacedThing, key?: string, index?: number) {
    super(thing, above, key, index);
    this.programme = thing instanceof Programme ? thing : above?.programme;
  }
}

/** Every instance in a document, by class, found by one walk along the declared shapes. */
export class Inventory {
  readonly document: CatalogueDocument;
  readonly #byClass = new Map<Instantiable, Placed[]>();
  readonly #unsound: ReadonlySet<object>;
  #byId: ReadonlyMap<string, Placed> | null | undefined;

  constructor(document: CatalogueDocument, unsound: ReadonlySet<object> = new Set()) {
    this.document = document;
    this.#unsound = unsound;
    this.#walk(new PlacedThing(document));
  }

  /** All instances of a class, those with broken values too. */
  all<T extends object>(type: new () => T): readonly Placed<T>[] {
    return (this.#byClass.get(type) ?? []) as unknown as readonly Placed<T>[];
  }

  /** The instances of a class of which every value of its own keeps its rule, so that a law can rely on them. */
  sound<T extends object>(type: new () => T): readonly Placed<T>[] {
    return this.#unsound.size === 0 ? this.all(type) : this.all(type).filter(({ thing }) => this.isSound(thing));
  }

  isSound(thing: object): boolean {
    return !this.#unsound.has(thing);
  }

  /** What has an id of its own, by that; nothing where two share one, or one is no text. Found once. */
  get byId(): ReadonlyMap<string, Placed> | undefined {
    if (this.#byId === undefined) this.#byId = byId(this.#byClass) ?? null;
    return this.#byId ?? undefined;
  }

  /** All instances of all classes, class by class. */
  get classes(): ReadonlyMap<Instantiable, readonly Placed[]> {
    return this.#byClass;
  }

  #walk(placed: PlacedThing): void {
    const thing = placed.thing as Readonly<Record<string, unknown>>;
    const type = thing.constructor as unknown as Instantiable;
    const known = this.#byClass.get(type);
    if (known) known.push(placed);
    else this.#byClass.set(type, [placed]);
    for (const { key, many } of containers(type)) {
      const value = thing[key];
      if (!many) {
        if (value instanceof Object) this.#walk(new PlacedThing(value, placed, key));
        continue;
      }
      const parts = value as readonly unknown[];
      for (let index = 0; index < parts.length; index++) {
        const part = parts[index];
        if (part instanceof Object) this.#walk(new PlacedThing(part, placed, key, index));
      }
    }
  }
}

function byId(classes: ReadonlyMap<Instantiable, readonly Placed[]>): ReadonlyMap<string, Placed> | undefined {
  const found = new Map<string, Placed>();
  let things = 0;
  for (const [type, all] of classes) {
    if (!shapeOf(type).has('id')) continue;
    things += all.length;
    for (const placed of all) {
      const { id } = placed.thing as { readonly id: unknown };
      if (typeof id !== 'string') return undefined;
      found.set(id, placed);
    }
  }
  return found.size === things ? found : undefined;
}

interface Container {
  readonly key: string;
  readonly many: boolean;
}

/** The properties of a class that contain something. */
const containers = ofEachClass((type): readonly Container[] =>
  [...shapeOf(type)].flatMap(([key, { of, many }]) => (of ? [{ key, many }] : [])),
);
