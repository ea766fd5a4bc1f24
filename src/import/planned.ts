import type { Entry, EntryChange, Values } from '../catalogue/document/entry-change.js';
import { updated } from '../catalogue/document/plain.js';
import type { Bench } from './match/bench.js';
import type { Draft } from './match/draft.js';
import { type Merged, mergedEntry } from './merged-entry.js';

/** A draft, what the entry is to be, and the change that makes it so; no change where it is so already. */
export interface Planned extends Merged {
  readonly draft: Draft;
  readonly change?: EntryChange | undefined;
}

export function planned(draft: Draft, { options, newId }: Bench): Planned {
  const { before } = draft;
  if (!before) start(draft);
  if (before && draft.onlyNew) addToOutline(draft, before);
  const clears = options.emptyClears === true;
  const removes = options.removeGone === true && !draft.onlyNew;
  const merged = mergedEntry(draft, { clears, whole: clears && draft.whole, removes, newId });
  const entry = before?.['status'] === undefined ? withoutPublished(merged.entry) : merged.entry;
  const update = before && updated(before, entry);
  const change: EntryChange | undefined = before
    ? update && { op: 'update', in: draft.in, id: draft.id, ...update }
    : { op: 'create', in: draft.in, entry };
  return { ...merged, entry, draft, change };
}

/** What a new programme has where nothing else is said. */
function start({ in: list, value, startsAsDraft }: Draft): void {
  if (list !== 'programmes') return;
  value['participation'] ??= {};
  if (startsAsDraft && typeof value['status'] !== 'string') value['status'] = 'DRAFT';
}

/** A document never changes what is there: only what is new in its outline is added, so that evidence can name it. */
function addToOutline({ value, in: list }: Draft, before: Entry): void {
  const known = (before['outline'] ?? []) as readonly Values[];
  const isNew = (one: Values) =>
    !known.some((other) => other['heading'] === one['heading'] && other['item'] === one['item']);
  const added = list === 'sources' ? ((value['outline'] ?? []) as readonly Values[]).filter(isNew) : [];
  for (const key of Object.keys(value)) delete value[key];
  if (added.length > 0) value['outline'] = added;
}

/** A programme that says no status is published. */
const withoutPublished = ({ status, ...entry }: Entry): Entry =>
  (status === undefined || status === 'PUBLISHED' ? entry : { ...entry, status }) as Entry;
