import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { nameSpelling } from '../../text/spelling.js';
import { OnePlace } from '../read/places.js';
import type { Draft } from './draft.js';

/** Where a draft has the part that a name means, by its id, slug or title. What only the catalogue has is stated by its id. */
export function partNamed(name: string, list: 'pathways' | 'links', draft: Draft): string | undefined {
  const stated = (draft.value[list] ?? []) as readonly Values[];
  const index = stated.findIndex((part) => isCalled(part, name));
  if (index >= 0) return `/${list}/${index}`;
  const there = ((draft.before?.[list] ?? []) as readonly Entry[]).find((part) => isCalled(part, name));
  if (!there) return undefined;
  const again = stated.findIndex((part) => part['id'] === there.id);
  if (again >= 0) return `/${list}/${again}`;
  return draft.add('', list, { value: { id: there.id }, places: new OnePlace(draft.place) });
}

const isCalled = (part: Values, name: string) =>
  part['id'] === name ||
  ['slug', 'title'].some((key) => typeof part[key] === 'string' && nameSpelling(part[key]) === nameSpelling(name));
