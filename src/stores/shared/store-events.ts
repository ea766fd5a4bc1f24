import type { Problem } from '../../catalogue/document/problem.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';

/** What a store reports about the place where it keeps the catalogue. */
export interface StoreEvents {
  /** The catalogue was changed by somebody else than this process. */
  onTaken?(snapshot: Snapshot): void;
  /** An older copy of the catalogue was put back, and a commit records that. */
  onOlderCopy?(commit: Commit): void;
  /** The files are rewritten in today's format. Those of the older format are kept, with the document at this path. */
  onFormatRaised?(kept: string): void;
  /** The problems of the store have changed. The list has all of them, and is empty if there are none any more. */
  onProblems?(problems: readonly Problem[]): void;
  /** The store could not be read or written for another reason. The catalogue in memory is still served. */
  onFailed?(error: unknown): void;
}
