import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { type FileHandle, open, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../base/replace-file.js';
import { isLocalDate } from '../domain/fields/scalars.js';
import { isToken, type Token, withToken } from './token.js';
import { TokenRefused } from './token-refused.js';
import { type TokenStore, TokensUnreadable } from './token-store.js';

/** How often the file is checked for changes, in milliseconds, so that a change takes effect within a second. */
const pollInterval = 250;
const betweenTries = 50;
const mostTries = 100;

/** The tokens of a catalogue in a file beside its document. Changes exclude each other, even in different processes. */
export class TokenFile implements TokenStore {
  /** The path of the file. */
  readonly place: string;
  /** The path of the days of last use. They are apart from the tokens, so that no use of a token undoes a change of those. */
  readonly #usesPath: string;

  /** The token file beside a catalogue, or beside the file to which a link leads. */
  static async beside(catalogueFile: string): Promise<TokenFile> {
    const file = await realpath(catalogueFile).catch(() => catalogueFile); // Not there yet.
    return new TokenFile(join(dirname(file), `${basename(file, extname(file))}.tokens.json`));
  }

  private constructor(path: string) {
    this.place = path;
    this.#usesPath = join(dirname(path), `${basename(path, '.json')}-used.json`);
  }

  async read(): Promise<readonly Token[] | undefined> {
    const json = await readFile(this.place, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined;
      const fault = `cannot be read (${cause.code}). Give read permission to the service, and to nobody else.`;
      throw new TokensUnreadable('TOKEN_FILE_INVALID', this.place, fault);
    });
    if (json === undefined) return undefined;
    const { format, tokens } = Object(parseJson(json)) as Readonly<Record<string, unknown>>;
    if (format === 1 && Array.isArray(tokens) && tokens.every(isToken)) return tokens;
    const fault = 'is not a valid file of tokens. Restore it, or delete it and create new tokens.';
    throw new TokensUnreadable('TOKEN_FILE_INVALID', this.place, fault);
  }

  /** The temporary file is the lock: a process that cannot create it waits until it is gone. */
  async change<T extends { readonly token: Token }>(make: (tokens: readonly Token[]) => T): Promise<T> {
    const temporary = `${this.place}.new`;
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        return await this.#changed(temporary, make);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        await pause(betweenTries);
      }
    }
    const remedy = 'Wait until it ends. If no command is running, delete that file.';
    const message = `The file ${temporary} exists, so another command is changing the tokens. ${remedy}`;
    throw new TokenRefused('TOKENS_BUSY', message);
  }

  /** Reads the tokens while no other process can change them, and syncs the change to disk. */
  async #changed<T extends { readonly token: Token }>(path: string, make: (tokens: readonly Token[]) => T): Promise<T> {
    const made = await replaceFile(this.place, { path, mode: 0o600 }, async (draft) => {
      const tokens = (await this.read()) ?? [];
      const changed = make(tokens);
      await writeText(draft, `${JSON.stringify({ format: 1, tokens: withToken(changed.token, tokens) }, null, 2)}\n`);
      return changed;
    });
    const folder = await open(dirname(this.place), 'r');
    await folder.sync().finally(() => folder.close());
    return made;
  }

  /** Nothing is known where the file is missing or damaged. */
  async readUses(): Promise<Readonly<Record<string, string>>> {
    const json = await readFile(this.#usesPath, 'utf8').catch(() => '');
    const days = Object.entries<unknown>(Object(parseJson(json)));
    return Object.fromEntries(days.filter((use): use is [string, string] => isLocalDate(use[1])));
  }

  async noteUse(name: string, day: string): Promise<void> {
    const uses = await this.readUses();
    if (uses[name] === day) return;
    const text = JSON.stringify({ ...uses, [name]: day });
    const path = this.#usesPath;
    await replaceFile(path, { path: `${path}.new`, mode: 0o600 }, (draft) => draft.writeFile(text));
  }

  watch(onChange: () => void): () => void {
    const onStat = (now: Stats, before: Stats) => {
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) onChange();
    };
    watchFile(this.place, { interval: pollInterval, persistent: false }, onStat);
    return () => unwatchFile(this.place, onStat);
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function writeText(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  await file.writeFile(bytes);
  const { size } = await file.stat();
  if (size !== bytes.length) throw new Error(`Only ${size} of ${bytes.length} bytes were written.`);
}
