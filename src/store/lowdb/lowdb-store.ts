import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { Low } from 'lowdb';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { CatalogueStore } from '../catalogue-store.js';
import { changesBetween } from '../changes-between.js';
import { type Commit, CommitRefused, type Outcome, type Proposal } from '../commit.js';
import { Edition } from '../edition.js';
import type { EntryChange } from '../entry-change.js';
import { Ledger } from '../ledger.js';
import { CatalogueRefused, type Problem } from '../problem.js';
import type { Snapshot } from '../snapshot.js';
import { stamped } from '../stamped.js';
import { DocumentAdapter } from './document-adapter.js';

/** What a store tells of a file that changed under it. */
export interface StoreEvents {
  onTaken?(snapshot: Snapshot): void;
  onRefused?(problems: readonly Problem[]): void;
  /** Something else went wrong than a bad file; the one before is still served. */
  onFailed?(error: unknown): void;
}

/** How often the file is looked at, in milliseconds: a change is seen well within a second. */
const lookEvery = 250;

/** A catalogue in one JSON file. A good change of the file is taken within a second; a bad one is told and left alone. */
export class LowdbStore implements CatalogueStore {
  readonly ledger = new Ledger();
  readonly #file: string;
  readonly #adapter: DocumentAdapter;
  readonly #db: Low<CatalogueDocument>;
  readonly #events: StoreEvents;
  readonly #now: () => Date;
  #edition: Edition | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** Reads and checks the file. Rejects with `CatalogueRefused` where it cannot be taken. */
  static async open(file: string, events: StoreEvents = {}, now = () => new Date()): Promise<LowdbStore> {
    const store = new LowdbStore(file, events, now);
    const first = store.#read();
    store.#turn = first.catch(() => {}); // Told below; a change that comes now waits for it.
    try {
      await first;
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor(file: string, events: StoreEvents, now: () => Date) {
    this.#file = file;
    this.#events = events;
    this.#now = now;
    this.#adapter = new DocumentAdapter(file);
    this.#db = new Low(this.#adapter, new CatalogueDocument());
    // Watched before it is read, so that no change goes unseen. Polling sees what an editor or git puts in the file's
    // place, where watching the file itself may not.
    watchFile(file, { interval: lookEvery, persistent: false }, this.#onChange);
  }

  get edition(): Edition {
    if (!this.#edition) throw new Error('The store is not open.');
    return this.#edition;
  }

  get snapshot(): Snapshot {
    return this.edition.published;
  }

  commit(proposal: Proposal): Promise<Outcome> {
    return this.#inTurn(() => this.#carryOut(proposal));
  }

  async close(): Promise<void> {
    unwatchFile(this.#file, this.#onChange);
    await this.#turn;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(task);
    this.#turn = result.catch(() => {}); // Told to whoever asked.
    return result;
  }

  async #carryOut(proposal: Proposal): Promise<Outcome> {
    const { by, why, key } = proposal;
    const known = key && this.ledger.byKey(by, key.name);
    if (known && known.key?.digest !== key.digest)
      throw new CommitRefused('KEY_REUSED', `The key "${key.name}" was used for another change. Choose a new one.`);
    if (known) return { edition: this.edition, commit: known, repeated: true };
    const changes = proposal.changes(this.edition);
    if (changes.length === 0) return { edition: this.edition, repeated: false };
    const commit = this.#made(changes, { by, why, key });
    await this.#adapter.write(this.edition.document);
    return { edition: this.edition, commit, repeated: false };
  }

  #made(changes: readonly EntryChange[], { by, why, key }: Omit<Proposal, 'changes'>): Commit {
    const before = this.edition;
    const stamp = { revision: before.mark.revision + 1, at: this.#now().toISOString() };
    const all = stamped(changes, stamp, (id) => before.entry(id)?.instance);
    const { edition, shown } = before.after(all, stamp);
    const commit: Commit = { ...edition.mark, before: before.mark, by, why, key, changes: all, shown };
    this.#edition = edition;
    this.ledger.add(commit);
    return commit;
  }

  async #read(): Promise<void> {
    await this.#db.read();
    this.#edition = Edition.of(this.#db.data);
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    this.#inTurn(() => this.#reread()).catch((error) => this.#events.onFailed?.(error));
  };

  async #reread(): Promise<void> {
    const before = this.#adapter.hash;
    try {
      await this.#db.read();
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) throw error;
      this.#events.onRefused?.(error.problems);
      return;
    }
    if (this.#adapter.hash === before) return; // Touched, put back as it was, or written by this store.
    const changes = changesBetween(this.edition.document, this.#db.data);
    if (changes.length > 0) this.#made(changes, { by: 'edited outside' });
    this.#events.onTaken?.(this.snapshot);
  }
}
