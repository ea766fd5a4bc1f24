import { classOf } from '../document/collections.js';
import {
  type Collection,
  changedId,
  type Entry,
  type EntryChange,
  type EntryInstance,
} from '../document/entry-change.js';
import { setProperties, toPlainEntry } from '../document/plain.js';
import type { Problem } from '../document/problem.js';
import { revive } from '../read/revive.js';
import type { EntryDelta, EntryIndex } from '../view/entry-index.js';

/** The result of changes: entries before and after, and what is wrong with the shape of the new ones. */
export interface AppliedChanges {
  readonly delta: EntryDelta;
  /** The ids of entries that were not there before. */
  readonly created: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly unsound: ReadonlySet<object>;
  /** Whether every value of the new entries keeps its rule. */
  readonly keepsRules: boolean;
}

interface EntryStep {
  readonly in: Collection;
  readonly before: EntryInstance | undefined;
  readonly now: Entry | undefined;
}

/** Applies changes to entries, one after the other. */
export function applyChanges(entries: EntryIndex, changes: readonly EntryChange[]): AppliedChanges {
  const states = new Map<string, EntryStep>();
  const others: EntryStep[] = [];
  for (const change of changes) {
    const id = changedId(change);
    if (change.op === 'home' || id === undefined) continue;
    const holder = entries.holder(id);
    const before = holder?.id === id ? holder : undefined;
    const state = states.get(id) ?? { in: change.in, before, now: before && toPlainEntry(before) };
    // A new entry with the id of another is added beside it, so that a law reports the duplicate id.
    if (change.op === 'create' && state.now) others.push({ in: change.in, before: undefined, now: change.entry });
    else states.set(id, { ...state, in: change.in, now: nextEntry(state.now, change) });
  }
  return reviveAll([...states.values(), ...others]);
}

function nextEntry(now: Entry | undefined, change: Exclude<EntryChange, { readonly op: 'home' }>): Entry | undefined {
  if (change.op === 'create') return change.entry;
  if (change.op === 'delete') return undefined;
  if (!now) throw new Error(`"${change.id}" is no entry, so that it cannot be updated.`);
  return setProperties(now, change.set);
}

function reviveAll(steps: readonly EntryStep[]): AppliedChanges {
  const revived = steps.flatMap(({ in: list, now }) => {
    if (!now) return [];
    const result = revive<EntryInstance>(classOf[list], now);
    const problems = result.problems.map((one) => ({ ...one, pointer: `/${list}/${now.id}${one.pointer}` }));
    return [{ ...result, problems }];
  });
  return {
    delta: {
      removed: steps.flatMap(({ before }) => before ?? []),
      added: revived.flatMap(({ instance }) => instance ?? []),
    },
    created: new Set(steps.flatMap(({ before, now }) => (now && !before ? [now.id] : []))),
    problems: revived.flatMap(({ problems }) => problems),
    unsound: new Set(revived.flatMap(({ unsound }) => [...unsound])),
    keepsRules: revived.every(({ keepsRules }) => keepsRules),
  };
}
