import { type Instantiable, type Referent, type Shape, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { Link } from '../../../domain/parts/link.js';
import { englishList } from '../../../text/english-list.js';
import type { Placed } from '../../document/inventory.js';
import { ofEachClass } from '../../document/of-each-class.js';
import { at, type Problem } from '../../document/problem.js';
import type { CatalogueLookup } from './catalogue-lookup.js';
import type { CatalogueLaw } from './law.js';

/** Every reference names a thing in the catalogue, of a kind that belongs there. */
export const referencesResolve: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => referencesOf(type).length > 0,
  problems: (placed, lookup) =>
    referencesOf(placed.thing.constructor as Instantiable).flatMap(
      ([key, shape]) => check(placed, key, shape, lookup) ?? [],
    ),
};

/** The properties of a class that are references. */
const referencesOf = ofEachClass((type): readonly (readonly [string, Shape])[] =>
  [...shapeOf(type)].filter(([, { refersTo }]) => refersTo),
);

function check(placed: Placed, key: string, shape: Shape, lookup: CatalogueLookup): Problem | undefined {
  const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
  const kinds = shape.refersTo ?? [];
  if (typeof id !== 'string' || lookup.isOneOf(id, kinds) || shape.rule?.(id)) return undefined;
  const pointer = at(placed.pointer, key);
  const known = lookup.pointerTo(id);
  if (known !== undefined) {
    const message = `${quote(id)} is ${known}, which is no ${englishList(kinds)}. ${suggestion(id, kinds, lookup)}`;
    return { code: 'REFERENCE_KIND', pointer, message };
  }
  const code = placed.thing instanceof Link && key !== 'group' ? 'LINK_UNKNOWN_TARGET' : 'REFERENCE_UNKNOWN';
  const message = `${quote(id)} is the id of no ${englishList(kinds)} in this catalogue. ${suggestion(id, kinds, lookup)}`;
  return { code, pointer, message };
}

function suggestion(written: string, kinds: readonly Referent[], lookup: CatalogueLookup): string {
  const near = lookup.nearest(written, kinds);
  return near ? `Did you mean "${near.id}" (${near.name})?` : 'Correct it, or add the thing that it names.';
}
