import { timingSafeEqual } from 'node:crypto';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { TaskQueue } from '../base/task-queue.js';
import { digestSecret, hasTokenFormat, isActive, type Token } from './token.js';
import { TokenBook } from './token-book.js';
import { readTokens, TokenFileRefused } from './token-file.js';

/** Called after each reading of the file: without an error if it is good, or if there was none from the start. */
type OnRead = (error?: TokenFileRefused) => void;

/** How often the file is checked for changes, in milliseconds, so that a change takes effect within a second. */
const pollInterval = 250;

/**
 * Finds tokens by their secrets. Follows changes of the token file while the service runs. A file that becomes invalid
 * leaves the tokens as they were; without a file, no token is valid. Notes the day on which each token was last used: at
 * most one write a day and token.
 */
export class AccessList {
  readonly #file: string;
  readonly #onRead: OnRead;
  readonly #now: () => Date;
  #tokens: readonly Token[] = [];
  #hasFile = false;
  readonly #reading = new TaskQueue();
  /** Changes the tokens. `refresh` makes a change count at once. */
  readonly book: TokenBook;
  /** The last day of use of each token that is noted, or is being noted. */
  readonly #usedOn = new Map<string, string>();
  #noting: Promise<void> = Promise.resolve();

  static async open(file: string, onRead: OnRead, now = () => new Date()): Promise<AccessList> {
    const list = new AccessList(file, onRead, now);
    await list.#read();
    return list;
  }

  private constructor(file: string, onRead: OnRead, now: () => Date) {
    this.#file = file;
    this.#onRead = onRead;
    this.#now = now;
    this.book = new TokenBook(file, { now });
    watchFile(file, { interval: pollInterval, persistent: false }, this.#onChange); // Before it is read: no change is missed.
  }

  /** The token with this secret; undefined if it is unknown, revoked or expired. */
  tokenFor(secret: string): Token | undefined {
    if (!hasTokenFormat(secret)) return undefined;
    const digest = digestSecret(secret);
    let found: Token | undefined;
    // All tokens are compared, so that the time does not reveal which of them is similar.
    for (const token of this.#tokens) if (timingSafeEqual(digest, Buffer.from(token.sha256, 'hex'))) found = token;
    const now = this.#now();
    if (!found || !isActive(found, now)) return undefined;
    this.#noteUse(found, now.toISOString().slice(0, 10));
    return found;
  }

  /** Reads the file again at once, so that a change counts for the next request. */
  refresh(): Promise<void> {
    return this.#reading.run(() => this.#read());
  }

  #noteUse({ name }: Token, today: string): void {
    if (this.#usedOn.get(name) === today) return;
    this.#usedOn.set(name, today);
    // The folder may be read-only: then only the date is lost.
    const note = () => this.book.noteUse(name, today).catch(() => undefined);
    this.#noting = this.#noting.then(note);
  }

  async close(): Promise<void> {
    unwatchFile(this.#file, this.#onChange);
    await this.#noting;
    await this.#reading.run(async () => {}); // Waits for a reading in progress.
  }

  async #read(): Promise<void> {
    try {
      const tokens = await readTokens(this.#file);
      this.#tokens = tokens ?? [];
      if (!tokens && this.#hasFile)
        throw new TokenFileRefused(
          'TOKEN_FILE_MISSING',
          this.#file,
          'is missing, so no token is valid. Restore it, or create new tokens.',
        );
      this.#hasFile = tokens !== undefined;
      this.#onRead();
    } catch (error) {
      this.#hasFile = true;
      if (!(error instanceof TokenFileRefused)) throw error;
      this.#onRead(error);
    }
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    void this.#reading.run(() => this.#read());
  };
}
