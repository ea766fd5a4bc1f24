import type { Collection } from '../catalogue/document/entry-change.js';
import { ExternalThing } from '../domain/external-thing.js';
import type { Class } from '../domain/fields/fields.js';
import { Hub } from '../domain/hub.js';
import { Delivery } from '../domain/parts/delivery.js';
import { Evidence } from '../domain/parts/evidence.js';
import { Link } from '../domain/parts/link.js';
import { Module } from '../domain/parts/module.js';
import { Pathway } from '../domain/parts/pathway.js';
import { Stage } from '../domain/parts/stage.js';
import { Programme } from '../domain/programme.js';
import { Series } from '../domain/series.js';
import { Source, SourceSection } from '../domain/source.js';
import { type Column, columnsOf } from './columns.js';

/** The columns that name the owner of a row. */
export type OwnerKey = 'hub' | 'academicYear' | 'programme' | 'pathway' | 'link' | 'source';

/** One table of the catalogue: a row for each thing of a class. */
export interface Sheet {
  /** The name of its file, without the extension. */
  readonly name: string;
  /** A row in a few words. */
  readonly row: string;
  readonly of: Class;
  /** The list of entries that its rows are, or are parts of. */
  readonly in: Collection;
  /** The property of their owner that contains the rows; undefined if the rows are entries themselves. */
  readonly list: string | undefined;
  /** Columns that name the owner of a row, the outermost first; the last of several can be empty. */
  readonly owner: readonly OwnerKey[];
  readonly columns: readonly Column[];
}

const programme: readonly OwnerKey[] = ['hub', 'academicYear', 'programme'];
const moduleRow = 'a module of a programme, or of a pathway where one is named';
const evidenceRow = 'a piece of evidence for a programme, or for a link of it where one is named';

/** The name, a row, its class, where the rows are in the document, and the columns of their owner. */
const sheets: readonly (readonly [string, string, Class, Collection, string?, (readonly OwnerKey[])?])[] = [
  ['programmes', 'a programme', Programme, 'programmes'],
  ['pathways', 'a pathway', Pathway, 'programmes', 'pathways', programme],
  ['modules', moduleRow, Module, 'programmes', 'modules', [...programme, 'pathway']],
  ['stages', 'a stage', Stage, 'programmes', 'stages', programme],
  ['deliveries', 'a running group', Delivery, 'programmes', 'deliveries', programme],
  ['links', 'a stored link', Link, 'programmes', 'links', programme],
  ['evidence', evidenceRow, Evidence, 'programmes', 'evidence', [...programme, 'link']],
  ['series', 'a series', Series, 'series'],
  ['external-things', 'an external thing', ExternalThing, 'externalThings'],
  ['sources', 'a source', Source, 'sources'],
  ['outline', "an entry of a source's outline", SourceSection, 'sources', 'outline', ['source']],
  ['hubs', 'a hub', Hub, 'hubs'],
];

/** The classes whose objects have rows of their own wherever they are nested. */
const ownSheet = new Set(sheets.flatMap(([, , type, , list]) => (list === undefined ? [] : [type])));

/** Every sheet, in the order in which a person would fill them in. */
export const allSheets: readonly Sheet[] = sheets.map(([name, row, of, collection, list, owner = []]) => {
  const elsewhere = of === Series ? new Set<Class>() : ownSheet; // The few links of a series are in a cell of its row.
  return { name, row, of, in: collection, list, owner, columns: columnsOf(of, elsewhere) };
});
