import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { TaskQueue } from '../../base/task-queue.js';
import { plainDocument } from '../../catalogue/document/plain.js';
import { CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import type { TextRedaction } from '../../catalogue/document/redaction.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Ledger, RevisionMark } from '../../catalogue/revision/commit.js';
import type { CatalogueStore, Outcome, Proposal, Redacted } from '../../catalogue/store.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { documentFormat } from '../../domain/document-format.js';
import { defaultHistory } from '../shared/history-policy.js';
import type { StoreEvents } from '../shared/store-events.js';
import { CommitQueue, refusalFor } from './commit-queue.js';
import type { Database } from './database.js';
import { CommitUnknown, DatabaseUnavailable, isConflict } from './database-failure.js';
import { FollowedCatalogue } from './followed-catalogue.js';
import { migrateDatabase } from './migrate-database.js';
import { lockHead, readCatalogue, readHead } from './read-catalogue.js';
import { redactCatalogue } from './redact-catalogue.js';
import type { DatabaseSession } from './session.js';
import { DatabaseWatcher } from './watch-database.js';
import { deleteCommits, writeBatch, writeCatalogue } from './write-catalogue.js';

/** How long reading a whole catalogue, and reading new commits, may take, in milliseconds. */
const readWithin = 120_000;
const followWithin = 30_000;
/** How long the database may take to say whether there is something new, in milliseconds. */
const lookWithin = 1000;
/** For how long nobody needs to know that the database was not asked, in milliseconds. */
const freshFor = 2000;

/**
 * A catalogue in PostgreSQL. Several instances of the service use one database: each has the catalogue in memory and follows
 * the commits of the others. Without the database, it serves what it has in memory and refuses changes.
 */
export class PostgresStore implements CatalogueStore {
  readonly #database: Database;
  readonly #events: StoreEvents;
  readonly #now: () => Date;
  readonly #mostCommits: number;
  readonly #catalogue: FollowedCatalogue;
  readonly #watcher: DatabaseWatcher;
  /** The tasks that change the state in memory. */
  readonly #turn = new TaskQueue();
  readonly #queue: CommitQueue;
  /** When the database last said what is the newest revision, by the clock of `performance`. */
  #askedAt = performance.now();
  /** Why the database can't be used. */
  #unavailable: readonly Problem[] = [];
  #problems: readonly Problem[] = [];

  /**
   * Makes missing tables, and reads and checks the catalogue. Rejects with `CatalogueRefused`, `DatabaseEmpty`,
   * `DatabaseNewer` and `DatabaseUnavailable`.
   */
  static async open(database: Database, settings: StoreSettings = {}): Promise<PostgresStore> {
    await migrateDatabase(database);
    const reading = { isolation: 'REPEATABLE READ', within: readWithin } as const;
    let stored = await database.transaction(reading, readCatalogue);
    if (stored.head.format < documentFormat) {
      await database.transaction({ isolation: 'SERIALIZABLE', within: readWithin }, raiseFormat);
      stored = await database.transaction(reading, readCatalogue);
    }
    return new PostgresStore(database, new FollowedCatalogue(stored), settings);
  }

  private constructor(database: Database, catalogue: FollowedCatalogue, settings: StoreSettings) {
    this.#database = database;
    this.#catalogue = catalogue;
    const { events = {}, now = () => new Date(), mostCommits = defaultHistory.mostCommits } = settings;
    this.#events = events;
    this.#now = now;
    this.#mostCommits = mostCommits;
    this.#queue = new CommitQueue(this.#turn, {
      ...{ database, catalogue, now },
      onTaken: () => this.#tellTaken(),
      onFailed: (error) => this.#events.onFailed?.(error),
    });
    this.#watcher = new DatabaseWatcher(database, () => this.#look());
    this.#reportProblems();
    this.#watcher.lookSoon();
  }

  get state(): CatalogueState {
    return this.#catalogue.state;
  }

  get snapshot(): Snapshot {
    return this.state.published;
  }

  get ledger(): Ledger {
    return this.#catalogue.ledger;
  }

  get staleSeconds(): number {
    const age = performance.now() - this.#askedAt;
    return age < freshFor ? 0 : Math.floor(age / 1000);
  }

  commit(proposal: Proposal): Promise<Outcome> {
    return this.#queue.commit(proposal);
  }

  async redact(redaction: TextRedaction): Promise<Redacted> {
    const writing = { isolation: 'SERIALIZABLE', within: readWithin } as const;
    const redacted = await this.#turn
      .run(() => this.#database.transaction(writing, (session) => redactCatalogue(session, redaction)))
      .catch((error) => {
        throw refusalOf(error);
      });
    if (redacted.commit) await this.#catchUp();
    return redacted;
  }

  async close(): Promise<void> {
    this.#queue.close();
    await this.#watcher.close();
    await this.#turn.run(async () => {}); // Waiting proposals are executed first.
    await this.#database.close();
  }

  /** Asks the database for the newest revision, and reads it if it is new. Returns whether the database could be asked. */
  async #look(): Promise<boolean> {
    try {
      const head = await this.#database.session(lookWithin, (session) => readHead(session));
      if (!this.#catalogue.isAt(head)) await this.#catchUp();
      this.#askedAt = performance.now();
      this.#unavailable = [];
      await this.#forget();
    } catch (error) {
      this.#unavailable = error instanceof CatalogueRefused ? error.problems : [unavailable(error)];
    }
    this.#reportProblems();
    return this.#unavailable.length === 0;
  }

  async #catchUp(): Promise<void> {
    const before = this.state.mark;
    const following = { isolation: 'REPEATABLE READ', within: followWithin } as const;
    const news = await this.#database.transaction(following, (session) => this.#catalogue.readNews(session));
    await this.#turn.run(async () => {
      if (this.#catalogue.take(news)) this.#tellTaken();
    });
    if (news.other && this.state.mark.revision <= before.revision)
      await this.#turn.run(() => this.#recordOlder(before));
  }

  /** If the database has lost commits that were served, goes on above their numbers. */
  async #recordOlder(lost: RevisionMark): Promise<void> {
    const { revision } = this.state.mark;
    const pending = this.#catalogue.newBatch(this.#now);
    const commit = pending.addRecord(lost, {
      by: 'older database',
      why: `The database has the catalogue of revision ${revision}: a backup was restored, or a server took over without the last changes. The changes to revision ${lost.revision} are lost, and their numbers are not used again.`,
    });
    const id = randomUUID();
    const isWritten = await this.#database.transaction(
      { isolation: 'SERIALIZABLE', within: lookWithin },
      async (session) => {
        const head = await lockHead(session);
        if (!this.#catalogue.isAt(head)) return false; // Another instance has recorded it.
        await writeBatch(session, head, { id, commits: pending.commits, state: pending.state });
        return true;
      },
    );
    if (!isWritten) return;
    this.#catalogue.takeOwn(pending, id);
    this.#events.onOlderCopy?.(commit);
  }

  /** Deletes the oldest quarter of the history when there are too many commits. Every instance may do it. */
  async #forget(): Promise<void> {
    const { commits } = this.ledger;
    const first = commits.length > this.#mostCommits ? commits[Math.ceil(commits.length / 4)] : undefined;
    if (!first) return;
    await this.#database.session(lookWithin, (session) => deleteCommits(session, first.revision));
    await this.#turn.run(async () => this.#catalogue.forget(first.revision));
  }

  #tellTaken(): void {
    this.#events.onTaken?.(this.snapshot);
  }

  /** Reports the problems if they have changed. */
  #reportProblems(): void {
    const problems = [...this.#unavailable, ...this.#catalogue.problems];
    if (isDeepStrictEqual(problems, this.#problems)) return;
    this.#problems = problems;
    this.#events.onProblems?.(problems);
  }
}

interface StoreSettings {
  readonly events?: StoreEvents;
  readonly now?: () => Date;
  /** How many commits are kept. */
  readonly mostCommits?: number;
}

/** Rewrites the catalogue in today's format, unless another instance has done so. */
async function raiseFormat(session: DatabaseSession): Promise<void> {
  const { head, document, commits } = await readCatalogue(session);
  if (head.format < documentFormat) await writeCatalogue(session, { document: plainDocument(document), commits });
}

/** What a client is told if a transaction fails that is tried only once. */
function refusalOf(error: unknown): unknown {
  if (error instanceof CommitUnknown) return refusalFor('COMMIT_UNKNOWN', error);
  return error instanceof DatabaseUnavailable || isConflict(error) ? refusalFor('COMMIT_FAILED', error) : error;
}

function unavailable(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${reason} The service goes on with the catalogue in memory and refuses changes. It tries again twice a second.`;
  return { code: 'DATABASE_UNAVAILABLE', pointer: '', message };
}
