import type { Instantiable } from '../../domain/fields/fields.js';
import { Programme } from '../../domain/programme.js';
import { at } from './problem.js';
import { type NestedProperty, nestedLeadingToIds } from './walk.js';

/** An object of a document, and where it stands there. There are hundreds of thousands, so a pointer is made when it is read. */
export class Location<T extends object = object> {
  readonly thing: T;
  readonly #above: Location | undefined;
  readonly #key: string;
  readonly #step: string | number | undefined;

  /** `key` is the property of the object above, and `step` the index in it, or the id of an entry, where that is a list. */
  constructor(thing: T, above?: Location, key = '', step?: string | number) {
    this.thing = thing;
    this.#above = above;
    this.#key = key;
    this.#step = step;
  }

  /** The object that contains it; the outermost object itself. */
  get owner(): object {
    return this.#above?.thing ?? this.thing;
  }

  /** The JSON pointer from the outermost object. */
  get pointer(): string {
    if (!this.#above) return '';
    const property = at(this.#above.pointer, this.#key);
    return this.#step === undefined ? property : at(property, this.#step);
  }

  /** The programme that it is or that contains it, if there is one. */
  get programme(): Programme | undefined {
    return this.thing instanceof Programme ? this.thing : this.#above?.programme;
  }
}

/** Calls `see` with an object and with all that it contains in some properties of each class, from the outside in. */
export function visit(
  located: Location,
  propertiesOf: (type: Instantiable) => readonly NestedProperty[],
  see: (located: Location) => void,
): void {
  see(located);
  const values = located.thing as Readonly<Record<string, unknown>>;
  for (const { key, many } of propertiesOf(located.thing.constructor as Instantiable)) {
    const value = values[key];
    if (!many) {
      if (value instanceof Object) visit(new Location(value, located, key), propertiesOf, see);
      continue;
    }
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item instanceof Object) visit(new Location(item, located, key, index), propertiesOf, see);
    }
  }
}

/** An entry, or an object in one, that has an id of its own. */
export type Part = Location<object & { readonly id: string }>;

/** An entry and every part of it that has an id of its own. Objects that can't contain one, such as evidence, aren't visited. */
export function partsAt(entry: Location): readonly Part[] {
  const parts: Part[] = [];
  visit(entry, nestedLeadingToIds, (located) => {
    if ('id' in located.thing) parts.push(located as Part);
  });
  return parts;
}

/** The ids of an entry and of its parts. */
export const idsIn = (entry: object): readonly string[] => partsAt(new Location(entry)).map(({ thing }) => thing.id);
