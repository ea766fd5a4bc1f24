import { linkCondition, programmeCondition } from '../../src/api/filter/programme-conditions.js';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { findFormat } from '../../src/exports/all-formats.js';
import { collectContents, type ExportContents } from '../../src/exports/contents/contents.js';
import { selectLinks } from '../../src/exports/contents/link-selection.js';
import { catalogueSchema } from '../support/asked.js';

/** Parameters of an address, each given once. */
export type Given = Readonly<Record<string, string>>;

/** What parameters take, with the filters of the API. */
export const chosen = (snapshot: Snapshot, given: Given = {}) =>
  selectLinks(
    new URLSearchParams(given),
    { snapshot },
    {
      schema: catalogueSchema(),
      linkCondition,
      programmes: programmeCondition,
    },
  );

export const contents = (snapshot: Snapshot, given: Given = {}): Promise<ExportContents> =>
  collectContents(snapshot, chosen(snapshot, given));

/** The whole of an export. */
export const bytesOf = (name: string, all: ExportContents): Buffer =>
  Buffer.concat([...findFormat(name).rows(all)].map((row) => Buffer.from(row)));

/** The whole of an export as text. */
export const written = (name: string, all: ExportContents): string => bytesOf(name, all).toString();
