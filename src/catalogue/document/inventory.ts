import { append } from '../../base/group-by.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { Instantiable } from '../../domain/fields/fields.js';
import { collections, type EntryInstance } from './entry-change.js';
import { Location, visit } from './location.js';
import { nestedIn } from './walk.js';

/** Tells which instances laws can rely on. */
export interface Soundness {
  /** Whether every value of an instance itself keeps its rule. */
  isSound(thing: object): boolean;
}

/** The last step of the pointer to an entry: its index in the list, or its id. */
type StepTo = (entry: EntryInstance, index: number) => string | number;

/** Every instance in a document, by class, found by one walk along the declared shapes. */
export class Inventory implements Soundness {
  /** All instances of all classes, class by class. */
  readonly classes: ReadonlyMap<Instantiable, readonly Location[]>;
  readonly #byId = new Map<string, Location>();
  readonly #unsound: ReadonlySet<object>;

  constructor(
    document: CatalogueDocument,
    unsound: ReadonlySet<object> = new Set(),
    stepTo: StepTo = (_, index) => index,
  ) {
    this.#unsound = unsound;
    const classes = new Map<Instantiable, Location[]>();
    const add = (located: Location) => {
      append(classes, located.thing.constructor as Instantiable, located);
      const { id } = located.thing as { readonly id?: unknown };
      if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, located);
    };
    this.classes = classes;
    // The owner of an entry has no lists of entries, so that no law finds one entry from another.
    const top = new Location(Object.freeze(Object.assign(new CatalogueDocument(), document, withoutEntries)));
    visit(top, nestedIn, add);
    for (const list of collections)
      for (const [index, entry] of document[list].entries())
        if (entry) visit(new Location(entry, top, list, stepTo(entry, index)), nestedIn, add);
  }

  /** All instances of a class, those with broken values too. */
  all<T extends object>(type: new () => T): readonly Location<T>[] {
    return (this.classes.get(type) ?? []) as readonly Location<T>[];
  }

  /** The instances of a class of which every value of its own keeps its rule, so that a law can rely on them. */
  sound<T extends object>(type: new () => T): readonly Location<T>[] {
    return this.#unsound.size === 0 ? this.all(type) : this.all(type).filter(({ thing }) => this.isSound(thing));
  }

  isSound(thing: object): boolean {
    return !this.#unsound.has(thing);
  }

  /** The thing of an id; the first one of several. */
  find(id: string): Location | undefined {
    return this.#byId.get(id);
  }
}

const withoutEntries = Object.fromEntries(collections.map((list) => [list, Object.freeze([])]));
