import { timingSafeEqual } from 'node:crypto';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { TaskQueue } from '../base/task-queue.js';
import { digestSecret, hasTokenFormat, isActive, type Token } from './token.js';

import { readTokens } from './token-file.js';

/** Called with the error when the file cannot be read; the tokens that were read before stay valid. */
type OnRefused = (error: unknown) => void;

/** How often the file is checked for changes, in milliseconds, so that a change takes effect within a second. */
const pollInterval = 250;

/** Finds tokens by their secrets. Follows changes of the token file while the service runs. */
export class AccessList {
  readonly #file: string;
  readonly #onRefused: OnRefused;
  readonly #now: () => Date;
  #tokens: readonly Token[] = [];
  readonly #reading = new TaskQueue();

  /** Rejects with `TokenFileRefused` if the file exists and is not valid. */
  static async open(file: string, onRefused: OnRefused, now = () => new Date()): Promise<AccessList> {
    const list = new AccessList(file, onRefused, now);
    try {
      await list.#read();
      return list;
    } catch (error) {
      await list.close();
      throw error;
    }
  }

  private constructor(file: string, onRefused: OnRefused, now: () => Date) {
    this.#file = file;
    this.#onRefused = onRefused;
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
    await this.#reading.run(async () => {}); // What is being read is read.
  }

  async #read(): Promise<void> {
    this.#tokens = await readTokens(this.#file);
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    this.#reading.run(() => this.#read()).catch(this.#onRefused);
  };
}
