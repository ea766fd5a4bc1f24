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
  for (const [type, all] of inventory.classes) {
    const keys = keysOf(type);
    for (const placed of keys.length > 0 ? all : []) {
      if (placed.programme && isPublished(placed.programme)) problems.push(...leadingNowhere(placed, keys, directory));
    }
  }
  return problems;
};

/** The properties of a class that may name a part of a programme. */
function keysOf(type: Instantiable): readonly string[] {
  const parts: readonly Referent[] = ['pathway', 'stage', 'module'];
  return [...shapeOf(type)].flatMap(([key, { refersTo = [] }]) =>
    refersTo.some((kind) => parts.includes(kind)) ? [key] : [],
  );
}

function leadingNowhere(placed: Placed, keys: readonly string[], directory: Directory): readonly Problem[] {
  return keys.flatMap((key) => {
    const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
    const owner = typeof id === 'string' ? directory.find(id)?.programme : undefined;
    if (!owner || owner === placed.programme || isPublished(owner)) return [];
    const message = `"${id}" is a part of ${inWords('programmes', owner)}, which is not published. Publish that too, or refer to its series.`;
    return [{ code: 'PUBLISHED_NEEDS_UNPUBLISHED' as const, pointer: at(placed.pointer, key), message }];
  });
}
