import { randomUUID } from 'node:crypto';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { executeProposals, type PreparedBatch, type WaitingProposal } from '../shared/proposals.js';
import type { Database } from './database.js';
import { CommitUnknown } from './database-failure.js';
import type { FollowedCatalogue } from './followed-catalogue.js';
import { lockHead, readHead } from './read-catalogue.js';
import type { DatabaseSession } from './session.js';
import { writeBatch } from './write-catalogue.js';

/** Proposals that take longer to execute are a large change, in milliseconds. */
const largeFrom = 500;

export interface TransactionParts {
  readonly database: Database;
  readonly catalogue: FollowedCatalogue;
  readonly now: () => Date;
  /** Called when commits of other instances were taken. */
  readonly onTaken: () => void;
}

/** The result of proposals, and the id of the batch if commits were written that the memory lacks. */
interface Written {
  readonly prepared: PreparedBatch;
  readonly batch?: string;
}

/** Commits proposals together, on top of the newest state in the database. */
export class CommitTransaction {
  readonly #group: readonly WaitingProposal[];
  readonly #parts: TransactionParts;
  #executed: { readonly on: CatalogueState; readonly prepared: PreparedBatch } | undefined;
  /** How long executing has taken, in milliseconds. */
  #executing = 0;
  /** What was written last. It is committed or not. */
  #written: Required<Written> | undefined;
  #isUnknown = false;
  #metOthers = false;

  constructor(group: readonly WaitingProposal[], parts: TransactionParts) {
    this.#group = group;
    this.#parts = parts;
  }

  /** The commits of which it is not known whether they are stored. */
  get unknown(): PreparedBatch | undefined {
    return this.#isUnknown ? this.#written?.prepared : undefined;
  }

  /** Whether another instance had committed something that the memory lacked. */
  get metOthers(): boolean {
    return this.#metOthers;
  }

  /**
   * Repeats the transaction until it is known to be committed, or until a time by the clock of `performance`, which is
   * later for a large change. `executesFirst` executes the proposals before the transaction, in which other instances wait
   * for this one. That is wasted if the memory turns out not to be at the newest state.
   */
  async commit(until: number, executesFirst: boolean): Promise<PreparedBatch> {
    const { database, catalogue } = this.#parts;
    for (;;) {
      try {
        if (executesFirst) await this.#execute();
        const within = until + this.#moreTime() - performance.now();
        const options = { isolation: 'SERIALIZABLE', within } as const;
        const { prepared, batch } = await database.transaction(options, (session) => this.#write(session));
        this.#isUnknown = false;
        if (batch !== undefined) catalogue.takeOwn(prepared.pending, batch);
        return prepared;
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error;
        this.#isUnknown = true; // The next transaction sees whether it is committed.
      }
    }
  }

  /** A large change takes about as long to write as to execute. */
  #moreTime(): number {
    return this.#executing > largeFrom ? 2 * this.#executing : 0;
  }

  async #write(session: DatabaseSession): Promise<Written> {
    const { catalogue, onTaken } = this.#parts;
    const changesNothing = this.#executed?.prepared.pending.commits.length === 0;
    const head = changesNothing ? await readHead(session) : await lockHead(session);
    if (!catalogue.isAt(head)) {
      const news = await catalogue.readNews(session);
      if (catalogue.take(news)) onTaken();
      this.#metOthers = true;
      const written = this.#written;
      const isStored = (id: string) => id === head.lastBatch || news.commits.some(({ batch }) => batch === id);
      if (written && isStored(written.batch)) return { prepared: written.prepared };
    }
    this.#isUnknown = false; // An earlier transaction of this one would have been seen.
    const prepared = await this.#execute();
    const { commits, state } = prepared.pending;
    if (commits.length === 0) return { prepared };
    const batch = randomUUID();
    await writeBatch(session, head, { id: batch, commits, state });
    this.#written = { prepared, batch };
    return this.#written;
  }

  /** Executes the proposals, unless that was done on the newest state. */
  async #execute(): Promise<PreparedBatch> {
    const { catalogue, now } = this.#parts;
    if (this.#executed?.on === catalogue.state) return this.#executed.prepared;
    const on = catalogue.state;
    const start = performance.now();
    this.#executed = { on, prepared: await executeProposals(this.#group, catalogue.newBatch(now)) };
    this.#executing = performance.now() - start;
    return this.#executed.prepared;
  }
}
