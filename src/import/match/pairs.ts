import type { Values } from '../../catalogue/document/entry-change.js';
import type { Key } from './item-keys.js';

/** Which known item each stated one is. Takes them out of `free`. */
export function pairs(
  stated: readonly unknown[],
  free: Set<Values>,
  keys: readonly Key[],
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
