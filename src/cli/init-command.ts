import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { TokenBook, type TokenRequest } from '../access/token-book.js';
import { TokenFile } from '../access/token-file.js';
import { emptyDocument, type NewHub } from '../catalogue/document/empty-document.js';
import type { Values } from '../catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../catalogue/read/check.js';
import { quote } from '../domain/fields/rules.js';
import type { Hub } from '../domain/hub.js';
import { resolveCataloguePaths } from '../stores/lowdb/disk/catalogue-paths.js';
import { realDisk } from '../stores/lowdb/disk/disk.js';
import { databaseName } from '../stores/postgres/database-address.js';
import { type CataloguePlace, placeName, runOnCatalogue } from './io/catalogue-place.js';
import { PathRefused } from './io/files.js';
import { onDatabase } from './io/open-catalogue.js';
import type { ExitCode } from './io/run-command.js';

/** Adds `init`, with which another hub starts its catalogue. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .description('make an empty catalogue with its home hub and the token of its first administrator')
    .requiredOption('--hub <title>', 'the title of the hub, such as "Kernow Maths Hub"')
    .option('--slug <slug>', 'the name of the hub in addresses (default: from the title)')
    .option('--website <url>', 'the home page of the hub')
    .option('--administrator <name>', 'the owner of the token, whom the history names', 'Administrator')
    .option(
      '--catalogue <file>',
      'the JSON document to make (default: the empty database at DATABASE_URL, else CATALOGUE_FILE, or catalogue.json in this folder)',
    )
    .action(async ({ hub, ...options }: Omit<InitOptions, 'title'> & { readonly hub: string }) => {
      process.exitCode = await initCatalogue({ ...options, title: hub });
    });
}

interface InitOptions extends NewHub {
  readonly administrator: string;
  readonly catalogue?: string;
}

async function initCatalogue({ catalogue, administrator, ...hub }: InitOptions): Promise<ExitCode> {
  const tell = (line: string) => console.error(line);
  const run = async (place: CataloguePlace): Promise<ExitCode> => {
    const document = emptyDocument(hub, new Date());
    const { hubs } = checkValueOrThrow(document);
    const asked = { name: administrator, scopes: ['admin'] } as const;
    const secret = await ('file' in place
      ? initFile(place.file, document, asked)
      : initDatabase(place, document, asked));
    console.log(secret);
    for (const line of describeStart(place, hubs, administrator)) tell(line);
    return 0;
  };
  return runOnCatalogue(catalogue, tell, run, 'catalogue.json');
}

async function initFile(named: string, document: Values, asked: TokenRequest): Promise<string> {
  const file = resolve(named);
  await checkNothingThere(file);
  await mkdir(dirname(file), { recursive: true });
  // The token first: if its owner's name is refused, there is no catalogue without an administrator.
  const { secret } = await new TokenBook(await TokenFile.beside(file)).create(asked);
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
  return secret;
}

async function initDatabase(
  { databaseUrl }: { readonly databaseUrl: string },
  document: Values,
  asked: TokenRequest,
): Promise<string> {
  const { readWholeDatabase, writeWholeDatabase } = await import('../stores/whole/whole-database.js');
  const { PostgresTokens } = await import('../stores/postgres/postgres-tokens.js');
  return onDatabase(databaseUrl, async (database) => {
    if (await readWholeDatabase(database))
      throw new PathRefused(
        `${databaseName(databaseUrl)} has a catalogue already. Set DATABASE_URL to an empty database.`,
      );
    const { token, secret } = await new TokenBook(new PostgresTokens(database)).create(asked, true);
    await writeWholeDatabase({ document, commits: [], tokens: [token], uses: {} }, database);
    return secret;
  });
}

/** Rejects with `PathRefused` where a file of another catalogue is. */
async function checkNothingThere(file: string): Promise<void> {
  const { document, journal, highest } = await resolveCataloguePaths(realDisk, file);
  for (const path of [document, journal, highest, (await TokenFile.beside(file)).place]) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new PathRefused(`${quote(path)} is there already. Name another place with --catalogue, or move it away.`);
  }
}

/** A path from the root, because the command may have been given another one. */
const nameInFull = (place: CataloguePlace) => ('file' in place ? resolve(place.file) : placeName(place));

const describeStart = (place: CataloguePlace, hubs: readonly Hub[], administrator: string): readonly string[] => [
  ...hubs.map(
    ({ title, slug }) =>
      `${nameInFull(place)} is the catalogue of ${title}, whose slug is "${slug}". It has no programmes yet.`,
  ),
  `The line above is the token of ${quote(administrator)}, with which everything can be changed. It is shown only once and is not stored, so save it with your other secrets.`,
  'Next:',
  `1. Start the service:  ${'file' in place ? `CATALOGUE_FILE=${resolve(place.file)} ` : ''}npm start`,
  '2. Open the address that it prints, with /desk at its end, sign in with the token, and make your first programme.',
  `3. If you have a spreadsheet:  npx maths-hub-catalogue import groups.xlsx${'file' in place ? ` --catalogue ${resolve(place.file)}` : ''} --dry-run`,
];
