import { type Instantiable, shapeOf } from '../domain/fields.js';
import { at } from './problem.js';

/** A thing with an id of its own, inside an entry or the entry itself, and where it stands. */
export interface Part {
  readonly thing: object & { readonly id: string };
  readonly owner: object;
  readonly pointer: string;
}

/** The entry and every part of it that has an id of its own. What cannot hold one (evidence, above all) is not looked at. */
export function* parts(thing: object, owner: object = thing, pointer = ''): Generator<Part> {
  if ('id' in thing) yield { thing: thing as Part['thing'], owner, pointer };
  for (const { key, many } of leading(thing.constructor as Instantiable)) {
    const value: unknown = Reflect.get(thing, key);
    if (!many) {
      if (value instanceof Object) yield* parts(value, thing, at(pointer, key));
      continue;
    }
    for (const [index, item] of (value as readonly unknown[]).entries())
      if (item instanceof Object) yield* parts(item, thing, at(at(pointer, key), index));
  }
}

interface Lead {
  readonly key: string;
  readonly many: boolean;
}

const known = new Map<Instantiable, readonly Lead[]>();

/** The properties of a class that lead to things with ids. */
function leading(type: Instantiable): readonly Lead[] {
  const before = known.get(type);
  if (before) return before;
  const leads = [...shapeOf(type)].flatMap(([key, { of, many }]) =>
    of && holdsIds(of(), new Set()) ? [{ key, many }] : [],
  );
  known.set(type, leads);
  return leads;
}

function holdsIds(type: Instantiable, seen: Set<Instantiable>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const shapes = shapeOf(type);
  return shapes.has('id') || [...shapes.values()].some(({ of }) => of !== undefined && holdsIds(of(), seen));
}
