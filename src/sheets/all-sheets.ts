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

/** What says which thing a row of another sheet belongs to. */
export type OwnerKey = 'hub' | 'academicYear' | 'programme' | 'pathway' | 'link' | 'source';

/** One table of the catalogue: a row for each thing of a class. */
export interface Sheet {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** What a row is, in a few words. */
  readonly row: string;
  readonly of: Class;
  /** The list of entries that its rows are, or are a part of. */
  readonly in: Collection;
  /** Under which property of their owner its rows stand; absent where they are entries themselves. */
  readonly list?: string;
  /** Columns that name the owner of a row, the outermost first; the last of several can be empty. */
  readonly owner: readonly OwnerKey[];
  readonly columns: readonly Column[];
}

/** What has a sheet of its own wherever it is nested. */
const ownSheet = new Set([Pathway, Module, Stage, Delivery, Link, Evidence, SourceSection]);
const programme = ['hub', 'academicYear', 'programme'] as const;

const defineSheet = (given: Omit<Sheet, 'columns'>): Sheet => ({ ...given, columns: columnsOf(given.of, ownSheet) });

/** Every sheet, in the order in which a person would fill them in. */
export const allSheets: readonly Sheet[] = [
  defineSheet({ name: 'programmes', row: 'a programme', of: Programme, in: 'programmes', owner: [] }),
  defineSheet({
    name: 'pathways',
    row: 'a pathway',
    of: Pathway,
    in: 'programmes',
    list: 'pathways',
    owner: programme,
  }),
  defineSheet({
    name: 'modules',
    row: 'a module of a programme, or of a pathway where one is named',
    of: Module,
    in: 'programmes',
    list: 'modules',
    owner: [...programme, 'pathway'],
  }),
  defineSheet({ name: 'stages', row: 'a stage', of: Stage, in: 'programmes', list: 'stages', owner: programme }),
  defineSheet({
    name: 'deliveries',
    row: 'a running group',
    of: Delivery,
    in: 'programmes',
    list: 'deliveries',
    owner: programme,
  }),
  defineSheet({ name: 'links', row: 'a stored link', of: Link, in: 'programmes', list: 'links', owner: programme }),
  defineSheet({
    name: 'evidence',
    row: 'a piece of evidence for a programme, or for a link of it where one is named',
    of: Evidence,
    in: 'programmes',
    list: 'evidence',
    owner: [...programme, 'link'],
  }),
  defineSheet({ name: 'series', row: 'a series', of: Series, in: 'series', owner: [] }),
  defineSheet({
    name: 'external-things',
    row: 'an external thing',
    of: ExternalThing,
    in: 'externalThings',
    owner: [],
  }),
  defineSheet({ name: 'sources', row: 'a source', of: Source, in: 'sources', owner: [] }),
  defineSheet({
    name: 'outline',
    row: "an entry of a source's outline",
    of: SourceSection,
    in: 'sources',
    list: 'outline',
    owner: ['source'],
  }),
  defineSheet({ name: 'hubs', row: 'a hub', of: Hub, in: 'hubs', owner: [] }),
];
