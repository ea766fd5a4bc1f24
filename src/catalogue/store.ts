import type { EntryChange } from './document/entry-change.js';
import type { TextRedaction } from './document/redaction.js';
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

/** Where a removed text was. */
export interface Redacted {
  /** How many texts of the document, and of the history, contained it. */
  readonly counts: { readonly document: number; readonly history: number };
  /** The commit that records the redaction; undefined for a dry run, and if the text was in no entry. */
  readonly commit: Commit | undefined;
  /** Files that the service had kept, which contained the text and are deleted, or would be. */
  readonly deleted: readonly string[];
  /** Other files beside the catalogue that contain the text. They stay as they are. */
  readonly others: readonly string[];
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
  /**
   * Removes a text from the newest state and from every commit, so that no past state has it either. Revisions keep their
   * numbers, and a commit records it. Rejects with `CatalogueRefused` where the catalogue would have problems without the
   * text, and with `CommitRefused` where nothing can be written.
   */
  redact(redaction: TextRedaction): Promise<Redacted>;
  /** Closes files, connections and watchers. */
  close(): Promise<void>;
}
