import { isActive, type Token, type TokenScope } from '../access/token.js';
import { type NewToken, TokenBook, TokenRefused } from '../access/token-book.js';
import { TokenFileRefused, tokenFilePath } from '../access/token-file.js';

import { CatalogueRefused } from '../catalogue/document/problem.js';
import { quote } from '../domain/fields/rules.js';
import { readCatalogue } from '../stores/lowdb/document-adapter.js';
import { catalogueFile } from './io/files.js';

export interface TokenOptions {
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string;
  readonly json?: boolean;
}

/** `print` is for what a script takes, `tell` for what a person reads. */
export interface TokenOutput {
  print(line: string): void;
  tell(line: string): void;
}

interface Asked extends TokenOptions {
  readonly scope: TokenScope;
  /** A slug or an id. */
  readonly hub?: string;
  readonly expires?: string;
}

/** 0: done. 1: it cannot be done. */
type ExitCode = 0 | 1;

export function createToken(name: string, options: Asked, output: TokenOutput): Promise<ExitCode> {
  return done(output, async () => {
    const { scope, hub, expires } = options;
    const id = hub === undefined ? undefined : await hubOf(hub, catalogueFile(options.catalogue));
    const book = await bookOf(options);
    show(await book.create({ name, scopes: [scope], hub: id, expiresAt: expires }), options, output);
  });
}

export function rotateToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return done(output, async () => show(await (await bookOf(options)).rotate(name), options, output));
}

export function revokeToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return done(output, async () => {
    const token = await (await bookOf(options)).revoke(name);
    if (options.json) output.print(JSON.stringify(told(token), null, 2));
    else output.tell(`The token of ${quote(name)} is good no longer; a running service knows within a second.`);
  });
}

export function listTokens(options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return done(output, async () => {
    const tokens = await (await bookOf(options)).list();
    if (options.json) output.print(JSON.stringify(tokens.map(told), null, 2));
    else for (const token of tokens) output.print(line(token));
    if (!options.json && tokens.length === 0) output.tell('There are no tokens.');
  });
}

const bookOf = async ({ catalogue }: TokenOptions) => new TokenBook(await tokenFilePath(catalogueFile(catalogue)));

async function hubOf(named: string, file: string): Promise<string> {
  const { hubs } = await readCatalogue(file);
  const hub = hubs.find(({ id, slug }) => slug === named || id === named);
  if (hub) return hub.id;
  throw new TokenRefused(
    `${quote(named)} is the slug of no hub. There are: ${hubs.map(({ slug }) => slug).join(', ')}.`,
  );
}

function show({ token, secret }: NewToken, { json }: TokenOptions, { print, tell }: TokenOutput): void {
  print(json ? JSON.stringify({ ...told(token), token: secret }, null, 2) : secret);
  if (json) return;
  tell(`That is the token of ${line(token)}`);
  tell('It is shown this once, and not kept: put it where secrets are kept. Send it as "Authorization: Bearer TOKEN".');
}

/** What is told of a token: all but its digest. */
const told = ({ sha256: _, ...token }: Token) => token;

function line(token: Token): string {
  const { name, scopes, hub, createdAt, expiresAt, revokedAt } = token;
  const parts = [
    quote(name),
    scopes.join(', '),
    ...(hub === undefined ? [] : [`for ${hub} alone`]),
    `made ${createdAt.slice(0, 10)}`,
    ...(expiresAt === undefined ? [] : [`${isPast(expiresAt) ? 'expired' : 'expires'} ${expiresAt}`]),
    ...(revokedAt === undefined ? [] : [`revoked ${revokedAt.slice(0, 10)}`]),
  ];
  return `${parts.join('; ')}${isActive(token, new Date()) ? '' : ' (not good)'}`;
}

const isPast = (moment: string) => Date.parse(moment) <= Date.now();

/** Runs a command. What cannot be done is told in a sentence. */
async function done({ tell }: TokenOutput, run: () => Promise<void>): Promise<ExitCode> {
  try {
    await run();
    return 0;
  } catch (error) {
    tell(whyNot(error));
    return 1;
  }
}

function whyNot(error: unknown): string {
  if (error instanceof TokenRefused || error instanceof TokenFileRefused) return error.message;
  if (error instanceof CatalogueRefused) return `${error.message} "maths-hub-catalogue check" tells which.`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return `The tokens could not be written: ${message}`;
}
