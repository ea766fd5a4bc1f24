import { randomBytes } from 'node:crypto';
import { quote, text } from '../domain/fields/rules.js';
import { createSecret, digestSecret, hasScope, includesScope, isActive, type Token, type UsedToken } from './token.js';
import { TokenRefused } from './token-refused.js';
import type { TokenStore } from './token-store.js';

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

/** Changes the stored tokens, by the rules for names, limits and administrators. */
export class TokenBook {
  readonly #store: TokenStore;
  readonly #now: () => Date;
  readonly #random: (bytes: number) => Buffer;

  constructor(store: TokenStore, { now = () => new Date(), random = randomBytes }: TokenTools = {}) {
    this.#store = store;
    this.#now = now;
    this.#random = random;
  }

  async list(): Promise<readonly UsedToken[]> {
    const [tokens, uses] = await Promise.all([this.#stored(), this.#store.readUses()]);
    return tokens.map((token) => ({ ...token, lastUsedOn: uses[token.name] }));
  }

  async #withUse(token: Token): Promise<UsedToken> {
    return { ...token, lastUsedOn: (await this.#store.readUses())[token.name] };
  }

  async #stored(): Promise<readonly Token[]> {
    return (await this.#store.read()) ?? [];
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

  #shown(token: Omit<Token, 'sha256'>): NewToken {
    const secret = createSecret(this.#random);
    return { token: { ...token, sha256: digestSecret(secret).toString('hex') }, secret };
  }

  async #change<T extends { readonly token: Token }>(
    make: (tokens: readonly Token[]) => T,
    dryRun = false,
  ): Promise<T> {
    return dryRun ? make(await this.#stored()) : this.#store.change(make);
  }
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
