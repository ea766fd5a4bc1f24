import type { Values } from '../../catalogue/document/entry-change.js';
import { idPrefix, type NewId } from '../../catalogue/document/new-id.js';
import { Link } from '../../domain/parts/link.js';
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
