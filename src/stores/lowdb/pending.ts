import type { EntryChange } from '../../catalogue/document/entry-change.js';
import { type Commit, CommitRefused } from '../../catalogue/revision/commit.js';
import type { Edition } from '../../catalogue/revision/edition.js';
import type { Ledger } from '../../catalogue/revision/ledger.js';
import { stamped } from '../../catalogue/revision/stamped.js';
import type { Outcome, Proposal } from '../../catalogue/store.js';

/** What came of a proposal, or why nothing did. */
export type Result = { readonly outcome: Outcome } | { readonly error: unknown };

/** Commits that are made, one upon the other, and not yet kept: nothing of them shows. */
export class Pending {
  readonly commits: Commit[] = [];
  readonly #ledger: Ledger;
  readonly #now: () => Date;
  #edition: Edition;

  constructor(edition: Edition, ledger: Ledger, now: () => Date) {
    this.#edition = edition;
    this.#ledger = ledger;
    this.#now = now;
  }

  /** The newest edition, with these commits. */
  get edition(): Edition {
    return this.#edition;
  }

  /** Carries out a proposal upon those before it. One that is refused leaves the others as they are. */
  add(proposal: Proposal): Result {
    try {
      return { outcome: this.#carriedOut(proposal) };
    } catch (error) {
      return { error };
    }
  }

  #carriedOut(proposal: Proposal): Outcome {
    const known = this.#sameKey(proposal);
    if (known) return { edition: this.#edition, commit: known, repeated: true };
    const changes = proposal.changes(this.#edition);
    if (changes.length === 0) return { edition: this.#edition, repeated: false };
    const commit = this.#made(changes, proposal);
    return { edition: this.#edition, commit, repeated: false };
  }

  /** The commit that was made under the key of a proposal before. */
  #sameKey({ by, key }: Proposal): Commit | undefined {
    if (!key) return undefined;
    const isSame = (commit: Commit) => commit.by === by && commit.key?.name === key.name;
    const known = this.commits.find(isSame) ?? this.#ledger.byKey(by, key.name);
    if (known && known.key?.digest !== key.digest)
      throw new CommitRefused(
        'KEY_REUSED',
        `The idempotency key "${key.name}" was used for another change. Choose a new key.`,
      );
    return known;
  }

  #made(changes: readonly EntryChange[], { by, why, key }: Proposal): Commit {
    const before = this.#edition;
    const stamp = { revision: before.mark.revision + 1, at: this.#later(before.mark.updatedAt) };
    const all = stamped(changes, stamp, (id) => before.entry(id)?.instance);
    const { edition, shown } = before.after(all, stamp);
    const commit: Commit = { ...edition.mark, before: before.mark, by, why, key, changes: all, shown };
    this.#edition = edition;
    this.commits.push(commit);
    return commit;
  }

  /** Now; where the clock was put back, no earlier than the last change. Revisions tell the order, not times. */
  #later(last: string): string {
    return new Date(Math.max(this.#now().getTime(), Date.parse(last))).toISOString();
  }
}
