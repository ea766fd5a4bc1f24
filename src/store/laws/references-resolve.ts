import { distance } from 'fastest-levenshtein';
import { type Referent, type Shape, shapeOf } from '../../domain/fields.js';
import { Link } from '../../domain/link.js';
import { quote } from '../../domain/rules.js';
import { englishList } from '../../text/english-list.js';
import type { Directory } from '../directory.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** Every reference names a thing in the document, of a kind that belongs there. */
export const referencesResolve: Law = (inventory, directory) => {
  const problems: Problem[] = [];
  for (const [type, all] of inventory.classes) {
    const references = [...shapeOf(type)].filter(([, { refersTo }]) => refersTo);
    for (const placed of references.length > 0 ? all : [])
      for (const [key, shape] of references) {
        const problem = check(placed, key, shape, directory);
        if (problem) problems.push(problem);
      }
  }
  return problems;
};

function check(placed: Placed, key: string, shape: Shape, directory: Directory): Problem | undefined {
  const id = (placed.thing as Readonly<Record<string, unknown>>)[key];
  const kinds = shape.refersTo ?? [];
  if (typeof id !== 'string' || directory.isOneOf(id, kinds) || shape.rule?.(id)) return undefined;
  const pointer = at(placed.pointer, key);
  const known = directory.find(id);
  if (known) {
    const message = `${quote(id)} is ${known.pointer}, which is no ${englishList(kinds)}. ${suggestion(id, kinds, directory)}`;
    return { code: 'REFERENCE_KIND', pointer, message };
  }
  const code = placed.thing instanceof Link && key !== 'group' ? 'LINK_UNKNOWN_TARGET' : 'REFERENCE_UNKNOWN';
  const message = `${quote(id)} is the id of no ${englishList(kinds)} in this catalogue. ${suggestion(id, kinds, directory)}`;
  return { code, pointer, message };
}

/** The thing whose id or slug is nearest to what was written, where one is near. */
function suggestion(written: string, kinds: readonly Referent[], directory: Directory): string {
  let best = { id: '', name: '', away: Math.max(3, Math.ceil(written.length / 3)) };
  for (const thing of directory.ofKinds(kinds)) {
    const name: unknown = 'slug' in thing ? thing.slug : 'title' in thing ? thing.title : thing.id;
    if (typeof thing.id !== 'string' || typeof name !== 'string') continue; // Told of elsewhere.
    const away = Math.min(distance(written, thing.id), distance(written.toLowerCase(), name.toLowerCase()));
    if (away < best.away) best = { id: thing.id, name, away };
  }
  return best.id ? `Did you mean "${best.id}" (${best.name})?` : 'Correct it, or add the thing that it names.';
}
