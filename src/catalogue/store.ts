import type { EntryChange } from './document/entry-change.js';
import type { CatalogueState } from './revision/catalogue-state.js';
import type { Commit, IdempotencyKey, Ledger } from './revision/commit.js';

import type { Snapshot } from './view/snapshot.js';

/** What somebody wants to change. */
export interface Proposal {
  readonly by: string;
  readonly why?: string | undefined;
  readonly key?: IdempotencyKey | undefined;
  /** Called with the newest state in this proposal's turn. Returns its changes; `commit` rejects with what it throws. */
  readonly changes: (state: CatalogueState) => readonly EntryChange[];
}

/** What came of a proposal. */
export interface Outcome {
  readonly state: CatalogueState;
  /** Absent where there was nothing to change. */
  readonly commit?: Commit | undefined;
  /** Whether it was done before, under the same key. */
  readonly repeated: boolean;
}

/** Where the catalogue is kept: always one consistent revision, swapped whole when it changes. */
export interface CatalogueStore {
  /** The newest revision that the public may see. A request takes it once. */
  readonly snapshot: Snapshot;
  /** The newest revision, with drafts. A request that may see them takes it once. */
  readonly state: CatalogueState;
  /** What changed before. */
  readonly ledger: Ledger;
  /**
   * Carries out a proposal when its turn comes, all of it or nothing. When it resolves, the change outlives a crash.
   * Rejects with `CatalogueRefused` for a change that breaks a rule, with `CommitRefused` where nothing can be written,
   * and with whatever the proposal throws; then nothing has changed, unless the code is COMMIT_UNKNOWN.
   */
  commit(proposal: Proposal): Promise<Outcome>;
  /** Lets go of files and watchers. */
  close(): Promise<void>;
}
