import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { text } from '../domain/fields/rules.js';
import { isDateTime } from '../domain/fields/scalars.js';
import { type Token, tokenScopes } from './token.js';

/** The file of tokens cannot be read. */
export class TokenFileRefused extends Error {
  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file} ${fault}`, options);
    this.name = 'TokenFileRefused';
  }
}

/** The path of the token file of a catalogue: beside the catalogue, or beside the file to which a link leads. */
export async function tokenFilePath(catalogueFile: string): Promise<string> {
  const file = await realpath(catalogueFile).catch(() => catalogueFile); // Not there yet.
  return join(dirname(file), `${basename(file, extname(file))}.tokens.json`);
}

/** The tokens in a file; none if there is no file. Rejects with `TokenFileRefused` for an invalid file. */
export async function readTokens(file: string): Promise<readonly Token[]> {
  const json = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new TokenFileRefused(
      file,
      `cannot be read (${cause.code}). Give read permission to the service, and to nobody else.`,
      {
        cause,
      },
    );
  });
  if (json === undefined) return [];
  const { format, tokens } = Object(parseJson(json)) as Readonly<Record<string, unknown>>;
  if (format === 1 && Array.isArray(tokens) && tokens.every(isToken)) return tokens;
  throw new TokenFileRefused(file, 'is not a valid file of tokens. Restore it, or delete it and create new tokens.');
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
