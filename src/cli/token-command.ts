import { type Command, InvalidArgumentError, Option } from 'commander';
import { type TokenScope, tokenScopes } from '../access/token.js';
import { isDateTime, isLocalDate } from '../domain/fields/scalars.js';
import { createToken, listTokens, revokeToken, rotateToken, type TokenOptions } from './tokens.js';

interface Created extends TokenOptions {
  readonly scope: TokenScope;
  readonly hub?: string;
  readonly expires?: string;
}

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
    .action(async (name: string, options: Created) => {
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
