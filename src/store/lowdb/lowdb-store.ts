import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { Low } from 'lowdb';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { CatalogueStore } from '../catalogue-store.js';
import { CatalogueRefused, type Problem } from '../problem.js';
import { Snapshot } from '../snapshot.js';
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
  readonly #file: string;
  readonly #adapter: DocumentAdapter;
  readonly #db: Low<CatalogueDocument>;
  readonly #events: StoreEvents;
  #snapshot: Snapshot | undefined;
  #reading: Promise<void> = Promise.resolve();

  /** Reads and checks the file. Rejects with `CatalogueRefused` where it cannot be taken. */
  static async open(file: string, events: StoreEvents = {}): Promise<LowdbStore> {
    const store = new LowdbStore(file, events);
    const first = store.#read();
    store.#reading = first.catch(() => {}); // Told below; a change that comes now waits for it.
    try {
      await first;
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor(file: string, events: StoreEvents) {
    this.#file = file;
    this.#events = events;
    this.#adapter = new DocumentAdapter(file);
    this.#db = new Low(this.#adapter, new CatalogueDocument());
    // Watched before it is read, so that no change goes unseen. Polling sees what an editor or git puts in the file's
    // place, where watching the file itself may not.
    watchFile(file, { interval: lookEvery, persistent: false }, this.#onChange);
  }

  get snapshot(): Snapshot {
    if (!this.#snapshot) throw new Error('The store is not open.');
    return this.#snapshot;
  }

  async close(): Promise<void> {
    unwatchFile(this.#file, this.#onChange);
    await this.#reading;
  }

  async #read(): Promise<void> {
    await this.#db.read();
    this.#snapshot = new Snapshot(this.#db.data);
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    this.#reading = this.#reading.then(() => this.#reread()).catch((error) => this.#events.onFailed?.(error));
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
    if (this.#adapter.hash === before) return; // Touched, or put back as it was.
    // A hand edit may leave the revision as it was; clients must still see that something changed.
    const revision = Math.max(this.#db.data.revision, this.snapshot.revision + 1);
    this.#snapshot = new Snapshot(this.#db.data, revision);
    this.#events.onTaken?.(this.#snapshot);
  }
}
