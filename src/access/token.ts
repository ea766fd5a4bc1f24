import { hash } from 'node:crypto';

/** What is known of a token that was given to somebody. The token itself is not: it was shown once. */
export interface Token {
  /** Who has it. The commits made with it carry this name. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The id of the only hub whose entries may be changed; absent where all may. */
  readonly hub?: string | undefined;
  /** The SHA-256 of the token, as hexadecimal digits. */
  readonly sha256: string;
  readonly createdAt: string;
  readonly expiresAt?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** Whether the bearer of a token, or who brings none, may do something. */
export const hasScope = (token: Token | undefined, scope: TokenScope): boolean =>
  token !== undefined && includesScope(token.scopes, scope);

/** Whether a token is neither revoked nor expired. */
export const isActive = ({ revokedAt, expiresAt }: Token, now: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime());

/** What a token may do. */
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

/** Whether scopes give another, by name or because one implies it. */
export const includesScope = (held: readonly TokenScope[], scope: TokenScope): boolean =>
  held.some((one) => implied[one].includes(scope));

/** Every token starts so, for scanners that look for secrets where none should be. */
const prefix = 'mhc_';
const form = /^mhc_[A-Za-z0-9_-]{43}$/;

/** A new token, of 32 random bytes. */
export const createSecret = (random: (bytes: number) => Buffer): string =>
  `${prefix}${random(32).toString('base64url')}`;

/** Whether a text could be a token at all. */
export const hasTokenFormat = (text: string): boolean => form.test(text);

/** What is kept of a token. It is random, so that nobody can guess it from this. */
export const digestSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');
