import { hashOfCatalogue, TransferRefused, type WholeCatalogue } from '../../stores/whole/whole-catalogue.js';
import { readWholeDatabase, writeWholeDatabase } from '../../stores/whole/whole-database.js';
import { readWholeFiles, writeWholeFiles } from '../../stores/whole/whole-files.js';
import { type CataloguePlace, placeName } from '../io/catalogue-place.js';
import { withDatabase } from '../io/with-database.js';

export interface CopiedCatalogue {
  readonly programmes: number;
  readonly commits: number;
  readonly tokens: number;
  /** The SHA-256 of everything in both places. */
  readonly sha256: string;
  /** Whether this call made the copy; if not, it was there. */
  readonly isNew: boolean;
}

/**
 * Copies a catalogue to another place, and compares both afterwards. It can be repeated when it was interrupted. Rejects with
 * `TransferRefused` if there is nothing to copy, something else at the other place, or a change meanwhile.
 */
export async function migrateCatalogue(from: CataloguePlace, to: CataloguePlace): Promise<CopiedCatalogue> {
  const whole = await readOrRefuse(from);
  const isNew = await write(whole, to);
  const [source, copy] = [await readOrRefuse(from), await readOrRefuse(to)].map(hashOfCatalogue);
  if (source !== copy) {
    const remedy = `Stop all services, remove the copy at ${placeName(to)}, and repeat the command.`;
    throw new TransferRefused(`${placeName(from)} was changed while it was copied. ${remedy}`);
  }
  const { document, commits, tokens } = whole;
  const { length: programmes } = document['programmes'] as readonly unknown[];
  return { programmes, commits: commits.length, tokens: tokens.length, sha256: copy ?? '', isNew };
}

async function readOrRefuse(place: CataloguePlace): Promise<WholeCatalogue> {
  const whole = await ('file' in place
    ? readWholeFiles(place.file)
    : withDatabase(place.databaseUrl, readWholeDatabase));
  if (whole) return whole;
  throw new TransferRefused(`${placeName(place)} has no catalogue. Name the place of one with --from.`);
}

const write = (whole: WholeCatalogue, place: CataloguePlace): Promise<boolean> =>
  'file' in place
    ? writeWholeFiles(whole, place.file)
    : withDatabase(place.databaseUrl, (database) => writeWholeDatabase(whole, database));
