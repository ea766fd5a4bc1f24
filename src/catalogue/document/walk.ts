import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { at } from './problem.js';

/** A function of a class that is called for many instances: computed once for each class. */
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

/** A property that contains an object, or a list of objects. */
export interface NestedProperty {
  readonly key: string;
  readonly many: boolean;
  readonly nestedClass: () => Instantiable;
}

/** The properties of a class that contain something. */
export const nestedIn = ofEachClass((type): readonly NestedProperty[] =>
  [...shapeOf(type)].flatMap(([key, { nestedClass, many }]) => (nestedClass ? [{ key, many, nestedClass }] : [])),
);

/** The properties of a class that lead to objects with an id of their own. */
export const nestedLeadingToIds = leadingTo((key) => key === 'id');
const nestedLeadingToReferences = leadingTo((_, { refersTo }) => refersTo !== undefined);

type IsSought = (key: string, shape: Shape) => boolean;

function leadingTo(isSought: IsSought): (type: Instantiable) => readonly NestedProperty[] {
  return ofEachClass((type) =>
    nestedIn(type).filter(({ nestedClass }) => contains(nestedClass(), isSought, new Set())),
  );
}

/** Whether a class, or a class inside it, has such a property. */
function contains(type: Instantiable, isSought: IsSought, seen: Set<Instantiable>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  return (
    [...shapeOf(type)].some(([key, shape]) => isSought(key, shape)) ||
    nestedIn(type).some(({ nestedClass }) => contains(nestedClass(), isSought, seen))
  );
}

/** The properties of a class that hold the id of something elsewhere. */
export const referencesOf = ofEachClass((type): readonly string[] =>
  [...shapeOf(type)].flatMap(([key, { refersTo }]) => (refersTo ? [key] : [])),
);

/** Every id that things, and the objects in them, refer to. */
export function references(things: Iterable<object>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const thing of things) addReferences(thing, ids);
  return ids;
}

function addReferences(thing: object, ids: Set<string>): void {
  const type = thing.constructor as Instantiable;
  const values = thing as Readonly<Record<string, unknown>>;
  for (const key of referencesOf(type)) if (values[key] !== undefined) ids.add(values[key] as string);
  for (const { key, many } of nestedLeadingToReferences(type)) {
    if (many) for (const item of values[key] as readonly object[]) addReferences(item, ids);
    else if (values[key] !== undefined) addReferences(values[key] as object, ids);
  }
}

/** An object of an entry, as an instance or as JSON, with its class and the pointer to it. */
export interface NestedObject {
  readonly thing: Readonly<Record<string, unknown>>;
  readonly type: Instantiable;
  readonly pointer: string;
}

/** An object and all that it contains, from the outside in, along the shape of its class. */
export function* walk(thing: object, type: Instantiable, pointer = ''): Generator<NestedObject> {
  yield { thing: thing as NestedObject['thing'], type, pointer };
  for (const { key, nestedClass } of nestedIn(type)) {
    const value: unknown = Reflect.get(thing, key);
    const property = at(pointer, key);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        if (typeof item === 'object' && item !== null) yield* walk(item, nestedClass(), at(property, index));
    } else if (typeof value === 'object' && value !== null) yield* walk(value, nestedClass(), property);
  }
}
