import type { Database } from './database.js';
import { changedChannel } from './write-catalogue.js';

/** How often the database is asked for changes, in milliseconds. Notifications only make it sooner. */
const lookEvery = 500;

/** Looks for changes in a database again and again, and at once when another instance says that there are some. */
export class DatabaseWatcher {
  readonly #database: Database;
  readonly #look: () => Promise<boolean>;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isAsked = false;
  #isListening = false;
  #closed = false;

  /** `look` never rejects, and returns whether the database could be asked. */
  constructor(database: Database, look: () => Promise<boolean>) {
    this.#database = database;
    this.#look = look;
  }

  start(): void {
    this.lookSoon();
  }

  /** Looks now, or again if a look is in progress, which may have missed something. */
  lookSoon(): void {
    if (this.#closed) return;
    this.#isAsked = true;
    this.#looking ??= this.#lookUntilDone();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  async #lookUntilDone(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#isAsked && !this.#closed) {
      this.#isAsked = false;
      if ((await this.#look()) && !this.#isListening) this.#listen();
    }
    this.#looking = undefined;
    if (!this.#closed) this.#timer = setTimeout(() => this.lookSoon(), lookEvery).unref();
  }

  #listen(): void {
    this.#isListening = true;
    const onEnd = () => {
      this.#isListening = false;
    };
    this.#database.listen(changedChannel, { onHint: () => this.lookSoon(), onEnd }).catch(onEnd);
  }
}
