import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { TokenBook } from '../access/token-book.js';
import { TokenFile } from '../access/token-file.js';
import { emptyDocument, type NewHub } from '../catalogue/document/empty-document.js';
import { checkValueOrThrow } from '../catalogue/read/check.js';
import { quote } from '../domain/fields/rules.js';
import type { Hub } from '../domain/hub.js';
import { resolveCataloguePaths } from '../stores/lowdb/disk/catalogue-paths.js';
import { realDisk } from '../stores/lowdb/disk/disk.js';
import { PathRefused } from './io/files.js';
import { type ExitCode, runCommand } from './io/run-command.js';

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
      'the JSON document to make (default: CATALOGUE_FILE, or catalogue.json in this folder)',
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
  const file = resolve(catalogue ?? (process.env['CATALOGUE_FILE'] || 'catalogue.json'));
  const tell = (line: string) => console.error(line);
  return runCommand(file, tell, async () => {
    const document = emptyDocument(hub, new Date());
    const { hubs } = checkValueOrThrow(document);
    await checkNothingThere(file);
    await mkdir(dirname(file), { recursive: true });
    // The token first: if its owner's name is refused, there is no catalogue without an administrator.
    const tokens = new TokenBook(await TokenFile.beside(file));
    const { secret } = await tokens.create({ name: administrator, scopes: ['admin'] });
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
    console.log(secret);
    for (const line of describeStart(file, hubs, administrator)) tell(line);
    return 0;
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

const describeStart = (file: string, hubs: readonly Hub[], administrator: string): readonly string[] => [
  ...hubs.map(
    ({ title, slug }) => `${file} is the catalogue of ${title}, whose slug is "${slug}". It has no programmes yet.`,
  ),
  `The line above is the token of ${quote(administrator)}, with which everything can be changed. It is shown only once and is not stored, so save it with your other secrets.`,
  'Next:',
  `1. Start the service:  CATALOGUE_FILE=${file} npm start`,
  '2. Open the address that it prints, with /desk at its end, sign in with the token, and make your first programme.',
  `3. If you have a spreadsheet:  npx maths-hub-catalogue import groups.xlsx --catalogue ${file} --dry-run`,
];
