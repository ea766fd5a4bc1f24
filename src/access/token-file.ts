import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { replaceFile } from '../base/replace-file.js';
import { text } from '../domain/fields/rules.js';
import { isDateTime, isLocalDate } from '../domain/fields/scalars.js';
import { type Token, tokenScopes } from './token.js';

/** Problems of the token file, in words that anybody may read. The service goes on with the published catalogue. */
export const tokenProblems = {
  TOKEN_FILE_MISSING: 'The token file was removed, so no token is valid. Published data can still be read.',
  TOKEN_FILE_INVALID:
    'The token file cannot be read. Only tokens that were read before are valid. Published data can still be read.',
} as const;

/** Thrown when the file of tokens is missing, invalid or not readable. */
export class TokenFileRefused extends Error {
  readonly code: keyof typeof tokenProblems;

  constructor(code: TokenFileRefused['code'], file: string, fault: string) {
    super(`${file} ${fault}`);
    this.code = code;
    this.name = 'TokenFileRefused';
  }
}

/** The path of the token file of a catalogue: beside the catalogue, or beside the file to which a link leads. */
export async function tokenFilePath(catalogueFile: string): Promise<string> {
  const file = await realpath(catalogueFile).catch(() => catalogueFile); // Not there yet.
  return join(dirname(file), `${basename(file, extname(file))}.tokens.json`);
}

/** The path of the file of the days on which tokens were last used, beside the token file. */
const usesPath = (tokenFile: string) => join(dirname(tokenFile), `${basename(tokenFile, '.json')}-used.json`);

/** The day on which each token was last used, by its name. Nothing is known where the file is missing or damaged. */
export async function readUses(tokenFile: string): Promise<Readonly<Record<string, string>>> {
  const json = await readFile(usesPath(tokenFile), 'utf8').catch(() => '');
  const days = Object.entries<unknown>(Object(parseJson(json)));
  return Object.fromEntries(days.filter((use): use is [string, string] => isLocalDate(use[1])));
}

/** Replaces the file, which is apart from the tokens so that no use of a token undoes a change of those. */
export async function writeUses(tokenFile: string, uses: Readonly<Record<string, string>>): Promise<void> {
  const path = usesPath(tokenFile);
  await replaceFile(path, { path: `${path}.new`, mode: 0o600 }, (draft) => draft.writeFile(JSON.stringify(uses)));
}

/** The tokens in a file; undefined if there is no file. Rejects with `TokenFileRefused` for an invalid file. */
export async function readTokens(file: string): Promise<readonly Token[] | undefined> {
  const json = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    const fault = `cannot be read (${cause.code}). Give read permission to the service, and to nobody else.`;
    throw new TokenFileRefused('TOKEN_FILE_INVALID', file, fault);
  });
  if (json === undefined) return undefined;
  const { format, tokens } = Object(parseJson(json)) as Readonly<Record<string, unknown>>;
  if (format === 1 && Array.isArray(tokens) && tokens.every(isToken)) return tokens;
  const fault = 'is not a valid file of tokens. Restore it, or delete it and create new tokens.';
  throw new TokenFileRefused('TOKEN_FILE_INVALID', file, fault);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const name = text(60);
const maybe = (value: unknown, holds: (value: string) => boolean) =>
  value === undefined || (typeof value === 'string' && holds(value));

function isToken(value: unknown): value is Token {
  const token = Object(value) as Readonly<Record<keyof Token, unknown>>;
  return (
    name(token.name) === undefined &&
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
