import { append, groupBy } from '../../base/group-by.js';
import { type Collection, changedId, type EntryChange } from '../document/entry-change.js';
import type { ChangeKind, Commit, Ledger, PublicChange } from '../revision/commit.js';
import type { View } from '../revision/view.js';

/** The changes of a commit in one entry, as far as one view shows them. */
export interface ChangeRecord {
  readonly commit: Commit;
  /** The revision after the commit, in the numbering of the view. */
  readonly revision: number;
  /** Its place in the commit, from 0. */
  readonly place: number;
  readonly in: Collection;
  /** The id of the entry. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** The changes of the entry; empty if the entry only became visible, or stopped being visible. */
  readonly changes: readonly EntryChange[];
}

/** The changes of a commit, entry by entry. The published view has only the changes that the public could see. */
function changeRecords(commit: Commit, view: View, changes: ReturnType<typeof groupByEntry>): readonly ChangeRecord[] {
  const changesInView =
    view === 'published' ? commit.shown : [...changes].map(([id, all]) => changeOfEntry(id, all, commit));
  const revision = view === 'published' ? commit.publishedRevision : commit.revision;
  // A hub that is changed and becomes the home hub in one commit has one record.
  const once = [...new Map(changesInView.map((one) => [one.id, one])).values()];
  return once.map((one, place) => ({ commit, revision, place, ...one, changes: changes.get(one.id) ?? [] }));
}

/** The changes of each entry. A change of the home hub belongs to the new home hub. */
export const groupByEntry = (changes: readonly EntryChange[]): ReadonlyMap<string, readonly EntryChange[]> =>
  groupBy(changes, (change) => changedId(change) ?? (change.op === 'home' ? change.set : ''));

function changeOfEntry(id: string, changes: readonly EntryChange[], { shown }: Commit): PublicChange {
  const [first, last] = [changes[0], changes.at(-1)];
  const list = first && first.op !== 'home' ? first.in : 'hubs';
  if (first?.op === 'create') return { in: list, id, kind: 'CREATED' };
  if (last?.op === 'delete') return { in: list, id, kind: 'DELETED' };
  // Only programmes are published and withdrawn; other entries become visible when something visible refers to them.
  const kind = list === 'programmes' ? shown.find((one) => one.id === id)?.kind : undefined;
  return { in: list, id, kind: kind ?? 'UPDATED' };
}

/** The commits of a ledger by view and by entry, oldest first. It grows with the ledger. */
export class LedgerIndex {
  readonly #ledger: Ledger;
  #count = 0;
  readonly #all = { published: [] as ChangeRecord[], drafts: [] as ChangeRecord[] };
  readonly #ofEntry = { published: new Map<string, ChangeRecord[]>(), drafts: new Map<string, ChangeRecord[]>() };

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  all(view: View): readonly ChangeRecord[] {
    this.#catchUp();
    return this.#all[view];
  }

  of(id: string, view: View): readonly ChangeRecord[] {
    this.#catchUp();
    return this.#ofEntry[view].get(id) ?? [];
  }

  #catchUp(): void {
    const { commits } = this.#ledger;
    for (; this.#count < commits.length; this.#count++) this.#add(commits[this.#count] as Commit);
  }

  #add(commit: Commit): void {
    const changes = groupByEntry(commit.changes);
    for (const view of ['published', 'drafts'] as const) {
      for (const recorded of changeRecords(commit, view, changes)) {
        this.#all[view].push(recorded);
        append(this.#ofEntry[view], recorded.id, recorded);
      }
    }
  }
}

const indexes = new WeakMap<Ledger, LedgerIndex>();

/** The index of a ledger, which is cached with it. */
export function ledgerIndexOf(ledger: Ledger): LedgerIndex {
  const index = indexes.get(ledger) ?? new LedgerIndex(ledger);
  indexes.set(ledger, index);
  return index;
}
