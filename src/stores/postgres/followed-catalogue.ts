import type { Problem } from '../../catalogue/document/problem.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, inOrderOfTime, Ledger } from '../../catalogue/revision/commit.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { type EntryProblem, openProblems, withEntry } from '../shared/content-problems.js';
import {
  type DatabaseContent,
  readCatalogue,
  readCommits,
  type StoredCommit,
  type StoredHead,
} from './read-catalogue.js';
import type { DatabaseSession } from './session.js';

/** What the database has and the memory lacks: commits after the state in memory, or another catalogue than that. */
export interface CatalogueNews {
  /** The state in memory for which it was read. */
  readonly after: CatalogueState;
  readonly commits: readonly StoredCommit[];
  readonly other?: DatabaseContent;
}

/** A revision of the catalogue in memory. */
interface Held {
  readonly state: CatalogueState;
  readonly ledger: Ledger;
  /** The batch of the newest commit. */
  readonly lastBatch: string | null;
  /** The problems of the content that was read, each with the entry that it is in. */
  readonly contentProblems: readonly EntryProblem[];
}

/** The catalogue of a database in memory, with its history. */
export class FollowedCatalogue {
  #held: Held;

  constructor(stored: DatabaseContent) {
    this.#held = heldOf(stored);
  }

  get state(): CatalogueState {
    return this.#held.state;
  }

  get ledger(): Ledger {
    return this.#held.ledger;
  }

  get problems(): readonly Problem[] {
    return openProblems(this.#held.contentProblems, this.state);
  }

  /** A batch of commits on top of the newest state. */
  newBatch(now: () => Date): CommitBatch {
    return new CommitBatch(this.state, this.ledger, now);
  }

  isAt({ mark, lastBatch }: StoredHead): boolean {
    return mark.revision === this.state.mark.revision && lastBatch === this.#held.lastBatch;
  }

  /**
   * Reads what is new, in a transaction that sees one state of the database. If the newest commit in memory isn't in the
   * database, another catalogue was put there, or it lost commits in a failover; then all of it is read.
   */
  async readNews(session: DatabaseSession): Promise<CatalogueNews> {
    const after = this.state;
    const { revision } = after.mark;
    const stored = await readCommits(session, revision);
    const commits = stored.filter(({ commit }) => commit.revision > revision);
    const last = stored.find(({ commit }) => commit.revision === revision)?.batch ?? null;
    const isNext = last === this.#held.lastBatch && (commits[0]?.commit.before.revision ?? revision) === revision;
    return isNext ? { after, commits } : { after, commits: [], other: await readCatalogue(session) };
  }

  /** Takes what was read, unless the state in memory has changed meanwhile. Returns whether it is taken. */
  take({ after, commits, other }: CatalogueNews): boolean {
    if (after !== this.state) return false;
    if (other) this.#held = heldOf(other);
    const last = commits.at(-1);
    if (!last) return other !== undefined;
    const changes = commits.flatMap(({ commit }) => commit.changes);
    const state = this.state.at(changes, last.commit);
    this.#hold(
      state,
      commits.map(({ commit }) => commit),
      last.batch,
    );
    return true;
  }

  /** Takes commits of this process that are stored. */
  takeOwn({ state, commits }: CommitBatch, batch: string): void {
    this.#hold(state, commits, batch);
  }

  /** Keeps no commits before a revision in memory. */
  forget(first: number): void {
    this.#held = { ...this.#held, ledger: this.ledger.since(first) };
  }

  #hold(state: CatalogueState, commits: readonly Commit[], lastBatch: string): void {
    const ledger = commits.reduce((known, commit) => known.add(commit), this.ledger);
    this.#held = { ...this.#held, state, ledger, lastBatch };
  }
}

const heldOf = ({ document, commits, head, contentProblems }: DatabaseContent): Held => ({
  state: CatalogueState.of(document),
  ledger: new Ledger(inOrderOfTime(commits, head.mark.updatedAt)),
  lastBatch: head.lastBatch,
  contentProblems: contentProblems.map((problem) => withEntry(problem, document)),
});
