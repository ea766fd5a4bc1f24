import { type Instantiable, shapeOf } from '../domain/fields.js';
import { ofEachClass } from './of-each-class.js';
import { at } from './problem.js';

/** A thing with an id of its own, inside an entry or the entry itself, and where it stands. */
export interface Part {
  readonly thing: object & { readonly id: string };
  readonly owner: object;
  readonly pointer: string;
}

/** The entry and every part of it that has an id of its own. What cannot hold one (evidence, above all) is not looked at. */
export function parts(entry: object): readonly Part[] {
  const found: Part[] = [];
  collect(new Inside(entry), found);
  return found;
}

function collect(inside: Inside, found: Part[]): void {
  const thing = inside.thing as Part['thing'] & Readonly<Record<string, unknown>>;
  if ('id' in thing) found.push(inside);
  for (const { key, many } of leading(thing.constructor as Instantiable)) {
    const value = thing[key];
    if (!many) {
      if (value instanceof Object) collect(new Inside(value, inside, key), found);
      continue;
    }
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item instanceof Object) collect(new Inside(item, inside, key, index), found);
    }
  }
}

/** Where a part stands is put into words only where it is told. */
class Inside implements Part {
  readonly thing: Part['thing'];
  readonly #above: Inside | undefined;
  readonly #key: string;
  readonly #index: number | undefined;

  constructor(thing: object, above?: Inside, key = '', index?: number) {
    this.thing = thing as Part['thing'];
    this.#above = above;
    this.#key = key;
    this.#index = index;
  }

  get owner(): object {
    return this.#above?.thing ?? this.thing;
  }

  get pointer(): string {
    if (!this.#above) return '';
    const property = at(this.#above.pointer, this.#key);
    return this.#index === undefined ? property : at(property, this.#index);
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
