import type { Collection } from '../catalogue/document/entry-change.js';
import type { Class } from '../domain/fields/fields.js';
import type { Column } from './column.js';

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
