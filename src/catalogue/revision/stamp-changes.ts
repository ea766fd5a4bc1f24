import { mostFormerSlugs } from '../../domain/fields/fields.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { EntryChange, EntryInstance, Values } from '../document/entry-change.js';
import { isPublished } from '../document/programme-parts.js';
import type { CatalogueState } from './catalogue-state.js';
import { isVisible } from './view.js';

interface Stamp {
  readonly revision: number;
  readonly at: string;
}

/**
 * Adds to each changed entry what the service itself keeps: the revision and, for programmes, the time of its last change;
 * and its former slugs. The public sees that time, so a change that the public can't see leaves it as it was.
 */
export function stampChanges(
  changes: readonly EntryChange[],
  { revision, at }: Stamp,
  state: CatalogueState,
): readonly EntryChange[] {
  return changes.map((change) => {
    if (change.op === 'home' || change.op === 'delete') return change;
    const before = change.op === 'update' ? state.entry(change.id)?.instance : undefined;
    const isTimed = change.in === 'programmes' && !(change.op === 'update' && isInvisibleChange(before, change.set));
    const stamp = isTimed ? { updatedAt: at, revision } : { revision };
    if (change.op === 'create') return { ...change, entry: { ...change.entry, ...stamp } };
    const set = { ...stamp, ...(before && formerSlugsAfter(change.set, before, state)) };
    const was = Object.fromEntries(Object.keys(set).map((key) => [key, valueBefore(before, key)]));
    return { ...change, was: Object.assign({}, change.was, was), set: Object.assign({}, change.set, set) };
  });
}

/** The value of a property that is stored; null for an absent one. */
function valueBefore(before: EntryInstance | undefined, property: string): unknown {
  const value: unknown = before && Reflect.get(before, property);
  return Array.isArray(value) && value.length === 0 ? null : (value ?? null);
}

/** Whether the public can't see a change of a published programme. */
function isInvisibleChange(before: EntryInstance | undefined, set: Values): boolean {
  if (!(before instanceof Programme) || Object.keys(set).some((property) => isVisible('published', property)))
    return false;
  return isPublished(before) && isPublished({ ...before, ...set });
}

const hasFormerSlugs = (entry: EntryInstance): entry is Hub | Series | Programme =>
  entry instanceof Hub || entry instanceof Series || entry instanceof Programme;

/**
 * The former slugs of an entry after a change, if they change. Only a slug under which the public saw the entry is kept, so
 * that a draft can't be found by a name that it had before it was published. A programme that is withdrawn keeps its slug
 * at once, because it may get another one while nobody sees it.
 */
function formerSlugsAfter(set: Values, before: EntryInstance, { published }: CatalogueState): Values | undefined {
  if (!hasFormerSlugs(before)) return undefined;
  const wasSeen = published.entries.holder(before.id) !== undefined;
  const now = { ...before, ...set };
  const isSeen =
    before instanceof Programme ? isPublished({ status: (now as Programme).status ?? undefined }) : wasSeen;
  const known = now.formerSlugs ?? [];
  const slugs = new Set(known);
  if (wasSeen && !(isSeen && now.slug === before.slug)) slugs.add(before.slug);
  if (isSeen) slugs.delete(now.slug);
  const kept = [...slugs].slice(-mostFormerSlugs);
  if (kept.length === known.length && kept.every((slug, index) => slug === known[index])) return undefined;
  return { formerSlugs: kept.length === 0 ? null : kept };
}
