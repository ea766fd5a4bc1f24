import { classOf } from '../document/collections.js';
import type { EntryChange, EntryInstance } from '../document/entry-change.js';
import { type Collection, changedId, type Entry } from '../document/entry-change.js';
import { having, plain } from '../document/plain.js';
import type { Problem } from '../document/problem.js';
import { revive } from '../read/revive.js';
import type { Holdings, Movement } from '../view/holdings.js';

/** What changes come to: entries as they were, entries as they are, and what is wrong with the shape of those. */
export interface Moved {
  readonly movement: Movement;
  /** The ids of entries that were not there before. */
  readonly created: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly unsound: ReadonlySet<object>;
}

interface State {
  readonly in: Collection;
  readonly before: EntryInstance | undefined;
  readonly now: Entry | undefined;
}

/** Carries changes out on what is held, one after the other, as far as they can be. */
export function moved(holdings: Holdings, changes: readonly EntryChange[]): Moved {
  const states = new Map<string, State>();
  const others: State[] = [];
  for (const change of changes) {
    const id = changedId(change);
    if (change.op === 'home' || id === undefined) continue;
    const holder = holdings.holder(id);
    const before = holder?.id === id ? holder : undefined;
    const state = states.get(id) ?? { in: change.in, before, now: before && plain(before) };
    // A new entry whose id is taken comes beside the one that has it, and a law tells of that.
    if (change.op === 'create' && state.now) others.push({ in: change.in, before: undefined, now: change.entry });
    else states.set(id, { ...state, in: change.in, now: after(state.now, change) });
  }
  return revived([...states.values(), ...others]);
}

function after(now: Entry | undefined, change: Exclude<EntryChange, { readonly op: 'home' }>): Entry | undefined {
  if (change.op === 'create') return change.entry;
  if (change.op === 'delete') return undefined;
  if (!now) throw new Error(`"${change.id}" is no entry, so that it cannot be updated.`);
  return having(now, change.set);
}

function revived(states: readonly State[]): Moved {
  const removed: EntryInstance[] = [];
  const added: EntryInstance[] = [];
  const created = new Set<string>();
  const problems: Problem[] = [];
  const unsound = new Set<object>();
  for (const { in: list, before, now } of states) {
    if (before) removed.push(before);
    else if (now) created.add(now.id);
    if (!now) continue;
    const { instance, problems: misshapen, unsound: hit } = revive<EntryInstance>(classOf[list], now);
    problems.push(...misshapen.map((problem) => ({ ...problem, pointer: `/${list}/${now.id}${problem.pointer}` })));
    for (const thing of hit) unsound.add(thing);
    if (instance) added.push(instance);
  }
  return { movement: { removed, added }, created, problems, unsound };
}
