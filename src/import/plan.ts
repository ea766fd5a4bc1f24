import { describeEntry, nouns } from '../catalogue/document/collections.js';
import type { Collection, EntryChange, EntryInstance, Values } from '../catalogue/document/entry-change.js';
import type { UnsureProgramme } from './match/import-session.js';
import type { FieldChangedSince } from './merge-versions.js';
import type { PlannedFieldChange } from './planned-field-changes.js';
import type { FilePlace, ImportNote, ImportProblem, ReadSheet } from './read/import-report.js';

interface AffectedEntry {
  readonly in: Collection;
  readonly id: string;
  /** The name for people: `programme "mastering-number" of 2021/22`. */
  readonly name: string;
  readonly title: string;
}

export interface CreatedEntry extends AffectedEntry {
  readonly place: FilePlace;
  /** Only of a programme. */
  readonly isDraft?: boolean | undefined;
  /** Only of a programme: the slug of its series, and whether the series starts with it. */
  readonly series?: string | undefined;
  readonly beginsSeries?: boolean | undefined;
  /** Its other values, as they are written in cells. */
  readonly fields: readonly WrittenField[];
}

/** A value of a new entry as it is written in a cell; for a list of parts, their names or their number. */
export interface WrittenField {
  readonly field: string;
  readonly text: string;
}

export interface ChangedEntry extends AffectedEntry {
  readonly fields: readonly PlannedFieldChange[];
}

/** An entry that others changed after its sheet was exported, where the sheet has other values. */
export interface EntryChangedSince extends AffectedEntry {
  readonly place: FilePlace;
  readonly fields: readonly FieldChangedSince[];
}

/** A programme or part that is in the catalogue but in no file, and what the import does with it. */
export interface MissingItem {
  readonly name: string;
  /** It is `newer`, and stays, if it may have been added or changed after the sheets were exported. */
  readonly becomes: 'kept' | 'newer' | 'withdrawn' | 'removed';
}

/** An empty cell whose value in the catalogue stays. */
export interface KeptValue {
  readonly place: FilePlace;
  readonly name: string;
  /** Whether the value is required, so that nothing clears it. */
  readonly isRequired: boolean;
}

/** The changes that an import would make. */
export interface ImportPlan {
  /** If there are any, nothing can be written. */
  readonly problems: readonly ImportProblem[];
  /** What looks wrong after the import, and is no reason not to write it. */
  readonly warnings: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
  /** How the headings of sheets were read. */
  readonly sheets: readonly ReadSheet[];
  readonly unsure: readonly UnsureProgramme[];
  readonly created: readonly CreatedEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly changedSince: readonly EntryChangedSince[];
  readonly gone: readonly MissingItem[];
  readonly kept: readonly KeptValue[];
  /** The number of stated entries that are the same in the catalogue. */
  readonly unchanged: number;
  readonly changes: readonly EntryChange[];
}

/** The name of an entry for people: `programme "mastering-number" of 2021/22`. */
export const entryName = (list: Collection, entry: Values | EntryInstance): string =>
  describeEntry(list, entry) ?? `${nouns[list]} without a name`;
