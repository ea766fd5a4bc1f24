import { Link } from '../domain/link.js';
import type { Values } from '../store/entry-change.js';
import { idPrefix } from '../store/id-prefix.js';
import type { NewId } from '../store/random-id.js';
import type { Draft, Loose } from './draft.js';
import { itemKeys } from './item-keys.js';
import { pairs } from './pairs.js';

/** Gives the links that are stated their ids, once their ends are known: those of the catalogue, or new ones. */
export function identifyLinks({ value, before }: Draft, newId: NewId): void {
  const stated = Array.isArray(value['links']) ? (value['links'] as readonly unknown[]) : [];
  const known = pairs(stated, new Set((before?.['links'] ?? []) as readonly Values[]), itemKeys(Link) ?? []);
  for (const link of stated) {
    if (typeof link !== 'object' || link === null) continue;
    const id = known.get(link)?.['id'] ?? Reflect.get(link, 'id');
    (link as Loose)['id'] = typeof id === 'string' ? id : newId(idPrefix(Link));
  }
}
