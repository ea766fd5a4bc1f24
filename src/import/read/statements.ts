import type { Collection, Values } from '../../catalogue/document/entry-change.js';
import type { ValuePlaces } from './places.js';

/** Stands for an empty cell: whether it clears what the catalogue has is decided when it is taken over. */
export const emptyCell = Symbol('left empty');

/** What a file says of one entry, with the names that it uses. Null takes a fact away; what is absent is left as it is. */
export interface StatedEntry {
  readonly in: Collection;
  readonly value: Values;
  readonly places: ValuePlaces;
  /** Whether a new programme is a draft unless the file says otherwise. */
  readonly startsAsDraft?: boolean | undefined;
  /** Whether it says everything that there is to say of the entry, so that what is absent is meant to be. */
  readonly whole?: boolean | undefined;
  /** Whether it is only taken where there is no such entry yet: a document never changes what is there. */
  readonly onlyNew?: boolean | undefined;
}

/** What a row says of a part of an entry, and whose part it is. */
export interface StatedPart {
  readonly in: Collection;
  /** The property of the owner under which it stands. */
  readonly list: string;
  /** The columns that name the owner, with what they say. */
  readonly owner: Readonly<Record<string, string>>;
  readonly value: Values;
  readonly places: ValuePlaces;
}

/** Everything that files say. */
export interface Statements {
  readonly entries: readonly StatedEntry[];
  readonly parts: readonly StatedPart[];
  /** The lists of parts of which there is a sheet. */
  readonly lists: ReadonlySet<string>;
}

export const noStatements: Statements = { entries: [], parts: [], lists: new Set() };
