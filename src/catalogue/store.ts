import type { EntryChange } from './document/entry-change.js';
import type { CatalogueState } from './revision/catalogue-state.js';
import type { Commit, IdempotencyKey, Ledger } from './revision/commit.js';

import type { Snapshot } from './view/snapshot.js';

/** A change that a client wants to commit. */
export interface Proposal {
  readonly by: string;
  readonly why?: string | undefined;
  readonly key?: IdempotencyKey | undefined;
  /** Only computes the outcome: nothing is stored, and nobody else sees it. */
  readonly dryRun?: boolean | undefined;
  /** Called with the newest state in this proposal's turn. Returns its changes; `commit` rejects with what it throws. */
  readonly changes: (state: CatalogueState) => readonly EntryChange[];
}

/** The result of a proposal. */
export interface Outcome {
  readonly state: CatalogueState;
  /** Absent if there was nothing to change. */
  readonly commit?: Commit | undefined;
  /** Whether it was committed before, under the same key. */
  readonly repeated: boolean;
}

/** Stores the catalogue: always one consistent revision, which each commit replaces as a whole. */
export interface CatalogueStore {
  /** The newest revision that the public may see. A request takes it once. */
  readonly snapshot: Snapshot;
  /** The newest revision, with drafts. A request that may see them takes it once. */
  readonly state: CatalogueState;
  /** The commits before. */
  readonly ledger: Ledger;
  /** For how many seconds others may have committed without this store being told; 0 while it is told at once. */
  readonly staleSeconds: number;
  /**
   * Commits a proposal in its turn, all of it or nothing. When it resolves, the change survives a crash.
   * Rejects with `CatalogueRefused` for a change that breaks a rule, with `CommitRefused` where nothing can be written,
   * and with whatever the proposal throws; then nothing has changed, unless the code is COMMIT_UNKNOWN.
   */
  commit(proposal: Proposal): Promise<Outcome>;
  /** Closes files, connections and watchers. */
  close(): Promise<void>;
}
