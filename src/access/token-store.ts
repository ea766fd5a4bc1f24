import type { Token } from './token.js';

/** Problems of the stored tokens, in words that anybody may read. The service goes on with the published catalogue. */
export const tokenProblems = {
  TOKEN_FILE_MISSING: 'The token file was removed, so no token is valid. Published data can still be read.',
  TOKEN_FILE_INVALID:
    'The token file cannot be read. Only tokens that were read before are valid. Published data can still be read.',
  TOKENS_UNREACHABLE:
    'The tokens cannot be read from the database. Only tokens that were read before are valid. Published data can still be read.',
} as const;

/** Thrown when the stored tokens are missing, invalid or not readable. */
export class TokensUnreadable extends Error {
  override readonly name = 'TokensUnreadable';
  readonly code: keyof typeof tokenProblems;

  /** `place` is the file or database; `fault` is the rest of a sentence about it. */
  constructor(code: TokensUnreadable['code'], place: string, fault: string) {
    super(`${place} ${fault}`);
    this.code = code;
  }
}

/** Thrown when a change of tokens may be stored or not. */
export class TokenChangeUnknown extends Error {
  override readonly name = 'TokenChangeUnknown';
}

/** The result of a change: the token that was changed or created. */
interface ChangedToken {
  readonly token: Token;
}

/** Stores the tokens of a catalogue, for every process that serves it. */
export interface TokenStore {
  /** The file or database, for messages. */
  readonly place: string;
  /** The tokens; undefined if none were ever stored here. Rejects with `TokensUnreadable`. */
  read(): Promise<readonly Token[] | undefined>;
  /**
   * Stores the token that `make` returns, in the place of the one with its name or after all others. No process changes the
   * tokens that `make` is given until the token is stored. Rejects with what `make` throws, with `TokensUnreadable`,
   * with `TokenRefused` if another change doesn't end, and with `TokenChangeUnknown`.
   */
  change<Changed extends ChangedToken>(make: (tokens: readonly Token[]) => Changed): Promise<Changed>;
  /** The day on which each token was last used, by its name, as far as it is known. */
  readUses(): Promise<Readonly<Record<string, string>>>;
  /** Notes the day on which a token was last used. */
  noteUse(name: string, day: string): Promise<void>;
  /** Calls `onChange` within a second after any process changed the tokens. Returns a function that ends it. */
  watch(onChange: () => void): () => void;
}
