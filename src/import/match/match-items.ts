import type { Values } from '../../catalogue/document/entry-change.js';
import type { Instantiable } from '../../domain/fields/fields.js';
import { Delivery } from '../../domain/parts/delivery.js';
import { Evidence } from '../../domain/parts/evidence.js';
import { Link, LinkGroup } from '../../domain/parts/link.js';
import { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { SourceSection } from '../../domain/source.js';
import { nameSpelling } from '../../text/spelling.js';

/** A key of an item of a list; empty if the item has no such key. */
type ItemKey = (item: Values) => string;

const byId: ItemKey = ({ id }) => (typeof id === 'string' ? id : '');
const by =
  (...keys: readonly string[]): ItemKey =>
  (item) =>
    JSON.stringify(keys.map((key) => (typeof item[key] === 'symbol' ? null : (item[key] ?? null))));

/** Identifies a group that has no title. */
const untitled: ItemKey = (item) => (typeof item['title'] === 'string' ? '' : by('codes', 'area', 'venue')(item));

const keys = new Map<Instantiable, readonly ItemKey[]>([
  [Pathway, [byId]],
  [Module, [byId]],
  [Stage, [byId]],
  [LinkGroup, [byId]],
  [Link, [byId, by('kind', 'from', 'to', 'timing')]],
  [Evidence, [by('source', 'section', 'item', 'sentence', 'field')]],
  [Delivery, [({ title }) => nameSpelling(typeof title === 'string' ? title : ''), untitled]],
  [SourceSection, [by('heading', 'item')]],
]);

/** The keys of the items of a list, the surest first; undefined for lists that are replaced as a whole. */
export const itemKeys = (type: Instantiable): readonly ItemKey[] | undefined => keys.get(type);

/** Finds the known item of each stated one, and removes it from `free`. */
export function pairItems(
  stated: readonly unknown[],
  free: Set<Values>,
  keys: readonly ItemKey[],
): ReadonlyMap<object, Values> {
  const found = new Map<object, Values>();
  for (const key of keys) {
    const byKey = new Map<string, Values[]>();
    for (const one of free) byKey.set(key(one), [...(byKey.get(key(one)) ?? []), one]);
    for (const item of stated) {
      if (typeof item !== 'object' || item === null || found.has(item)) continue;
      const name = key(item as Values);
      const known = name === '' ? undefined : byKey.get(name)?.shift();
      if (!known) continue;
      found.set(item, known);
      free.delete(known);
    }
  }
  return found;
}
