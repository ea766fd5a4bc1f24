import { readFileSync } from 'node:fs';
import { contentsOf } from '../../src/map/contents-of.js';
import { filterFrom, type Parameters } from '../../src/map/filter-from.js';
import { checked } from '../../src/store/check.js';
import { Snapshot } from '../../src/store/snapshot.js';

/** The real catalogue. */
export const real = new Snapshot(checked(readFileSync(new URL('../../data/catalogue.json', import.meta.url))));

/** What a map with these parameters shows. */
export const contents = (parameters: Parameters = {}, snapshot: Snapshot = real) =>
  contentsOf(filterFrom(parameters, snapshot), snapshot);
