import { type Instantiable, type Referent, shapeOf } from '../../domain/fields.js';
import type { Directory } from '../directory.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import { isPublished } from '../published.js';
import { inWords } from '../thing-at.js';
import type { Law } from './law.js';

/** What is published refers to no part of a programme that is not, for the public would be led nowhere. */
export const publishedStandsAlone: Law = (inventory, directory) => {
  const problems: Problem[] = [];
  for (const placed of inventory.everything()) {
    if (placed.programme && isPublished(placed.programme)) problems.push(...leadingNowhere(placed, directory));
  }
  return problems;
};

const ofClasses = new Map<object, readonly string[]>();

/** The properties of a class that may name a part of a programme. */
function keysOf(type: Instantiable): readonly string[] {
  const known = ofClasses.get(type);
  if (known) return known;
  const parts: readonly Referent[] = ['pathway', 'stage', 'module'];
  const keys = [...shapeOf(type)].flatMap(([key, { refersTo = [] }]) =>
    refersTo.some((kind) => parts.includes(kind)) ? [key] : [],
  );
  ofClasses.set(type, keys);
  return keys;
}

function leadingNowhere({ thing, pointer, programme }: Placed, directory: Directory): readonly Problem[] {
  return keysOf(thing.constructor as Instantiable).flatMap((key) => {
    const id: unknown = Reflect.get(thing, key);
    const owner = typeof id === 'string' ? directory.find(id)?.programme : undefined;
    if (!owner || owner === programme || isPublished(owner)) return [];
    const message = `"${id}" is a part of ${inWords('programmes', owner)}, which is not published. Publish that too, or refer to its series.`;
    return [{ code: 'PUBLISHED_NEEDS_UNPUBLISHED' as const, pointer: at(pointer, key), message }];
  });
}
