import { quote } from '../../domain/fields/rules.js';
import { ownCatalogue } from '../../own-catalogue.js';
import { databaseName } from '../../stores/postgres/database-address.js';
import { PathRefused } from './files.js';
import { type ExitCode, runCommand } from './run-command.js';

/** Where the catalogue of a command is: in a document with its journal, or in a database. */
export type CataloguePlace = { readonly file: string } | { readonly databaseUrl: string };

/** The option of commands that read a catalogue. */
export const catalogueOption = [
  '--catalogue <file>',
  'the JSON document (default: the database at DATABASE_URL, else CATALOGUE_FILE, or the document in this package)',
] as const;

/**
 * Where the catalogue is that a command uses: the named document, else what the environment names, else the document of
 * this package, or another usual one. Throws `PathRefused` if a database and a document are named, since the command would use only one of them.
 */
function cataloguePlace(named: string | undefined, usual: string): CataloguePlace {
  const { DATABASE_URL: databaseUrl, CATALOGUE_FILE } = process.env;
  if (!databaseUrl) return { file: named ?? (CATALOGUE_FILE || usual) };
  const also = named === undefined ? CATALOGUE_FILE && 'CATALOGUE_FILE' : quote(named);
  if (!also) return { databaseUrl };
  const remedy = `Unset DATABASE_URL to use the document, or leave ${also} out to use the database.`;
  throw new PathRefused(
    `DATABASE_URL names a database, and ${also} a document, but a catalogue is in one place. ${remedy}`,
  );
}

/** The place for messages. It has no password. */
export const placeName = (place: CataloguePlace): string =>
  'file' in place ? place.file : databaseName(place.databaseUrl);

/** The path of the document. Throws `PathRefused` for a database, for which the command does nothing. */
export function fileAt(place: CataloguePlace, instead: string): string {
  if ('file' in place) return place.file;
  throw new PathRefused(`This command is for documents, and DATABASE_URL names a database. ${instead}`);
}

/** Runs a command on the catalogue that is named in its arguments or in the environment, as `runCommand` does. */
export function runOnCatalogue(
  named: string | undefined,
  tell: (line: string) => void,
  run: (place: CataloguePlace) => Promise<ExitCode>,
  usual = ownCatalogue,
): Promise<ExitCode> {
  return runCommand('', tell, async () => {
    const place = cataloguePlace(named, usual);
    return runCommand(placeName(place), tell, () => run(place));
  });
}
