import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { at } from './problem.js';

/** An object of an entry, as an instance or as JSON, with its class and with where it stands. */
export interface Met {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly type: Instantiable;
  readonly pointer: string;
}

/** An object and all that it holds, from the outside in, along the shape of its class. */
export function* walk(thing: object, type: Instantiable, pointer = ''): Generator<Met> {
  yield { thing: thing as Met['thing'], type, pointer };
  for (const { key, of } of nestedIn(type)) {
    const value: unknown = Reflect.get(thing, key);
    if (Array.isArray(value)) {
      const list = at(pointer, key);
      for (const [index, item] of value.entries()) yield* walk(item, of(), at(list, index));
    } else if (typeof value === 'object' && value !== null) yield* walk(value, of(), at(pointer, key));
  }
}

type Nested = readonly { readonly key: string; readonly of: () => Instantiable }[];
const nested = new Map<Instantiable, Nested>();

function nestedIn(type: Instantiable): Nested {
  const known = nested.get(type);
  if (known) return known;
  const found = [...shapeOf(type)].flatMap(([key, { of }]) => (of ? [{ key, of }] : []));
  nested.set(type, found);
  return found;
}

const referring = new Map<Instantiable, readonly string[]>();

/** The properties of a class that hold the id of something elsewhere. */
export function referencesOf(type: Instantiable): readonly string[] {
  const known = referring.get(type);
  if (known) return known;
  const found = [...shapeOf(type)].flatMap(([key, { refersTo }]) => (refersTo ? [key] : []));
  referring.set(type, found);
  return found;
}
