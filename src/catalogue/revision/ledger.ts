import type { Commit } from './commit.js';

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
