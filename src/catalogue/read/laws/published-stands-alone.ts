import { type Instantiable, type Referent, shapeOf } from '../../../domain/fields/fields.js';
import type { Placed } from '../../document/inventory.js';
import { isPublished } from '../../document/is-published.js';
import { ofEachClass } from '../../document/of-each-class.js';
import { at, type Problem } from '../../document/problem.js';
import { inWords } from '../../document/thing-at.js';
import type { CatalogueLookup } from './catalogue-lookup.js';
import type { CatalogueLaw } from './law.js';

/** What is published refers to no part of a programme that is not, for the public would be led nowhere. */
export const publishedStandsAlone: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => keysOf(type).length > 0,
  problems(placed, lookup) {
    if (!placed.programme || !isPublished(placed.programme)) return [];
    const keys = keysOf(placed.thing.constructor as Instantiable);
    return keys.flatMap((key) => leadingNowhere(placed, key, lookup));
  },
};

/** The properties of a class that may name a part of a programme. */
const keysOf = ofEachClass((type): readonly string[] => {
  const parts: readonly Referent[] = ['pathway', 'stage', 'module'];
  return [...shapeOf(type)].flatMap(([key, { refersTo = [] }]) =>
    refersTo.some((kind) => parts.includes(kind)) ? [key] : [],
  );
});

function leadingNowhere(placed: Placed, key: string, lookup: CatalogueLookup): readonly Problem[] {
  const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
  const owner = typeof id === 'string' ? lookup.programmeOf(id) : undefined;
  if (!owner || owner === placed.programme || isPublished(owner)) return [];
  const message = `"${id}" is a part of ${inWords('programmes', owner)}, which is not published. Publish that too, or refer to its series.`;
  return [{ code: 'PUBLISHED_NEEDS_UNPUBLISHED', pointer: at(placed.pointer, key), message }];
}
