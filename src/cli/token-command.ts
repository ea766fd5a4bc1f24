import { type Command, InvalidArgumentError, Option } from 'commander';
import { isActive, type Token, type TokenScope, tokenScopes } from '../access/token.js';
import { type NewToken, TokenBook, TokenRefused } from '../access/token-book.js';
import { TokenFileRefused, tokenFilePath } from '../access/token-file.js';
import { CatalogueRefused } from '../catalogue/document/problem.js';
import { quote } from '../domain/fields/rules.js';
import { isDateTime, isLocalDate } from '../domain/fields/scalars.js';
import { readCatalogue } from '../stores/lowdb/catalogue-files.js';
import { catalogueFile } from './io/files.js';

const output = { print: (line: string) => console.log(line), tell: (line: string) => console.error(line) };

/** Adds `token`: who may read drafts, and who may change the catalogue. */
export function tokenCommand(program: Command): void {
  const tokens = program.command('token').description('create, list, rotate and revoke tokens of the API');
  ofCatalogue(tokens.command('create'))
    .description('create a token and show it once')
    .argument('<name>', 'the owner of the token; the public history shows this name with every change')
    .addOption(new Option('--scope <scope>', whatScopesDo).choices(Object.keys(tokenScopes)).makeOptionMandatory())
    .option('--hub <slug>', 'the only hub whose programmes the token may change')
    .option('--expires <when>', 'the date or time at which it expires: 2027-08-31', moment)
    .action(async (name: string, options: NewTokenOptions) => {
      process.exitCode = await createToken(name, options, output);
    });
  ofCatalogue(tokens.command('list'))
    .description('list the tokens and their scopes')
    .action(async (options: TokenOptions) => {
      process.exitCode = await listTokens(options, output);
    });
  ofCatalogue(tokens.command('rotate'))
    .description('replace a token with a new one and show it once')
    .argument('<name>', 'the owner of the token')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await rotateToken(name, options, output);
    });
  ofCatalogue(tokens.command('revoke'))
    .description('revoke a token; its name cannot be used again')
    .argument('<name>', 'the owner of the token')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await revokeToken(name, options, output);
    });
}

const whatScopesDo = Object.entries(tokenScopes)
  .map(([scope, does]) => `${scope} ${does}`)
  .join('; ');

const ofCatalogue = (command: Command) =>
  command
    .option('--catalogue <file>', 'the JSON document (default: CATALOGUE_FILE, or the document in this package)')
    .option('--json', 'print it as JSON, for programs');

/** A moment; a day stands for its end. */
function moment(value: string): string {
  if (isDateTime(value)) return value;
  if (isLocalDate(value)) return `${value}T23:59:59Z`;
  throw new InvalidArgumentError('Write a date like 2027-08-31, or a date and time like 2027-08-31T18:00:00Z.');
}

interface TokenOptions {
  /** The catalogue document; that of the service where it is left out. */
  readonly catalogue?: string;
  readonly json?: boolean;
}

/** `print` is for what a script takes, `tell` for what a person reads. */
export interface TokenOutput {
  print(line: string): void;
  tell(line: string): void;
}

interface NewTokenOptions extends TokenOptions {
  readonly scope: TokenScope;
  /** A slug or an id. */
  readonly hub?: string;
  readonly expires?: string;
}

/** 0: done. 1: it cannot be done. */
type ExitCode = 0 | 1;

export function createToken(name: string, options: NewTokenOptions, output: TokenOutput): Promise<ExitCode> {
  return runCommand(output, async () => {
    const { scope, hub, expires } = options;
    const id = hub === undefined ? undefined : await hubOf(hub, catalogueFile(options.catalogue));
    const book = await bookOf(options);
    show(await book.create({ name, scopes: [scope], hub: id, expiresAt: expires }), options, output);
  });
}

export function rotateToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return runCommand(output, async () => show(await (await bookOf(options)).rotate(name), options, output));
}

export function revokeToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return runCommand(output, async () => {
    const token = await (await bookOf(options)).revoke(name);
    if (options.json) output.print(JSON.stringify(withoutDigest(token), null, 2));
    else output.tell(`The token of ${quote(name)} is no longer valid. A running service notices this within a second.`);
  });
}

export function listTokens(options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return runCommand(output, async () => {
    const tokens = await (await bookOf(options)).list();
    if (options.json) output.print(JSON.stringify(tokens.map(withoutDigest), null, 2));
    else for (const token of tokens) output.print(describeToken(token));
    if (!options.json && tokens.length === 0) output.tell('There are no tokens.');
  });
}

const bookOf = async ({ catalogue }: TokenOptions) => new TokenBook(await tokenFilePath(catalogueFile(catalogue)));

async function hubOf(named: string, file: string): Promise<string> {
  const { hubs } = await readCatalogue(file);
  const hub = hubs.find(({ id, slug }) => slug === named || id === named);
  if (hub) return hub.id;
  throw new TokenRefused(
    `${quote(named)} is not the slug of a hub. The slugs are: ${hubs.map(({ slug }) => slug).join(', ')}.`,
  );
}

function show({ token, secret }: NewToken, { json }: TokenOptions, { print, tell }: TokenOutput): void {
  print(json ? JSON.stringify({ ...withoutDigest(token), token: secret }, null, 2) : secret);
  if (json) return;
  tell(`This is the token of ${describeToken(token)}`);
  tell(
    'It is shown only once and is not stored, so save it with your other secrets. Send it as "Authorization: Bearer TOKEN".',
  );
}

/** A token as a person may see it: its digest stays in the file. */
const withoutDigest = ({ sha256: _, ...token }: Token) => token;

function describeToken(token: Token): string {
  const { name, scopes, hub, createdAt, expiresAt, revokedAt } = token;
  const parts = [
    quote(name),
    scopes.join(', '),
    ...(hub === undefined ? [] : [`only for ${hub}`]),
    `made ${createdAt.slice(0, 10)}`,
    ...(expiresAt === undefined ? [] : [`${isPast(expiresAt) ? 'expired' : 'expires'} ${expiresAt}`]),
    ...(revokedAt === undefined ? [] : [`revoked ${revokedAt.slice(0, 10)}`]),
  ];
  return `${parts.join('; ')}${isActive(token, new Date()) ? '' : ' (not valid)'}`;
}

const isPast = (moment: string) => Date.parse(moment) <= Date.now();

/** Runs a command. What cannot be done is told in a sentence. */
async function runCommand({ tell }: TokenOutput, run: () => Promise<void>): Promise<ExitCode> {
  try {
    await run();
    return 0;
  } catch (error) {
    tell(explainError(error));
    return 1;
  }
}

function explainError(error: unknown): string {
  if (error instanceof TokenRefused || error instanceof TokenFileRefused) return error.message;
  if (error instanceof CatalogueRefused) return `${error.message} "maths-hub-catalogue check" lists them.`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return `The tokens could not be written: ${message}`;
}
