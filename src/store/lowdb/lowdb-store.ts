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
}

/** How often the file is looked at, in milliseconds: a change is seen well within a second. */
const lookEvery = 250;

/** A catalogue in one JSON file. A good change of the file is taken within a second; a bad one is told and left alone. */
export class LowdbStore implements CatalogueStore {
  readonly #file: string;
  readonly #db: Low<CatalogueDocument>;
  readonly #events: StoreEvents;
  #snapshot: Snapshot;
  #reading: Promise<void> = Promise.resolve();

  /** Reads and checks the file. Rejects with `CatalogueRefused` where it cannot be taken. */
  static async open(file: string, events: StoreEvents = {}): Promise<LowdbStore> {
    const db = new Low(new DocumentAdapter(file), new CatalogueDocument());
    await db.read();
    return new LowdbStore(file, db, events);
  }

  private constructor(file: string, db: Low<CatalogueDocument>, events: StoreEvents) {
    this.#file = file;
    this.#db = db;
    this.#events = events;
    this.#snapshot = new Snapshot(db.data);
    // Polling sees what an editor or git puts in the file's place, where watching the file itself may not.
    watchFile(file, { interval: lookEvery, persistent: false }, this.#onChange);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  async close(): Promise<void> {
    unwatchFile(this.#file, this.#onChange);
    await this.#reading;
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    this.#reading = this.#reading.then(() => this.#reread());
  };

  async #reread(): Promise<void> {
    try {
      await this.#db.read();
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) throw error;
      this.#events.onRefused?.(error.problems);
      return;
    }
    // A hand edit may leave the revision as it was; clients must still see that something changed.
    const revision = Math.max(this.#db.data.revision, this.#snapshot.revision + 1);
    this.#snapshot = new Snapshot(this.#db.data, revision);
    this.#events.onTaken?.(this.#snapshot);
  }
}
