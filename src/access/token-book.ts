import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from '../base/replace-file.js';
import { quote, text } from '../domain/fields/rules.js';
import { createSecret, digestSecret, hasScope, includesScope, isActive, type Token, type UsedToken } from './token.js';
import { readTokens, readUses, writeUses } from './token-file.js';
import { TokenRefused } from './token-refused.js';

/** A token and its secret, which is shown only now. */
export interface NewToken {
  readonly token: Token;
  readonly secret: string;
}

/** The properties of a token to create. */
export type TokenRequest = Pick<Token, 'name' | 'scopes' | 'hub' | 'expiresAt'>;

/** What a token is limited to from now on. What is left out stays as it is; null removes a limit. */
export interface TokenLimits {
  readonly scopes?: Token['scopes'] | undefined;
  readonly hub?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

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

  async list(): Promise<readonly UsedToken[]> {
    const [tokens, uses] = await Promise.all([this.#stored(), readUses(this.#file)]);
    return tokens.map((token) => ({ ...token, lastUsedOn: uses[token.name] }));
  }

  async #withUse(token: Token): Promise<UsedToken> {
    return { ...token, lastUsedOn: (await readUses(this.#file))[token.name] };
  }

  async #stored(): Promise<readonly Token[]> {
    return (await readTokens(this.#file)) ?? [];
  }

  create(asked: TokenRequest, dryRun = false): Promise<NewToken> {
    return this.#change((tokens) => {
      checkName(asked.name, tokens);
      checkLimits(asked, this.#now());
      return this.#shown({ ...asked, createdAt: this.#now().toISOString() });
    }, dryRun);
  }

  /** Sets the scope, the hub and the expiry of a token. The secret stays the same. */
  async limit(name: string, { scopes, hub, expiresAt }: TokenLimits, dryRun = false): Promise<UsedToken> {
    const { token } = await this.#change((tokens) => {
      const now = this.#now();
      const before = findActive(name, tokens, now);
      const limited = {
        ...before,
        ...(scopes && { scopes }),
        ...(hub !== undefined && { hub: hub ?? undefined }),
        ...(expiresAt !== undefined && { expiresAt: expiresAt ?? undefined }),
      };
      checkLimits(limited, now);
      if (isUnlimitedAdministrator(before, now) && !isUnlimitedAdministrator(limited, now))
        refuseLastAdministrator(before, tokens, now);
      return { token: limited };
    }, dryRun);
    return this.#withUse(token);
  }

  /** Replaces the secret of a token; the old secret is no longer valid. */
  rotate(name: string): Promise<NewToken> {
    return this.#change((tokens) => this.#shown(findActive(name, tokens, this.#now())));
  }

  /** Revokes a token. Its name stays reserved, because commits carry it. */
  async revoke(name: string, dryRun = false): Promise<UsedToken> {
    const { token } = await this.#change((tokens) => {
      const now = this.#now();
      const before = findActive(name, tokens, now);
      if (isUnlimitedAdministrator(before, now)) refuseLastAdministrator(before, tokens, now);
      return { token: { ...before, revokedAt: now.toISOString() } };
    }, dryRun);
    return this.#withUse(token);
  }

  /** Notes the day on which a token was last used. */
  async noteUse(name: string, day: string): Promise<void> {
    const uses = await readUses(this.#file);
    if (uses[name] !== day) await writeUses(this.#file, { ...uses, [name]: day });
  }

  #shown(token: Omit<Token, 'sha256'>): NewToken {
    const secret = createSecret(this.#random);
    return { token: { ...token, sha256: digestSecret(secret).toString('hex') }, secret };
  }

  /** The temporary file is the lock: a process that cannot create it waits until it is gone. */
  async #change<T extends { readonly token: Token }>(
    make: (tokens: readonly Token[]) => T,
    dryRun = false,
  ): Promise<T> {
    if (dryRun) return make(await this.#stored());
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
    const message = `The file ${temporary} exists, so another command is changing the tokens. ${remedy}`;
    throw new TokenRefused('TOKENS_BUSY', message);
  }

  /** Reads the tokens while no other process can change them, and syncs the change to disk. */
  async #changed<T extends { readonly token: Token }>(path: string, make: (tokens: readonly Token[]) => T): Promise<T> {
    const made = await replaceFile(this.#file, { path, mode: 0o600 }, async (draft) => {
      const tokens = await this.#stored();
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
  const isKnown = before.some(({ name }) => name === made.name);
  const tokens = isKnown ? before.map((token) => (token.name === made.name ? made : token)) : [...before, made];
  return `${JSON.stringify({ format: 1, tokens }, null, 2)}\n`;
}

function checkName(name: string, tokens: readonly Token[]): void {
  const fault = isName(name);
  if (fault)
    throw new TokenRefused('TOKEN_NAME_INVALID', `The name ${quote(name)} is not valid: ${fault.message}`, 'name');
  if (reservedNames.has(name)) {
    const message = `The name ${quote(name)} is reserved for the service itself. Choose another name.`;
    throw new TokenRefused('TOKEN_NAME_INVALID', message, 'name');
  }
  if (!tokens.some((token) => token.name === name)) return;
  const remedy = 'Rotate that token, or choose another name. A name is never given to a second person.';
  throw new TokenRefused('TOKEN_NAME_TAKEN', `A token with the name ${quote(name)} already exists. ${remedy}`, 'name');
}

function checkLimits({ scopes, hub, expiresAt }: Omit<TokenRequest, 'name'>, now: Date): void {
  if (scopes.length === 0)
    throw new TokenRefused('TOKEN_SCOPE_INVALID', 'The token would have no scope. Name at least one scope.', 'scope');
  if (hub !== undefined && (!includesScope(scopes, 'write') || includesScope(scopes, 'admin'))) {
    const message = 'A token for one hub must have the scope "write" and not "admin". Give the scope "write".';
    throw new TokenRefused('TOKEN_SCOPE_INVALID', message, 'scope');
  }
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) {
    const message = `The expiry time ${expiresAt} is in the past. Give a time in the future.`;
    throw new TokenRefused('TOKEN_EXPIRY_PAST', message, 'expiresAt');
  }
}

/** Whether a token manages the others, and goes on doing so. One that expires may leave nobody who does. */
const isUnlimitedAdministrator = (token: Token, now: Date): boolean =>
  isActive(token, now) && token.expiresAt === undefined && hasScope(token, 'admin');

function refuseLastAdministrator({ name }: Token, tokens: readonly Token[], now: Date): void {
  if (tokens.some((token) => token.name !== name && isUnlimitedAdministrator(token, now))) return;
  const message = `${quote(name)} is the last administrator: no other token has the scope "admin" without an expiry. Create another one first.`;
  throw new TokenRefused('TOKEN_LAST_ADMINISTRATOR', message, 'name');
}

function findActive(name: string, tokens: readonly Token[], now: Date): Token {
  const token = tokens.find((one) => one.name === name);
  if (!token) {
    const names = tokens.filter((one) => isActive(one, now)).map((one) => quote(one.name));
    const message = `No token has the name ${quote(name)}. The names are: ${names.join(', ') || 'none'}.`;
    throw new TokenRefused('TOKEN_NAME_UNKNOWN', message, 'name');
  }
  if (isActive(token, now)) return token;
  const message = `The token of ${quote(name)} is revoked or expired. Create a token with another name.`;
  throw new TokenRefused('TOKEN_NAME_UNKNOWN', message, 'name');
}
