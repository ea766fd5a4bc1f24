import type { Outcome, Proposal } from './commit.js';
import type { Edition } from './edition.js';
import type { Ledger } from './ledger.js';
import type { Snapshot } from './snapshot.js';

/** Where the catalogue is kept: always one consistent revision, swapped whole when it changes. */
export interface CatalogueStore {
  /** The newest revision that the public may see. A request takes it once. */
  readonly snapshot: Snapshot;
  /** The newest revision, with drafts. A request that may see them takes it once. */
  readonly edition: Edition;
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
