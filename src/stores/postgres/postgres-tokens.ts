import { isToken, type Token } from '../../access/token.js';
import { TokenChangeUnknown, type TokenStore, TokensUnreadable } from '../../access/token-store.js';
import type { Database } from './database.js';
import { CommitUnknown, DatabaseUnavailable } from './database-failure.js';
import type { DatabaseSession } from './session.js';

/** How often the tokens are compared with those before, in milliseconds, so that a change takes effect within a second. */
const pollInterval = 250;
/** How long a request of the database may take, in milliseconds. */
const within = 2_000;

/** The tokens of a catalogue in its database, for every instance that serves it. */
export class PostgresTokens implements TokenStore {
  readonly place = 'The database';
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async read(): Promise<readonly Token[]> {
    return parseTokens(await this.#ask(() => this.#database.session(within, storedTokens)));
  }

  /** Repeats `make` on the newest tokens if another process changed them meanwhile. */
  async change<T extends { readonly token: Token }>(make: (tokens: readonly Token[]) => T): Promise<T> {
    let last: T | undefined;
    const change = async (session: DatabaseSession) => {
      // Others wait for the lock. Without it, they would all try again whenever one has stored its change.
      await session.execute('LOCK TABLE catalogue_tokens IN EXCLUSIVE MODE');
      last = make(parseTokens(await storedTokens(session)));
      await writeToken(session, last.token);
      return last;
    };
    try {
      return await this.#ask(() => this.#database.transaction({ isolation: 'SERIALIZABLE', within }, change));
    } catch (error) {
      if (!(error instanceof CommitUnknown) || !last) throw error;
      if (await this.#isStored(last.token).catch(() => false)) return last;
      const remedy = 'List the tokens before you try again.';
      throw new TokenChangeUnknown(`The database did not say whether it has stored the change. ${remedy}`);
    }
  }

  async #isStored(token: Token): Promise<boolean> {
    const stored = await this.#database.session(within, storedTokens);
    return stored.includes(JSON.stringify(token));
  }

  async readUses(): Promise<Readonly<Record<string, string>>> {
    return this.#ask(() => this.#database.session(within, readTokenUses));
  }

  async noteUse(name: string, day: string): Promise<void> {
    await this.#ask(() => this.#database.session(within, (session) => writeTokenUse(session, name, day)));
  }

  watch(onChange: () => void): () => void {
    let [known, isEnded]: [string | undefined, boolean] = [undefined, false];
    const look = async () => {
      const found = await this.#database.session(within, storedTokens).then(
        (tokens) => tokens.join('\n'),
        () => 'unreachable',
      );
      if (isEnded) return;
      if (found !== known) onChange();
      known = found;
      timer = setTimeout(look, pollInterval).unref();
    };
    let timer = setTimeout(look, pollInterval).unref();
    return () => {
      isEnded = true;
      clearTimeout(timer);
    };
  }

  /** Runs a request, and tells it as a refusal if the database can't be used. */
  async #ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      throw new TokensUnreadable('TOKENS_UNREACHABLE', this.place, `cannot be used: ${error.message}`);
    }
  }
}

/** The tokens as they are stored, in the order in which they were created. */
async function storedTokens(session: DatabaseSession): Promise<readonly string[]> {
  const rows = await session.rows<{ token: string }>('SELECT token FROM catalogue_tokens ORDER BY place');
  return rows.map(({ token }) => token);
}

function parseTokens(stored: readonly string[]): readonly Token[] {
  const tokens = stored.map((json): unknown => JSON.parse(json));
  if (tokens.every(isToken)) return tokens;
  throw new TokensUnreadable('TOKENS_UNREACHABLE', 'The table catalogue_tokens', 'has a token that is not valid.');
}

export const readTokensIn = async (session: DatabaseSession): Promise<readonly Token[]> =>
  parseTokens(await storedTokens(session));

/** Stores a token in the place of the one with its name, or after all others. */
export async function writeToken(session: DatabaseSession, token: Token): Promise<void> {
  await session.rows(
    `INSERT INTO catalogue_tokens (name, place, token)
     VALUES ($1, (SELECT coalesce(max(place), 0) + 1 FROM catalogue_tokens), $2)
     ON CONFLICT (name) DO UPDATE SET token = excluded.token`,
    [token.name, JSON.stringify(token)],
  );
}

export async function readTokenUses(session: DatabaseSession): Promise<Readonly<Record<string, string>>> {
  const rows = await session.rows<{ name: string; used_on: string }>(
    'SELECT name, used_on FROM catalogue_token_uses ORDER BY name',
  );
  return Object.fromEntries(rows.map(({ name, used_on }) => [name, used_on]));
}

export async function writeTokenUse(session: DatabaseSession, name: string, day: string): Promise<void> {
  await session.rows(
    `INSERT INTO catalogue_token_uses (name, used_on) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET used_on = excluded.used_on
     WHERE catalogue_token_uses.used_on < excluded.used_on`,
    [name, day],
  );
}
