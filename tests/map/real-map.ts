import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { selectMapContents } from '../../src/map/contents/map-contents.js';
import { type MapParameters, parseMapFilter } from '../../src/map/contents/map-filter.js';
import { realSnapshot } from '../support/real-snapshot.js';

export const real = realSnapshot();

/** What a map with these parameters shows. */
export const contents = (parameters: MapParameters = {}, snapshot: Snapshot = real) =>
  selectMapContents(parseMapFilter(parameters, snapshot), snapshot);
