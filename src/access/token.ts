import { hash } from 'node:crypto';
import { text } from '../domain/fields/rules.js';
import { isDateTime } from '../domain/fields/scalars.js';

/** A token that was given to somebody, without its secret, which was shown once. */
export interface Token {
  /** The name of the holder, which commits made with the token carry. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The id of the only hub whose entries the token may change and whose drafts it may read; absent for all hubs. */
  readonly hub?: string | undefined;
  /** The SHA-256 of the token, as hexadecimal digits. */
  readonly sha256: string;
  readonly createdAt: string;
  readonly expiresAt?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** A token, and the last day, in UTC, on which a service accepted it; absent if none has noted a use. */
export type UsedToken = Token & { readonly lastUsedOn?: string | undefined };

/** Whether a client with this token, or without one, has a scope. */
export const hasScope = (token: Token | undefined, scope: TokenScope): boolean =>
  token !== undefined && includesScope(token.scopes, scope);

/** Whether a token is neither revoked nor expired. */
export const isActive = ({ revokedAt, expiresAt }: Token, now: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime());

/** What each scope allows. */
export const tokenScopes = {
  'read:drafts': 'reads drafts and withdrawn programmes',
  write: 'changes the catalogue, and reads drafts and withdrawn programmes',
  admin: 'does everything',
} as const;
export type TokenScope = keyof typeof tokenScopes;

const implied: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  'read:drafts': ['read:drafts'],
  write: ['write', 'read:drafts'],
  admin: ['admin', 'write', 'read:drafts'],
};

/** Whether scopes contain or imply another. */
export const includesScope = (held: readonly TokenScope[], scope: TokenScope): boolean =>
  held.some((one) => implied[one].includes(scope));

/** Every secret starts with this prefix, so that secret scanners can recognize it. */
const prefix = 'mhc_';
const form = /^mhc_[A-Za-z0-9_-]{43}$/;

/** A new secret of 32 random bytes. */
export const createSecret = (random: (bytes: number) => Buffer): string =>
  `${prefix}${random(32).toString('base64url')}`;

/** Whether a text has the format of a secret. */
export const hasTokenFormat = (text: string): boolean => form.test(text);

/** The digest by which a secret is recognized. A fast hash is enough, because the secret is random. */
export const digestSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Tokens with one more, or with one in the place of the token that has its name. */
export function withToken(token: Token, tokens: readonly Token[]): readonly Token[] {
  const isKnown = tokens.some(({ name }) => name === token.name);
  return isKnown ? tokens.map((one) => (one.name === token.name ? token : one)) : [...tokens, token];
}

const nameRule = text(60);
const maybe = (value: unknown, holds: (value: string) => boolean) =>
  value === undefined || (typeof value === 'string' && holds(value));

/** Whether stored JSON is a token. */
export function isToken(value: unknown): value is Token {
  const token = Object(value) as Readonly<Record<keyof Token, unknown>>;
  return (
    nameRule(token.name) === undefined &&
    Array.isArray(token.scopes) &&
    token.scopes.every((scope) => Object.hasOwn(tokenScopes, scope)) &&
    maybe(token.hub, () => true) &&
    typeof token.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(token.sha256) &&
    isDateTime(token.createdAt) &&
    maybe(token.expiresAt, isDateTime) &&
    maybe(token.revokedAt, isDateTime)
  );
}
