import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';

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
