import { timingSafeEqual } from 'node:crypto';
import { TaskQueue } from '../base/task-queue.js';
import { digestSecret, hasScope, hasTokenFormat, isActive, type Token } from './token.js';
import { TokenBook } from './token-book.js';
import { type TokenStore, TokensUnreadable } from './token-store.js';

/** Called after each reading of the tokens: without an error if it is good, or if none were ever stored. */
type OnRead = (error?: TokensUnreadable) => void;

/**
 * Finds tokens by their secrets. Follows changes of the stored tokens while the service runs. If they can't be read any
 * more, the tokens stay as they were; if a file of tokens is removed, no token is valid. Notes the day on which each token
 * was last used: at most one write a day and token.
 */
export class AccessList {
  readonly #store: TokenStore;
  readonly #onRead: OnRead;
  readonly #now: () => Date;
  #tokens: readonly Token[] = [];
  #hasTokens = false;
  readonly #reading = new TaskQueue();
  /** Changes the tokens. `refresh` makes a change count at once. */
  readonly book: TokenBook;
  /** The last day of use of each token that is noted, or is being noted. */
  readonly #usedOn = new Map<string, string>();
  #noting: Promise<void> = Promise.resolve();
  readonly #unwatch: () => void;

  static async open(store: TokenStore, onRead: OnRead, now = () => new Date()): Promise<AccessList> {
    const list = new AccessList(store, onRead, now);
    await list.#read();
    return list;
  }

  private constructor(store: TokenStore, onRead: OnRead, now: () => Date) {
    this.#store = store;
    this.#onRead = onRead;
    this.#now = now;
    this.book = new TokenBook(store, { now });
    this.#unwatch = store.watch(() => void this.refresh()); // Before they are read: no change is missed.
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

  /** Whether anybody has a token that may change the catalogue. */
  get hasWriter(): boolean {
    const now = this.#now();
    return this.#tokens.some((token) => isActive(token, now) && hasScope(token, 'write'));
  }

  /** Reads the tokens again at once, so that a change counts for the next request. */
  refresh(): Promise<void> {
    return this.#reading.run(() => this.#read());
  }

  #noteUse({ name }: Token, today: string): void {
    if (this.#usedOn.get(name) === today) return;
    this.#usedOn.set(name, today);
    // The folder may be read-only, or the database down: then only the date is lost.
    const note = () => this.#store.noteUse(name, today).catch(() => undefined);
    this.#noting = this.#noting.then(note);
  }

  async close(): Promise<void> {
    this.#unwatch();
    await this.#noting;
    await this.#reading.run(async () => {}); // Waits for a reading in progress.
  }

  async #read(): Promise<void> {
    try {
      const tokens = await this.#store.read();
      this.#tokens = tokens ?? [];
      if (!tokens && this.#hasTokens)
        throw new TokensUnreadable(
          'TOKEN_FILE_MISSING',
          this.#store.place,
          'is missing, so no token is valid. Restore it, or create new tokens.',
        );
      this.#hasTokens = tokens !== undefined;
      this.#onRead();
    } catch (error) {
      this.#hasTokens = true;
      if (!(error instanceof TokensUnreadable)) throw error;
      this.#onRead(error);
    }
  }
}
