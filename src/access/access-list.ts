import { timingSafeEqual } from 'node:crypto';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { TaskQueue } from '../base/task-queue.js';
import { digestSecret, hasTokenFormat, isActive, type Token } from './token.js';

import { readTokens, TokenFileRefused } from './token-file.js';

/** Called after each reading of the file: without an error if it is good, or if there was none from the start. */
type OnRead = (error?: TokenFileRefused) => void;

/** How often the file is checked for changes, in milliseconds, so that a change takes effect within a second. */
const pollInterval = 250;

/**
 * Finds tokens by their secrets. Follows changes of the token file while the service runs. A file that becomes invalid
 * leaves the tokens as they were; without a file, no token is valid.
 */
export class AccessList {
  readonly #file: string;
  readonly #onRead: OnRead;
  readonly #now: () => Date;
  #tokens: readonly Token[] = [];
  #hasFile = false;
  readonly #reading = new TaskQueue();

  static async open(file: string, onRead: OnRead, now = () => new Date()): Promise<AccessList> {
    const list = new AccessList(file, onRead, now);
    await list.#read();
    return list;
  }

  private constructor(file: string, onRead: OnRead, now: () => Date) {
    this.#file = file;
    this.#onRead = onRead;
    this.#now = now;
    watchFile(file, { interval: pollInterval, persistent: false }, this.#onChange); // Before it is read: no change is missed.
  }

  /** The token with this secret; undefined if it is unknown, revoked or expired. */
  tokenFor(secret: string): Token | undefined {
    if (!hasTokenFormat(secret)) return undefined;
    const digest = digestSecret(secret);
    let found: Token | undefined;
    // All tokens are compared, so that the time does not reveal which of them is similar.
    for (const token of this.#tokens) if (timingSafeEqual(digest, Buffer.from(token.sha256, 'hex'))) found = token;
    return found && isActive(found, this.#now()) ? found : undefined;
  }

  async close(): Promise<void> {
    unwatchFile(this.#file, this.#onChange);
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
