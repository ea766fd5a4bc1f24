import { describeEntry, nouns } from '../catalogue/document/collections.js';
import type { Collection, EntryChange, EntryInstance, Values } from '../catalogue/document/entry-change.js';
import type { UnsureProgramme } from './match/import-session.js';
import type { PlannedFieldChange } from './planned-field-changes.js';
import type { FilePlace, ImportNote, ImportProblem } from './read/import-report.js';

/** Something that will be changed, as a person calls it: `programme "mastering-number" of 2021/22`. */
interface AffectedEntry {
  readonly in: Collection;
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

export interface CreatedEntry extends AffectedEntry {
  readonly place: FilePlace;
  /** Of a programme: whether the public will see it. */
  readonly isDraft?: boolean | undefined;
  /** Of a programme: the slug of its series, and whether that begins with it. */
  readonly series?: string | undefined;
  readonly beginsSeries?: boolean | undefined;
}

export interface ChangedEntry extends AffectedEntry {
  readonly fields: readonly PlannedFieldChange[];
}

/** What is in the catalogue and in no file, and what becomes of it. */
export interface MissingItem {
  readonly name: string;
  readonly becomes: 'kept' | 'withdrawn' | 'removed';
}

/** An empty cell where the catalogue has a value, which stays. */
export interface KeptValue {
  readonly place: FilePlace;
  readonly name: string;
}

/** What an import would do, and all that is to be said of it. */
export interface ImportPlan {
  /** With any, nothing can be written. */
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
  readonly unsure: readonly UnsureProgramme[];
  readonly created: readonly CreatedEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly gone: readonly MissingItem[];
  readonly kept: readonly KeptValue[];
  /** How many entries are stated as they are. */
  readonly unchanged: number;
  readonly changes: readonly EntryChange[];
}

/** What a person calls an entry: `programme "mastering-number" of 2021/22`. */
export const entryName = (list: Collection, entry: Values | EntryInstance): string =>
  describeEntry(list, entry) ?? `${nouns[list]} without a name`;
