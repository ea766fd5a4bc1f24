import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Node } from '../../../domain/fields/node.js';
import { refusal } from '../../errors/refusal.js';

const mostIds = 100;

/** The things with these ids, in that order; undefined for an id that there is none of. */
export function nodesById(ids: readonly string[], snapshot: Snapshot): readonly (Node | undefined)[] {
  if (ids.length <= mostIds) return ids.map((id) => snapshot.node(id));
  throw refusal('TOO_MANY_IDS', `${ids.length} ids were asked for; the most at once is ${mostIds}. Ask in parts.`);
}
