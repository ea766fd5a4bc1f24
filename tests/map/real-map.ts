import { contentsOf } from '../../src/map/contents-of.js';
import { filterFrom, type Parameters } from '../../src/map/filter-from.js';
import type { Snapshot } from '../../src/store/snapshot.js';
import { realSnapshot } from '../support/real-snapshot.js';

export const real = realSnapshot();

/** What a map with these parameters shows. */
export const contents = (parameters: Parameters = {}, snapshot: Snapshot = real) =>
  contentsOf(filterFrom(parameters, snapshot), snapshot);
