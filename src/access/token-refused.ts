/**
 * The codes of what can be wrong with a change of tokens. Permanent, like those of catalogue problems, and listed with them
 * in docs/errors.md.
 */
export const tokenCodes = {
  TOKEN_NAME_INVALID: 'The name of a token is empty, too long, or reserved for the service.',
  TOKEN_NAME_TAKEN: 'A token with this name exists, or existed.',
  TOKEN_NAME_UNKNOWN: 'No valid token has this name.',
  TOKEN_SCOPE_INVALID: 'A token would have no scope, or one that does not fit its hub.',
  TOKEN_EXPIRY_PAST: 'A token would expire in the past.',
  TOKEN_HUB_UNKNOWN: 'The hub of a token does not exist.',
  TOKEN_LAST_ADMINISTRATOR: 'Without this token there would be no administrator.',
  TOKENS_BUSY: 'Another change of the tokens does not end.',
} as const;

export type TokenCode = keyof typeof tokenCodes;

/** The properties of a token that a request sets. */
export type TokenProperty = 'name' | 'scope' | 'hub' | 'expiresAt';

/** A change of tokens is not possible. The message says why, and what to do. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly code: TokenCode;
  /** What is wrong; undefined if it is nothing that the request sets. */
  readonly property: TokenProperty | undefined;

  constructor(code: TokenCode, message: string, property?: TokenProperty) {
    super(message);
    this.code = code;
    this.property = property;
  }
}
