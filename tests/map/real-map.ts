import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { parseParameters } from '../../src/domain/fields/query-parameters.js';
import { selectMapContents } from '../../src/map/contents/map-contents.js';
import { buildMapFilter, type MapFilter, mapParameters } from '../../src/map/contents/map-filter.js';
import { realSnapshot } from '../support/real-snapshot.js';

/** Query parameters; a repeated one has a list of values. */
export type MapParameters = Readonly<Record<string, string | readonly string[]>>;

export const real = realSnapshot();

/** The filter of an address with these parameters. */
export function parseMapFilter(parameters: MapParameters, snapshot: Snapshot): MapFilter {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return buildMapFilter(parseParameters(new URLSearchParams(pairs), mapParameters, 'the map'), snapshot);
}

/** What a map with these parameters shows. */
export const contents = (parameters: MapParameters = {}, snapshot: Snapshot = real) =>
  selectMapContents(parseMapFilter(parameters, snapshot), snapshot);
