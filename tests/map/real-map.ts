import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { contentsOf } from '../../src/map/contents/map-contents.js';
import { filterFrom, type Parameters } from '../../src/map/contents/map-filter.js';
import { realSnapshot } from '../support/real-snapshot.js';

export const real = realSnapshot();

/** What a map with these parameters shows. */
export const contents = (parameters: Parameters = {}, snapshot: Snapshot = real) =>
  contentsOf(filterFrom(parameters, snapshot), snapshot);
