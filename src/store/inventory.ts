import type { CatalogueDocument } from '../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../domain/fields.js';
import { Programme } from '../domain/programme.js';
import { at } from './problem.js';

/** One instance of a document, with where it stands. */
export interface Placed<T extends object = object> {
  readonly thing: T;
  readonly pointer: string;
  /** The object that contains it. */
  readonly owner: object;
  /** The programme that contains it, if one does. */
  readonly programme: Programme | undefined;
}

/** Every instance in a document, by class, found by one walk along the declared shapes. */
export class Inventory {
  readonly document: CatalogueDocument;
  readonly #byClass = new Map<Instantiable, Placed[]>();
  readonly #unsound: ReadonlySet<object>;

  constructor(document: CatalogueDocument, unsound: ReadonlySet<object> = new Set()) {
    this.document = document;
    this.#unsound = unsound;
    this.#walk({ thing: document, pointer: '', owner: document, programme: undefined });
  }

  /** All instances of a class, those with broken values too. */
  all<T extends object>(type: new () => T): readonly Placed<T>[] {
    return (this.#byClass.get(type) ?? []) as unknown as readonly Placed<T>[];
  }

  /** The instances of a class of which every value of its own keeps its rule, so that a law can rely on them. */
  sound<T extends object>(type: new () => T): readonly Placed<T>[] {
    return this.all(type).filter(({ thing }) => this.isSound(thing));
  }

  isSound(thing: object): boolean {
    return !this.#unsound.has(thing);
  }

  /** All instances of all classes. */
  *everything(): Generator<Placed> {
    for (const placed of this.#byClass.values()) yield* placed;
  }

  #walk(placed: Placed): void {
    const { thing, pointer } = placed;
    const type = thing.constructor as Instantiable;
    const known = this.#byClass.get(type);
    if (known) known.push(placed);
    else this.#byClass.set(type, [placed]);
    const programme = thing instanceof Programme ? thing : placed.programme;
    for (const [key, shape] of shapeOf(type)) {
      if (!shape.of) continue;
      const value: unknown = Reflect.get(thing, key);
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
      parts.forEach((part, index) => {
        const where = shape.many ? at(at(pointer, key), index) : at(pointer, key);
        if (part instanceof Object) this.#walk({ thing: part, pointer: where, owner: thing, programme });
      });
    }
  }
}
