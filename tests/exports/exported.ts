import { linkCondition, programmes } from '../../src/api/filter/programme-conditions.js';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { formatNamed } from '../../src/exports/all-formats.js';
import { type Contents, contentsOf } from '../../src/exports/contents/contents.js';
import { chooseLinks } from '../../src/exports/contents/link-choice.js';
import { catalogueSchema } from '../support/asked.js';

/** Parameters of an address, each given once. */
export type Given = Readonly<Record<string, string>>;

/** What parameters take, with the filters of the API. */
export const chosen = (snapshot: Snapshot, given: Given = {}) =>
  chooseLinks(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]])), snapshot, {
    schema: catalogueSchema(),
    linkCondition,
    programmes,
  });

export const contents = (snapshot: Snapshot, given: Given = {}): Promise<Contents> =>
  contentsOf(snapshot, chosen(snapshot, given));

/** The whole of an export as text. */
export const written = (name: string, all: Contents): string => [...formatNamed(name).rows(all)].join('');
