import type { Values } from '../../catalogue/document/entry-change.js';
import type { Draft, Loose } from './draft.js';

/** The lists that have a sheet of their own inside what is in another sheet. */
const inside: Readonly<Record<string, string>> = { pathways: 'modules', links: 'evidence' };

/**
 * Where a sheet of parts is given, an entry that is stated and has no row in it states that it has none. So parts that
 * were taken out of a sheet are seen to be gone, the last one too.
 */
export function fillGivenLists({ in: collection, value, before }: Draft, lists: ReadonlySet<string>): void {
  for (const list of lists) if (isOf(list, collection) && has(before, list)) value[list] ??= [];
  for (const [outer, list] of Object.entries(inside)) {
    if (!lists.has(list)) continue;
    for (const known of partsIn(before, outer)) {
      if (!has(known, list)) continue;
      const stated = partsIn(value, outer).find(({ id }) => id === known['id']) ?? { id: known['id'] };
      if (stated[list] !== undefined) continue;
      (stated as Loose)[list] = [];
      if (partsIn(value, outer).includes(stated)) continue;
      value[outer] = [...partsIn(value, outer), stated];
    }
  }
}

const isOf = (list: string, collection: string): boolean =>
  collection === 'programmes'
    ? list !== 'outline'
    : collection === 'sources'
      ? list === 'outline'
      : list === 'evidence' && collection === 'hubs';

const partsIn = (holder: Values | undefined, list: string): readonly Values[] => {
  const parts = holder?.[list];
  return Array.isArray(parts) ? parts : [];
};

const has = (holder: Values | undefined, list: string): boolean => partsIn(holder, list).length > 0;
