import { type Command, InvalidArgumentError } from 'commander';
import { parseDatabaseUrl } from '../stores/postgres/database-address.js';
import { type CataloguePlace, placeName, runOnCatalogue } from './io/catalogue-place.js';
import { PathRefused } from './io/files.js';
import { onDatabase } from './io/open-catalogue.js';
import { type ExitCode, runCommand } from './io/run-command.js';
import { migrateCatalogue } from './store/migrate-catalogue.js';

/** Adds `store`: moves a catalogue between a document and a database, and prepares a restored database. */
export function storeCommand(program: Command): void {
  const store = program
    .command('store')
    .description('move a catalogue between a document and PostgreSQL, and prepare a database after a restore');
  store
    .command('migrate')
    .description('copy a catalogue with its history and tokens, and compare the copy (stop all services before)')
    .requiredOption('--from <place>', `the catalogue to copy: ${placeForms}`, parsePlace)
    .requiredOption('--to <place>', 'where it is to be; there must be no other catalogue', parsePlace)
    .action(async ({ from, to }: { readonly from: CataloguePlace; readonly to: CataloguePlace }) => {
      process.exitCode = await runCommand(placeName(from), tell, () => migrate(from, to));
    });
  store
    .command('raise-revision')
    .description('after a backup of the database at DATABASE_URL was restored: give no revision number twice')
    .option(
      '--above <revision>',
      'the highest revision that there was; without it, a million more than the backup has',
      parseRevision,
    )
    .action(async ({ above }: { readonly above?: number }) => {
      process.exitCode = await runOnCatalogue(undefined, tell, (place) => raise(place, above));
    });
}

const tell = (line: string) => console.error(line);
const placeForms = 'the path of a JSON document, or postgresql://user@host:5432/name';

function parsePlace(text: string): CataloguePlace {
  if (parseDatabaseUrl(text)) return { databaseUrl: text };
  if (!/^[a-z+]+:\/\//i.test(text)) return { file: text };
  throw new InvalidArgumentError(`Give ${placeForms}.`);
}

function parseRevision(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the number of a revision, such as 1204.');
}

async function migrate(from: CataloguePlace, to: CataloguePlace): Promise<ExitCode> {
  const { programmes, commits, tokens, sha256, isNew } = await migrateCatalogue(from, to);
  const contents = `${programmes} programmes, ${commits} changes and ${tokens} tokens`;
  console.log(`${placeName(to)} ${isNew ? 'has' : 'already had'} the catalogue of ${placeName(from)}: ${contents}.`);
  console.log(`Both were read again and are the same: SHA-256 ${sha256}`);
  return 0;
}

async function raise(place: CataloguePlace, above: number | undefined): Promise<ExitCode> {
  if ('file' in place)
    throw new PathRefused(
      'This command is for databases: set DATABASE_URL. For a document, "restore-backup" does the same.',
    );
  const { raiseRevision } = await import('../stores/whole/raise-revision.js');
  const { from, to } = await onDatabase(place.databaseUrl, (database) => raiseRevision(above, database));
  console.log(
    from === to
      ? `The catalogue is at revision ${from} already, so that nothing was changed.`
      : `The catalogue was at revision ${from} and is now at revision ${to}.`,
  );
  return 0;
}
