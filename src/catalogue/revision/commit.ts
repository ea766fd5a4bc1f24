import type { Collection, EntryChange } from '../document/entry-change.js';
import type { EditConflict } from '../document/merge-documents.js';

/** How far a catalogue has come: as a whole, and in what the public sees of it. */
export interface RevisionMark {
  readonly revision: number;
  readonly updatedAt: string;
  readonly publishedRevision: number;
  readonly publishedAt: string;
}

export type EntryChangeKind = 'CREATED' | 'UPDATED' | 'PUBLISHED' | 'WITHDRAWN' | 'DELETED';

/** What a commit changed in the published view: one entry that the public saw before, or sees after it. */
export interface PublicChange {
  readonly in: Collection;
  readonly id: string;
  readonly kind: EntryChangeKind;
}

/** Makes a retry safe: the name that the client chose, and a digest of what it asked. */
export interface IdempotencyKey {
  readonly name: string;
  readonly digest: string;
}

/** One change of the catalogue: all of it, or none. */
export interface Commit extends RevisionMark {
  /** How far the catalogue had come before. */
  readonly before: RevisionMark;
  /** Who, by the name of a token; or what, such as "edited outside". */
  readonly by: string;
  readonly why?: string | undefined;
  readonly key?: IdempotencyKey | undefined;
  readonly changes: readonly EntryChange[];
  readonly shown: readonly PublicChange[];
  /** Of an edit of the document itself: what was not taken from it. */
  readonly conflicts?: readonly EditConflict[];
}

export type CommitRefusal = 'READ_ONLY' | 'COMMIT_FAILED' | 'COMMIT_UNKNOWN' | 'KEY_REUSED';

/** A proposal could not be carried out, whatever it was. */
export class CommitRefused extends Error {
  readonly code: CommitRefusal;

  constructor(code: CommitRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommitRefused';
    this.code = code;
  }
}

/** The commits that are remembered, oldest first. */
export class Ledger {
  readonly #commits: Commit[];

  constructor(commits: readonly Commit[] = []) {
    this.#commits = [...commits];
  }

  get commits(): readonly Commit[] {
    return this.#commits;
  }

  /** The commit that a client made under a key. */
  byKey(by: string, name: string): Commit | undefined {
    return this.#commits.findLast((commit) => commit.by === by && commit.key?.name === name);
  }

  add(commit: Commit): void {
    this.#commits.push(commit);
  }

  /** A ledger that remembers nothing before a revision. Whoever reads this one goes on with it. */
  since(first: number): Ledger {
    return new Ledger(this.#commits.filter(({ revision }) => revision >= first));
  }
}
