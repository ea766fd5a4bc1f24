import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import type { Stored } from './builders.js';
import { type BuiltService, startService, temporaryFile } from './built-service.js';

const file = fileURLToPath(new URL('../../data/several-hubs.json', import.meta.url));

/** The bytes of the second catalogue: the real one, and readings of pages of other hubs and years. */
export const severalHubsBytes = (): Buffer => readFileSync(file);

export const severalHubs = (): Stored<CatalogueDocument> =>
  JSON.parse(severalHubsBytes().toString()) as Stored<CatalogueDocument>;

/** The snapshot of the second catalogue. */
export const severalHubsSnapshot = (): Snapshot => Snapshot.of(checkOrThrow(severalHubsBytes()));

/** A service of a copy of the second catalogue, which the test has to stop. */
export async function serveSeveralHubs(): Promise<BuiltService> {
  const catalogueFile = await temporaryFile('several-hubs.json');
  copyFileSync(file, catalogueFile);
  return startService({ catalogueFile });
}
