import type { Commit } from './commit.js';
import type { Edition } from './edition.js';
import { undone } from './entry-change.js';

/** The commits that are remembered, oldest first, and every state that they lead back to. */
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

  /**
   * The catalogue as it was after the last commit that `holds`, or before all commits where it holds for none. `newest`
   * is the edition after all of them.
   */
  editionAt(newest: Edition, holds: (commit: Commit) => boolean): Edition {
    const later: Commit[] = [];
    for (const commit of [...this.#commits].reverse()) {
      if (holds(commit)) break;
      later.push(commit);
    }
    const oldest = later.at(-1);
    return oldest
      ? newest.at(
          later.flatMap(({ changes }) => undone(changes)),
          oldest.before,
        )
      : newest;
  }
}
