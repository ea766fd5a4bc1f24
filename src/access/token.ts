import { gives, type TokenScope } from './token-scope.js';

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
export const may = (token: Token | undefined, scope: TokenScope): boolean =>
  token !== undefined && gives(token.scopes, scope);

/** Whether a token is neither revoked nor expired. */
export const isGood = ({ revokedAt, expiresAt }: Token, now: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime());
