import { type Command, InvalidArgumentError, Option } from 'commander';
import { isActive, type Token, type TokenScope, tokenScopes, type UsedToken } from '../access/token.js';
import { type NewToken, TokenBook } from '../access/token-book.js';
import { TokenRefused } from '../access/token-refused.js';
import { thingNamed } from '../catalogue/view/by-slugs.js';
import { quote } from '../domain/fields/rules.js';
import { isDateTime, isLocalDate } from '../domain/fields/scalars.js';
import { type CataloguePlace, catalogueOption, runOnCatalogue } from './io/catalogue-place.js';
import { readDocument, withTokenStore } from './io/open-catalogue.js';
import type { ExitCode } from './io/run-command.js';

const output = { print: (line: string) => console.log(line), tell: (line: string) => console.error(line) };

/** Adds `token`, which manages the tokens with which clients read drafts and change the catalogue. */
export function tokenCommand(program: Command): void {
  const tokens = program.command('token').description('create, list, rotate and revoke tokens of the API');
  const add = (name: string, description: string) =>
    tokens
      .command(name)
      .description(description)
      .option(...catalogueOption)
      .option('--json', 'print it as JSON, for programs');
  add('create', 'create a token and show it once')
    .argument('<name>', 'the owner of the token; the public history shows this name with every change')
    .addOption(new Option('--scope <scope>', whatScopesDo).choices(Object.keys(tokenScopes)).makeOptionMandatory())
    .option('--hub <slug>', 'the only hub whose entries the token may change and whose drafts it may read')
    .option('--expires <when>', 'the date or time at which it expires: 2027-08-31', parseExpiry)
    .action(async (name: string, options: NewTokenOptions) => {
      process.exitCode = await createToken(name, options, output);
    });
  add('list', 'list the tokens and their scopes').action(async (options: TokenOptions) => {
    process.exitCode = await listTokens(options, output);
  });
  add('limit', 'set the scope, the hub or the expiry of a token; what is left out stays')
    .argument('<name>', 'the owner of the token')
    .addOption(new Option('--scope <scope>', whatScopesDo).choices(Object.keys(tokenScopes)))
    .option('--hub <slug>', 'the only hub whose entries the token may change and whose drafts it may read')
    .option('--expires <when>', 'the date or time at which it expires: 2027-08-31', parseExpiry)
    .action(async (name: string, options: LimitOptions) => {
      process.exitCode = await limitToken(name, options, output);
    });
  add('rotate', 'replace a token with a new one and show it once')
    .argument('<name>', 'the owner of the token')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await rotateToken(name, options, output);
    });
  add('revoke', 'revoke a token; its name cannot be used again')
    .argument('<name>', 'the owner of the token')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await revokeToken(name, options, output);
    });
}

const whatScopesDo = Object.entries(tokenScopes)
  .map(([scope, does]) => `${scope} ${does}`)
  .join('; ');

/** Parses a date and time. A date alone stands for its end. */
function parseExpiry(value: string): string {
  if (isDateTime(value)) return value;
  if (isLocalDate(value)) return `${value}T23:59:59Z`;
  throw new InvalidArgumentError('Write a date like 2027-08-31, or a date and time like 2027-08-31T18:00:00Z.');
}

interface TokenOptions {
  /** The path of the catalogue document; by default the one that the service uses. */
  readonly catalogue?: string;
  readonly json?: boolean;
}

/** Where a command writes: what scripts read by `print`, and what people read by `tell`. */
export interface TokenOutput {
  print(line: string): void;
  tell(line: string): void;
}

interface NewTokenOptions extends LimitOptions {
  readonly scope: TokenScope;
}

interface LimitOptions extends TokenOptions {
  readonly scope?: TokenScope;
  /** A slug or an id. */
  readonly hub?: string;
  readonly expires?: string;
}

export function createToken(name: string, options: NewTokenOptions, output: TokenOutput): Promise<ExitCode> {
  return withTokens(options, output, async (book, place) => {
    const { scope, hub, expires } = options;
    const id = hub === undefined ? undefined : await hubOf(hub, place);
    show(await book.create({ name, scopes: [scope], hub: id, expiresAt: expires }), options, output);
  });
}

export function limitToken(name: string, options: LimitOptions, output: TokenOutput): Promise<ExitCode> {
  return withTokens(options, output, async (book, place) => {
    const { scope, hub, expires } = options;
    const id = hub === undefined ? undefined : await hubOf(hub, place);
    const token = await book.limit(name, { scopes: scope && [scope], hub: id, expiresAt: expires });
    if (options.json) output.print(JSON.stringify(withoutDigest(token), null, 2));
    else output.tell(`The token is now ${describeToken(token)}. A running service notices this within a second.`);
  });
}

export function rotateToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return withTokens(options, output, async (book) => show(await book.rotate(name), options, output));
}

export function revokeToken(name: string, options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return withTokens(options, output, async (book) => {
    const token = await book.revoke(name);
    if (options.json) output.print(JSON.stringify(withoutDigest(token), null, 2));
    else output.tell(`The token of ${quote(name)} is no longer valid. A running service notices this within a second.`);
  });
}

export function listTokens(options: TokenOptions, output: TokenOutput): Promise<ExitCode> {
  return withTokens(options, output, async (book) => {
    const tokens = await book.list();
    if (options.json) output.print(JSON.stringify(tokens.map(withoutDigest), null, 2));
    else for (const token of tokens) output.print(describeToken(token));
    if (!options.json && tokens.length === 0) output.tell('There are no tokens.');
  });
}

/** Runs a command on the tokens of a catalogue. Returns the exit code. */
function withTokens(
  { catalogue }: TokenOptions,
  { tell }: TokenOutput,
  run: (book: TokenBook, place: CataloguePlace) => Promise<void>,
): Promise<ExitCode> {
  return runOnCatalogue(catalogue, tell, async (place) => {
    await withTokenStore(place, (store) => run(new TokenBook(store), place));
    return 0;
  });
}

async function hubOf(named: string, place: CataloguePlace): Promise<string> {
  const { hubs } = await readDocument(place);
  const hub = thingNamed(named, hubs);
  if (hub) return hub.id;
  const message = `${quote(named)} is not the slug of a hub. The slugs are: ${hubs.map(({ slug }) => slug).join(', ')}.`;
  throw new TokenRefused('TOKEN_HUB_UNKNOWN', message, 'hub');
}

function show({ token, secret }: NewToken, { json }: TokenOptions, { print, tell }: TokenOutput): void {
  print(json ? JSON.stringify({ ...withoutDigest(token), token: secret }, null, 2) : secret);
  if (json) return;
  tell(`This is the token of ${describeToken(token)}`);
  tell(
    'It is shown only once and is not stored, so save it with your other secrets. Send it as "Authorization: Bearer TOKEN".',
  );
}

/** A token without its digest, which stays in the file. */
const withoutDigest = ({ sha256: _, ...token }: Token) => token;

function describeToken(token: UsedToken): string {
  const { name, scopes, hub, createdAt, lastUsedOn, expiresAt, revokedAt } = token;
  const parts = [
    quote(name),
    scopes.join(', '),
    ...(hub === undefined ? [] : [`only for ${hub}`]),
    `made ${createdAt.slice(0, 10)}`,
    ...(lastUsedOn === undefined ? [] : [`last used ${lastUsedOn}`]),
    ...(expiresAt === undefined ? [] : [`${isPast(expiresAt) ? 'expired' : 'expires'} ${expiresAt}`]),
    ...(revokedAt === undefined ? [] : [`revoked ${revokedAt.slice(0, 10)}`]),
  ];
  return `${parts.join('; ')}${isActive(token, new Date()) ? '' : ' (not valid)'}`;
}

const isPast = (moment: string) => Date.parse(moment) <= Date.now();
