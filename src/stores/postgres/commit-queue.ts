import type { TaskQueue } from '../../base/task-queue.js';
import { CommitRefused } from '../../catalogue/revision/commit.js';
import type { Outcome, Proposal } from '../../catalogue/store.js';
import { answerProposals, mostAtOnce, type WaitingProposal } from '../shared/proposals.js';
import { CommitTransaction, type TransactionParts } from './commit-transaction.js';
import { DatabaseUnavailable } from './database-failure.js';

/** After how long a proposal is refused that could not be committed, in milliseconds. */
const commitWithin = 1700;
/** A proposal with less time left is refused when the database fails, since it would not be tried again in time. */
const leastTime = 200;

interface QueueParts extends TransactionParts {
  /** Called with an error that is not the one of a database which can't be used. */
  readonly onFailed: (error: unknown) => void;
}

type TimedProposal = WaitingProposal & { readonly until: number };

/** Commits proposals to a database. Those that wait at the same time share a transaction. */
export class CommitQueue {
  readonly #turn: TaskQueue;
  readonly #parts: QueueParts;
  readonly #waiting: TimedProposal[] = [];
  /** Whether another instance has committed since the transaction before, and will probably do so again. */
  #metOthers = false;
  #closed = false;

  constructor(turn: TaskQueue, parts: QueueParts) {
    this.#turn = turn;
    this.#parts = parts;
  }

  commit(proposal: Proposal): Promise<Outcome> {
    if (this.#closed) return Promise.reject(new CommitRefused('READ_ONLY', 'The service is being stopped. Try again.'));
    return new Promise((resolve, reject) => {
      const waiting = { proposal, resolve, reject, until: performance.now() + commitWithin };
      this.#waiting.push(waiting);
      setTimeout(() => this.#refuseWaiting(waiting), commitWithin).unref();
      this.#executeSoon();
    });
  }

  close(): void {
    this.#closed = true;
  }

  #executeSoon(): void {
    void this.#turn.run(() => this.#executeWaiting());
  }

  /** Never rejects. */
  async #executeWaiting(): Promise<void> {
    const group = this.#waiting.splice(0, mostAtOnce);
    if (group.length === 0) return;
    const transaction = new CommitTransaction(group, this.#parts);
    try {
      const until = Math.min(...group.map((one) => one.until));
      answerProposals(group, await transaction.commit(until, !this.#metOthers));
    } catch (error) {
      const { unknown } = transaction;
      if (!(error instanceof DatabaseUnavailable)) this.#parts.onFailed(error);
      if (unknown) answerProposals(group, unknown, refusalFor('COMMIT_UNKNOWN', error));
      else this.#refuse(group, error);
    } finally {
      this.#metOthers = transaction.metOthers;
    }
  }

  /** Refuses a proposal whose turn has not come in time, since something else takes long, such as a redaction. */
  #refuseWaiting(one: TimedProposal): void {
    const index = this.#waiting.indexOf(one);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    one.reject(refusalFor('COMMIT_FAILED', new Error('The turn of the proposal did not come in time.')));
  }

  /** Refuses the proposals whose time is over, and tries the others again. */
  #refuse(group: readonly TimedProposal[], error: unknown): void {
    const soon = performance.now() + leastTime;
    const isSlow = group.some(({ until }) => until < soon);
    const later = isSlow ? group.filter(({ until }) => until >= soon) : [];
    for (const one of group) if (!later.includes(one)) one.reject(refusalFor('COMMIT_FAILED', error));
    if (later.length === 0) return;
    this.#waiting.unshift(...later);
    this.#executeSoon();
  }
}

export function refusalFor(code: 'COMMIT_UNKNOWN' | 'COMMIT_FAILED', cause: unknown): CommitRefused {
  const message =
    code === 'COMMIT_UNKNOWN'
      ? 'The database was lost while it saved the change, so that it is not known whether the change was made. Send it again with the same idempotency key, or read the catalogue to find out.'
      : 'The database cannot be used at present, so that nothing was changed. Try again in a few seconds.';
  return new CommitRefused(code, message, { cause, retryAfter: 2 });
}
