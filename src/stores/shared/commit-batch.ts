import { lastOf, type TurnSharing } from '../../base/turn-sharing.js';
import type { EntryChange } from '../../catalogue/document/entry-change.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, CommitRefused, type Ledger, type RevisionMark } from '../../catalogue/revision/commit.js';
import { stampChanges } from '../../catalogue/revision/stamp-changes.js';
import type { Outcome, Proposal } from '../../catalogue/store.js';

/** The outcome of a proposal, or the reason why it was refused. */
export type ProposalResult = { readonly outcome: Outcome } | { readonly error: unknown };

export type CommitCause = Pick<Commit, 'by' | 'why' | 'key' | 'conflicts'>;

/** Commits that build on each other and are not stored yet. Nobody sees them. */
export class CommitBatch {
  readonly commits: Commit[] = [];
  readonly #ledger: Ledger;
  readonly #now: () => Date;
  #state: CatalogueState;

  constructor(state: CatalogueState, ledger: Ledger, now: () => Date) {
    this.#state = state;
    this.#ledger = ledger;
    this.#now = now;
  }

  /** The newest state, with these commits. */
  get state(): CatalogueState {
    return this.#state;
  }

  /** Executes a proposal on top of the earlier ones. A refused proposal doesn't affect the others. */
  async add(proposal: Proposal, turns: TurnSharing): Promise<ProposalResult> {
    try {
      return { outcome: await this.#execute(proposal, turns) };
    } catch (error) {
      return { error };
    }
  }

  async #execute(proposal: Proposal, turns: TurnSharing): Promise<Outcome> {
    const known = this.#commitByKey(proposal);
    if (known) return { state: this.#state, commit: known, repeated: true };
    const changes = proposal.changes(this.#state);
    if (changes.length === 0) return { state: this.#state, repeated: false };
    await turns.pause();
    const { state, commit } = await turns.run(this.#makeCommit(changes, proposal));
    if (!proposal.dryRun) this.#take(state, commit);
    return { state, commit, repeated: false };
  }

  /** The earlier commit with the idempotency key of a proposal. */
  #commitByKey({ by, key }: Proposal): Commit | undefined {
    if (!key) return undefined;
    const isSame = (commit: Commit) => commit.by === by && commit.key?.name === key.name;
    const known = this.commits.find(isSame) ?? this.#ledger.byKey(by, key.name);
    if (known && known.key?.digest !== key.digest)
      throw new CommitRefused(
        'KEY_REUSED',
        `The idempotency key "${key.name}" was used for another change. Choose a new key.`,
      );
    return known;
  }

  /** Makes a commit of changes that nobody proposed here. Throws `CatalogueRefused`. */
  addChanges(changes: readonly EntryChange[], cause: CommitCause): void {
    const { state, commit } = lastOf(this.#makeCommit(changes, cause));
    this.#take(state, commit);
  }

  /**
   * Makes a commit which records what was done to the catalogue as a whole: an older copy was put back, or a text removed.
   * Its revision is above all numbers that revisions have had. It changes nothing but the revision of the home hub.
   */
  addRecord(highest: Pick<RevisionMark, 'revision' | 'publishedRevision'>, { by, why }: CommitCause): Commit {
    const { homeHub } = this.#state.document;
    const touch = { op: 'update', in: 'hubs', id: homeHub, was: {}, set: {} } as const;
    const { state, commit } = lastOf(this.#makeCommit([touch], { by, why }, highest));
    this.#take(state, commit);
    return commit;
  }

  #take(state: CatalogueState, commit: Commit): void {
    this.#state = state;
    this.commits.push(commit);
  }

  /** Makes a commit on top of the newest state, and the state after it, in steps. */
  *#makeCommit(
    changes: readonly EntryChange[],
    { by, why, key, conflicts = [] }: CommitCause,
    above: Pick<RevisionMark, 'revision' | 'publishedRevision'> = this.#state.mark,
  ): Generator<void, { readonly state: CatalogueState; readonly commit: Commit }> {
    const before = this.#state;
    const stamp = {
      revision: Math.max(before.mark.revision, above.revision) + 1,
      at: this.#now().toISOString(),
      publishedAbove: above.publishedRevision,
    };
    const all = stampChanges(changes, stamp, before);
    yield;
    const { state, shown } = yield* before.stepsAfter(all, stamp);
    // Like its changes, a commit stays in memory, so it isn't made by spreading several objects.
    const made: Commit = Object.assign({}, state.mark, { before: before.mark, by, why, key, changes: all, shown });
    return { state, commit: conflicts.length > 0 ? { ...made, conflicts } : made };
  }
}
