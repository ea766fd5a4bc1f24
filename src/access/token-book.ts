import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../base/replace-file.js';
import { quote, text } from '../domain/fields/rules.js';
import { createSecret, digestSecret, includesScope, isActive, type Token } from './token.js';

import { readTokens } from './token-file.js';

/** A change of tokens is not possible. The message says why, and what to do. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** A token and its secret, which is shown only now. */
export interface NewToken {
  readonly token: Token;
  readonly secret: string;
}

/** The properties of a token to create. */
export type TokenRequest = Pick<Token, 'name' | 'scopes' | 'hub' | 'expiresAt'>;

export interface TokenTools {
  readonly now?: () => Date;
  readonly random?: (bytes: number) => Buffer;
}

/** The names in commits that no person makes. */
const reservedNames: ReadonlySet<string> = new Set(['schedule', 'edited outside']);
const isName = text(60);
const betweenTries = 50;
const mostTries = 100;

/** Changes the token file. Changes are atomic and exclude each other, even in different processes. */
export class TokenBook {
  readonly #file: string;
  readonly #now: () => Date;
  readonly #random: (bytes: number) => Buffer;

  constructor(file: string, { now = () => new Date(), random = randomBytes }: TokenTools = {}) {
    this.#file = file;
    this.#now = now;
    this.#random = random;
  }

  async list(): Promise<readonly Token[]> {
    return (await readTokens(this.#file)) ?? [];
  }

  create(asked: TokenRequest): Promise<NewToken> {
    return this.#change((tokens) => {
      checkRequest(asked, tokens, this.#now());
      return this.#shown({ ...asked, createdAt: this.#now().toISOString() });
    });
  }

  /** Replaces the secret of a token; the old secret is no longer valid. */
  rotate(name: string): Promise<NewToken> {
    return this.#change((tokens) => this.#shown(findActive(name, tokens, this.#now())));
  }

  /** Revokes a token. Its name stays reserved, because commits carry it. */
  async revoke(name: string): Promise<Token> {
    const { token } = await this.#change((tokens) => {
      const revokedAt = this.#now().toISOString();
      return { token: { ...findActive(name, tokens, this.#now()), revokedAt } };
    });
    return token;
  }

  #shown(token: Omit<Token, 'sha256'>): NewToken {
    const secret = createSecret(this.#random);
    return { token: { ...token, sha256: digestSecret(secret).toString('hex') }, secret };
  }

  /** The temporary file is the lock: a process that cannot create it waits until it is gone. */
  async #change<T extends { readonly token: Token }>(make: (tokens: readonly Token[]) => T): Promise<T> {
    const temporary = `${this.#file}.new`;
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        return await this.#changed(temporary, make);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        await pause(betweenTries);
      }
    }
    const remedy = 'Wait until it ends. If no command is running, delete that file.';
    throw new TokenRefused(`The file ${temporary} exists, so another command is changing the tokens. ${remedy}`);
  }

  /** Reads the tokens while no other process can change them, and syncs the change to disk. */
  async #changed<T extends { readonly token: Token }>(path: string, make: (tokens: readonly Token[]) => T): Promise<T> {
    const made = await replaceFile(this.#file, { path, mode: 0o600 }, async (draft) => {
      const tokens = await this.list();
      const changed = make(tokens);
      await writeText(draft, fileText(changed.token, tokens));
      return changed;
    });
    const folder = await open(dirname(this.#file), 'r');
    await folder.sync().finally(() => folder.close());
    return made;
  }
}

async function writeText(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  await file.writeFile(bytes);
  const { size } = await file.stat();
  if (size !== bytes.length) throw new Error(`Only ${size} of ${bytes.length} bytes were written.`);
}

function fileText(made: Token, before: readonly Token[]): string {
  const tokens = [...before.filter(({ name }) => name !== made.name), made];
  return `${JSON.stringify({ format: 1, tokens }, null, 2)}\n`;
}

function checkRequest({ name, scopes, hub, expiresAt }: TokenRequest, tokens: readonly Token[], now: Date): void {
  const fault = isName(name);
  if (fault) throw new TokenRefused(`The name ${quote(name)} is not valid: ${fault.message}`);
  if (reservedNames.has(name))
    throw new TokenRefused(`The name ${quote(name)} is reserved for the service itself. Choose another name.`);
  if (tokens.some((token) => token.name === name)) {
    const remedy = 'Rotate that token, or choose another name. A name is never given to a second person.';
    throw new TokenRefused(`A token with the name ${quote(name)} already exists. ${remedy}`);
  }
  if (scopes.length === 0) throw new TokenRefused('The token would have no scope. Name at least one scope.');
  if (hub !== undefined && (!includesScope(scopes, 'write') || includesScope(scopes, 'admin'))) {
    throw new TokenRefused('A token for one hub must have the scope "write" and not "admin". Give the scope "write".');
  }
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) {
    throw new TokenRefused(`The expiry time ${expiresAt} is in the past. Give a time in the future.`);
  }
}

function findActive(name: string, tokens: readonly Token[], now: Date): Token {
  const token = tokens.find((one) => one.name === name);
  if (!token) {
    const names = tokens.filter((one) => isActive(one, now)).map((one) => quote(one.name));
    throw new TokenRefused(`No token has the name ${quote(name)}. The names are: ${names.join(', ') || 'none'}.`);
  }
  if (isActive(token, now)) return token;
  throw new TokenRefused(`The token of ${quote(name)} is revoked or expired. Create a token with another name.`);
}
