import type { EntryChange } from '../document/entry-change.js';
import type { Commit } from '../revision/commit.js';
import type { Ledger } from '../revision/ledger.js';
import type { View } from '../revision/view.js';
import { byEntry, type Recorded, recordedOf } from './recorded.js';

/** What one commit changed in an entry. */
export interface Touch {
  readonly commit: Commit;
  readonly changes: readonly EntryChange[];
}

/** What a ledger remembers, by view and by entry, oldest first. It grows with the ledger. */
export class Records {
  readonly #ledger: Ledger;
  #first: Commit | undefined;
  #count = 0;
  #told = told();
  #ofEntry: Readonly<Record<View, Map<string, Recorded[]>>> = { published: new Map(), drafts: new Map() };
  #touches = new Map<string, Touch[]>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  all(view: View): readonly Recorded[] {
    this.#catchUp();
    return this.#told[view];
  }

  of(id: string, view: View): readonly Recorded[] {
    this.#catchUp();
    return this.#ofEntry[view].get(id) ?? [];
  }

  touches(id: string): readonly Touch[] {
    this.#catchUp();
    return this.#touches.get(id) ?? [];
  }

  #catchUp(): void {
    const { commits } = this.#ledger;
    if (commits[0] !== this.#first || commits.length < this.#count) this.#startAgain(commits[0]);
    for (; this.#count < commits.length; this.#count++) this.#add(commits[this.#count] as Commit);
  }

  /** The oldest commits are forgotten at times. */
  #startAgain(first: Commit | undefined): void {
    this.#first = first;
    this.#count = 0;
    this.#told = told();
    this.#ofEntry = { published: new Map(), drafts: new Map() };
    this.#touches = new Map();
  }

  #add(commit: Commit): void {
    for (const view of ['published', 'drafts'] as const) {
      for (const recorded of recordedOf(commit, view)) {
        this.#told[view].push(recorded);
        push(this.#ofEntry[view], recorded.id, recorded);
      }
    }
    for (const [id, changes] of byEntry(commit.changes)) push(this.#touches, id, { commit, changes });
  }
}

const told = (): Readonly<Record<View, Recorded[]>> => ({ published: [], drafts: [] });

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

const known = new WeakMap<Ledger, Records>();

/** The records of a ledger. They are kept with it. */
export function recordsOf(ledger: Ledger): Records {
  const records = known.get(ledger) ?? new Records(ledger);
  known.set(ledger, records);
  return records;
}
