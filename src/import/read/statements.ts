import type { Collection, Values } from '../../catalogue/document/entry-change.js';
import type { ValuePlaces } from './places.js';

/** The value of an empty cell. Whether it clears the value in the catalogue is decided by the options of the import. */
export const emptyCell = Symbol('left empty');

/** An entry as a file states it, with names instead of ids. Null clears a value; an absent value stays as it is. */
export interface StatedEntry {
  readonly in: Collection;
  readonly value: Values;
  readonly places: ValuePlaces;
  /** Whether a new programme is a draft if the file states no status. */
  readonly startsAsDraft?: boolean | undefined;
  /** Whether it states the whole entry, so that absent values are meant to be absent. */
  readonly whole?: boolean | undefined;
  /** The revision of the entry when its sheet was exported. */
  readonly revision?: number | undefined;
  /** Whether it is ignored if the catalogue has the entry: a summary document never changes one. */
  readonly onlyNew?: boolean | undefined;
}

/** A part of an entry as a row states it, and the owner of the part. */
export interface StatedPart {
  readonly in: Collection;
  /** The property of the owner that contains the part. */
  readonly list: string;
  /** The cells that name the owner, by the names of their columns. */
  readonly owner: Readonly<Record<string, string>>;
  readonly value: Values;
  readonly places: ValuePlaces;
  /** The revision of the owner when its sheet was exported. */
  readonly revision?: number | undefined;
}

/** Everything that files state. */
export interface Statements {
  readonly entries: readonly StatedEntry[];
  readonly parts: readonly StatedPart[];
  /** The lists of parts for which there is a sheet. */
  readonly lists: ReadonlySet<string>;
}

export const noStatements: Statements = { entries: [], parts: [], lists: new Set() };

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
