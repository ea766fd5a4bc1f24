import { readFileSync } from 'node:fs';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import type { Stored } from './builders.js';
import { realCatalogue } from './built-service.js';

/** The bytes of the real catalogue, which is public. */
export const realBytes = (): Buffer => readFileSync(realCatalogue);

/** The real catalogue as JSON. */
export const realDocument = (): Stored<CatalogueDocument> =>
  JSON.parse(realBytes().toString()) as Stored<CatalogueDocument>;

let read: Snapshot | undefined;

/** The snapshot of the real catalogue, read once for each test file. */
export function realSnapshot(): Snapshot {
  read ??= Snapshot.of(checkOrThrow(realBytes()));
  return read;
}
