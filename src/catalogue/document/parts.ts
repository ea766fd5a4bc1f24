import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { ofEachClass } from './of-each-class.js';
import { Standing } from './standing.js';

/** A thing with an id of its own, inside an entry or the entry itself, and where it stands. */
export interface Part {
  readonly thing: object & { readonly id: string };
  readonly owner: object;
  readonly pointer: string;
}

/** The entry and every part of it that has an id of its own. What cannot hold one (evidence, above all) is not looked at. */
export function parts(entry: object): readonly Part[] {
  const found: Part[] = [];
  collect(new Standing(entry), found);
  return found;
}

function collect(standing: Standing, found: Part[]): void {
  const thing = standing.thing as Part['thing'] & Readonly<Record<string, unknown>>;
  if ('id' in thing) found.push(standing as Standing<Part['thing']>);
  for (const { key, many } of leading(thing.constructor as Instantiable)) {
    const value = thing[key];
    if (!many) {
      if (value instanceof Object) collect(new Standing(value, standing, key), found);
      continue;
    }
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item instanceof Object) collect(new Standing(item, standing, key, index), found);
    }
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
