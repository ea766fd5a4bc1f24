import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { at } from './problem.js';

/** A function of a class that is asked of many instances: found once for each class. */
export function ofEachClass<T>(find: (type: Instantiable) => T): (type: Instantiable) => T {
  const known = new Map<Instantiable, T>();
  return (type) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const found = find(type);
    known.set(type, found);
    return found;
  };
}

/** An object of an entry, as an instance or as JSON, with its class and with where it stands. */
export interface NestedObject {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly type: Instantiable;
  readonly pointer: string;
}

/** An object and all that it holds, from the outside in, along the shape of its class. */
export function* walk(thing: object, type: Instantiable, pointer = ''): Generator<NestedObject> {
  yield { thing: thing as NestedObject['thing'], type, pointer };
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

/** Every id that things refer to, whatever they contain included. */
export function references(things: Iterable<object>, found: Set<string> = new Set()): ReadonlySet<string> {
  for (const thing of things) add(thing, found);
  return found;
}

function add(thing: object, found: Set<string>): void {
  const { refers, one, many } = propertiesOf(thing.constructor as Instantiable);
  const values = thing as Readonly<Record<string, unknown>>;
  for (const key of refers) if (values[key] !== undefined) found.add(values[key] as string);
  for (const key of one) if (values[key] !== undefined) add(values[key] as object, found);
  for (const key of many) for (const item of values[key] as readonly object[]) add(item, found);
}

/** What of a class is a reference, and what leads to references. */
interface Properties {
  readonly refers: readonly string[];
  readonly one: readonly string[];
  readonly many: readonly string[];
}

const known = new Map<Instantiable, Properties>();

function propertiesOf(type: Instantiable): Properties {
  const before = known.get(type);
  if (before) return before;
  const shapes = [...shapeOf(type)];
  const leading = shapes.filter(([, { of }]) => of && refersTo(of(), new Set()));
  const properties = {
    refers: shapes.flatMap(([key, { refersTo }]) => (refersTo ? [key] : [])),
    one: leading.flatMap(([key, { many }]) => (many ? [] : [key])),
    many: leading.flatMap(([key, { many }]) => (many ? [key] : [])),
  };
  known.set(type, properties);
  return properties;
}

function refersTo(type: Instantiable, seen: Set<Instantiable>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  return [...shapeOf(type).values()].some(({ refersTo: refers, of }) => refers || (of && refersTo(of(), seen)));
}
