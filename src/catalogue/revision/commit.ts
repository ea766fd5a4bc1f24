import { vocabulary } from '../../domain/fields/vocabulary.js';
import type { Collection, EntryChange } from '../document/entry-change.js';
import type { EditConflict } from '../document/merge-documents.js';

/** The revision and time of a catalogue: as a whole, and of its published view. */
export interface RevisionMark {
  readonly revision: number;
  readonly updatedAt: string;
  readonly publishedRevision: number;
  readonly publishedAt: string;
}

/** A mark, or a commit, whose times are not later than a time. */
export function notLater<T extends RevisionMark>(mark: T, time: string): T {
  const [updatedAt, publishedAt] = [mark.updatedAt, mark.publishedAt].map((at) => earlier(at, time));
  if (updatedAt === mark.updatedAt && publishedAt === mark.publishedAt) return mark;
  return { ...mark, updatedAt, publishedAt };
}

/** The earlier one of two times. */
export const earlier = (one: string, other: string): string => (Date.parse(other) < Date.parse(one) ? other : one);

export const ChangeKind = vocabulary('ChangeKind', 'What happened to an entry, as far as the client may see it.', {
  CREATED: 'The entry was created.',
  UPDATED: 'Fields of the entry were changed.',
  PUBLISHED:
    'A draft or withdrawn programme was published; or an entry became public because a published programme refers to it.',
  WITHDRAWN:
    'A programme was withdrawn, or an entry is no longer public because no published programme refers to it. It is kept and may be published again.',
  DELETED: 'The entry was deleted.',
});
export type ChangeKind = keyof typeof ChangeKind;

/** What a commit changed in the published view: one entry that the public saw before, or sees after it. */
export interface PublicChange {
  readonly in: Collection;
  readonly id: string;
  readonly kind: ChangeKind;
}

/** Makes a retry safe: the name that the client chose, and a digest of what it asked. */
export interface IdempotencyKey {
  readonly name: string;
  readonly digest: string;
}

/** One change of the catalogue: all of it, or none. */
export interface Commit extends RevisionMark {
  /** The mark before the commit. */
  readonly before: RevisionMark;
  /** The author: the name of a token, or a cause such as "edited outside". */
  readonly by: string;
  readonly why?: string | undefined;
  readonly key?: IdempotencyKey | undefined;
  readonly changes: readonly EntryChange[];
  readonly shown: readonly PublicChange[];
  /** For an edit of the document itself: its conflicting changes, which were not taken. */
  readonly conflicts?: readonly EditConflict[];
}

export type CommitRefusal = 'READ_ONLY' | 'COMMIT_FAILED' | 'COMMIT_UNKNOWN' | 'KEY_REUSED';

/** A proposal could not be committed, for a reason that does not depend on its changes. */
export class CommitRefused extends Error {
  readonly code: CommitRefusal;
  /** After how many seconds it is worth trying again, where that is known. */
  readonly retryAfter: number | undefined;

  constructor(code: CommitRefusal, message: string, options: ErrorOptions & { readonly retryAfter?: number } = {}) {
    super(message, options);
    this.name = 'CommitRefused';
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/**
 * Commits without wrong times: if a clock was wrong, a commit can have a later time than the one after it, or than `latest`.
 * Then it gets that time. So the order of times is that of revisions.
 */
export function inOrderOfTime(commits: readonly Commit[], latest = commits.at(-1)?.updatedAt ?? ''): readonly Commit[] {
  let time = latest;
  const newestFirst = commits.toReversed().map((commit) => {
    const { before, ...own } = notLater(commit, time);
    time = own.updatedAt;
    return own.updatedAt === commit.updatedAt && notLater(before, time) === before
      ? commit
      : { ...own, before: notLater(before, time) };
  });
  return newestFirst.reverse();
}

/** The commits that are known, oldest first. Their times never decrease. */
export class Ledger {
  readonly #commits: Commit[];

  constructor(commits: readonly Commit[] = []) {
    this.#commits = [...inOrderOfTime(commits)];
  }

  get commits(): readonly Commit[] {
    return this.#commits;
  }

  /** The commit that a client made under a key. */
  byKey(by: string, name: string): Commit | undefined {
    return this.#commits.findLast((commit) => commit.by === by && commit.key?.name === name);
  }

  /** Adds a commit. Returns this ledger, or a new one if commits before it have a later time. */
  add(commit: Commit): Ledger {
    const last = this.#commits.at(-1);
    if (last && notLater(last, commit.updatedAt) !== last) return new Ledger([...this.#commits, commit]);
    this.#commits.push(commit);
    return this;
  }

  /** A new ledger without the commits before a revision. This one stays as it is for those who read it. */
  since(first: number): Ledger {
    return new Ledger(this.#commits.filter(({ revision }) => revision >= first));
  }
}
