import { readFileSync } from 'node:fs';
import { checked } from '../../src/store/check.js';
import { Snapshot } from '../../src/store/snapshot.js';
import { realCatalogue } from './built-service.js';

let read: Snapshot | undefined;

/** The real catalogue, read once for a test file. */
export function realSnapshot(): Snapshot {
  read ??= Snapshot.of(checked(readFileSync(realCatalogue)));
  return read;
}
