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
  const tokens = program.command('token').description('give, list, renew and take back the tokens of the API');
  ofCatalogue(tokens.command('create'))
    .description('make a token and show it, this once')
    .argument('<name>', 'who has it; the history tells it of every change, to anybody')
    .addOption(new Option('--scope <scope>', whatScopesDo).choices(Object.keys(tokenScopes)).makeOptionMandatory())
    .option('--hub <slug>', 'the only hub whose programmes may be changed with it')
    .option('--expires <when>', 'the day or moment at which it ends: 2027-08-31', moment)
    .action(async (name: string, options: Created) => {
      process.exitCode = await createToken(name, options, output);
    });
  ofCatalogue(tokens.command('list'))
    .description('tell who has tokens, and for what')
    .action(async (options: TokenOptions) => {
      process.exitCode = await listTokens(options, output);
    });
  ofCatalogue(tokens.command('rotate'))
    .description('make another token in the place of one, and show it, this once')
    .argument('<name>', 'who has it')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await rotateToken(name, options, output);
    });
  ofCatalogue(tokens.command('revoke'))
    .description('take a token back; its name stays taken')
    .argument('<name>', 'who has it')
    .action(async (name: string, options: TokenOptions) => {
      process.exitCode = await revokeToken(name, options, output);
    });
}

const whatScopesDo = Object.entries(tokenScopes)
  .map(([scope, does]) => `${scope} ${does}`)
  .join('; ');

const ofCatalogue = (command: Command) =>
  command
    .option('--catalogue <file>', 'the JSON document; CATALOGUE_FILE, or that of this package, where it is left out')
    .option('--json', 'tell it as JSON, for machines');

/** A moment; a day stands for its end. */
function moment(value: string): string {
  if (isDateTime(value)) return value;
  if (isLocalDate(value)) return `${value}T23:59:59Z`;
  throw new InvalidArgumentError('Write a day like 2027-08-31, or a moment like 2027-08-31T18:00:00Z.');
}
