import { timingSafeEqual } from 'node:crypto';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { TaskQueue } from '../base/task-queue.js';
import { digestSecret, hasTokenFormat, isActive, type Token } from './token.js';

import { readTokens } from './token-file.js';

/** Told of a file that cannot be taken; the tokens known before are good still. */
type OnRefused = (error: unknown) => void;

/** How often the file is looked at, in milliseconds: a token that is made or revoked is so well within a second. */
const pollInterval = 250;

/** Knows the bearers of tokens. Follows the file of tokens while the service runs. */
export class AccessList {
  readonly #file: string;
  readonly #onRefused: OnRefused;
  readonly #now: () => Date;
  #tokens: readonly Token[] = [];
  readonly #reading = new TaskQueue();

  /** Rejects with `TokenFileRefused` where the file is there and cannot be taken. */
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

  /** What a token gives its bearer; nothing for one that is unknown, revoked or expired. */
  tokenFor(secret: string): Token | undefined {
    if (!hasTokenFormat(secret)) return undefined;
    const digest = digestSecret(secret);
    let found: Token | undefined;
    // All of them, so that the time tells nothing of which came near.
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
