import { partClasses } from '../../catalogue/change/edit.js';
import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { idPrefix, type NewId } from '../../catalogue/document/new-id.js';
import { Link } from '../../domain/parts/link.js';
import { nameSpelling, slugOf, unusedSlug } from '../../text/spelling.js';
import type { Draft, MutableJson } from './draft.js';
import { itemKeys, pairItems } from './match-items.js';

type List = 'pathways' | 'modules' | 'stages';

interface IdentifyContext {
  readonly draft: Draft;
  readonly newId: NewId;
}

/**
 * Sets the ids of the stated pathways, modules and stages: those of the catalogue, found by id, slug or title, or new ones.
 * A new part gets the slug that it had in `earlier`, the previous programme of the series, or one made from its title.
 */
export function identifyParts(draft: Draft, earlier: Entry | undefined, newId: NewId): void {
  const { value, before } = draft;
  const aids = { draft, newId };
  for (const list of ['stages', 'modules', 'pathways'] as const) identifyList(value, { before, earlier }, list, aids);
  for (const pathway of objectsIn(value['pathways'])) {
    const isSame = ({ id, slug }: Entry) => id === pathway['id'] || slug === pathway['slug'];
    const known = entriesIn(before, 'pathways').find(({ id }) => id === pathway['id']);
    const was = entriesIn(earlier, 'pathways').find(isSame);
    identifyList(pathway, { before: known, earlier: was }, 'modules', aids);
  }
}

/** Ways to recognise a part, from the surest to the least sure. */
const matchers: readonly ((part: MutableJson, known: Entry) => boolean)[] = [
  (part, { id }) => part['id'] === id,
  (part, { slug }) => part['slug'] === slug,
  (part, { title }) => typeof part['title'] === 'string' && nameSpelling(part['title']) === nameSpelling(String(title)),
];

interface States {
  readonly before: Entry | undefined;
  readonly earlier: Entry | undefined;
}

function identifyList(
  holder: MutableJson,
  { before, earlier }: States,
  list: List,
  { draft, newId }: IdentifyContext,
): void {
  const free = new Set(entriesIn(before, list));
  const unknown = new Set(objectsIn(holder[list]));
  for (const isSame of matchers) {
    for (const part of unknown) {
      const known = [...free].find((one) => isSame(part, one));
      if (!known) continue;
      free.delete(known);
      unknown.delete(part);
      draft.addOtherId(known.id, part['id']);
      part['id'] = known.id;
    }
  }
  const taken = new Set([...entriesIn(before, list), ...objectsIn(holder[list])].map(({ slug }) => slug));
  for (const part of unknown) {
    if (typeof part['id'] !== 'string') part['id'] = newId(idPrefix(partClasses[list]));
    if (typeof part['slug'] === 'string' || typeof part['title'] !== 'string') continue;
    const was = entriesIn(earlier, list).find((one) => matchers[2]?.(part, one));
    part['slug'] = unusedSlug(String(was?.['slug'] ?? slugOf(part['title'])), (slug) => taken.has(slug));
    taken.add(part['slug']);
  }
}

const entriesIn = (holder: Values | undefined, list: List) => (holder?.[list] ?? []) as readonly Entry[];

const objectsIn = (list: unknown): readonly MutableJson[] =>
  Array.isArray(list) ? list.filter((part) => typeof part === 'object' && part !== null) : [];

/** Sets the ids of the stated links, after their ends are known: those of the catalogue, or new ones. */
export function identifyLinks({ value, before }: Draft, newId: NewId): void {
  const stated = Array.isArray(value['links']) ? (value['links'] as readonly unknown[]) : [];
  const known = pairItems(stated, new Set((before?.['links'] ?? []) as readonly Values[]), itemKeys(Link) ?? []);
  for (const link of stated) {
    if (typeof link !== 'object' || link === null) continue;
    const id = known.get(link)?.['id'] ?? Reflect.get(link, 'id');
    (link as MutableJson)['id'] = typeof id === 'string' ? id : newId(idPrefix(Link));
  }
}
