import type { EntryChange } from '../../catalogue/document/entry-change.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { CatalogueStore } from '../../catalogue/store.js';

// What the API needs of imports. The composition root passes the planner in, so that neither imports the other.

/** Files and options that a client sends. */
export interface ImportRequest {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly options: ImportChoices;
  /** The catalogue as the client sees it. */
  readonly state: CatalogueState;
  /** Where earlier states of entries are found. */
  readonly store: CatalogueStore;
}

export interface ImportChoices {
  readonly hub?: string | undefined;
  readonly year?: string | undefined;
  readonly series: ReadonlyMap<string, string>;
  readonly newSeries: boolean;
  readonly removeGone: boolean;
  readonly overwrite: boolean;
  readonly emptyClears: boolean;
  readonly confirm: boolean;
}

/** A problem or a warning, with its place in a file. */
export interface ImportFinding {
  readonly code: string;
  readonly place: string | undefined;
  readonly message: string;
}

/** How one field changes, as texts. */
export interface ImportedField {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One change of a plan, which a client may choose by its key. */
export interface ImportItem {
  /** The same for the same files and the same catalogue. */
  readonly key: string;
  readonly kind: 'CREATE' | 'CHANGE' | 'WITHDRAW';
  readonly name: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly fields: readonly ImportedField[];
  /** The keys of new entries to which it refers. */
  readonly needs: readonly string[];
  /** Absent where the plan has problems. */
  readonly change: EntryChange | undefined;
}

/** A programme of a file whose programme or series is not certain. */
export interface UnsureImport {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly message: string;
  readonly suggestions: readonly { readonly slug: string; readonly title: string }[];
}

/** A field that others changed after the sheet was exported, and for which it has another value. */
export interface ImportClash {
  readonly name: string;
  readonly place: string;
  readonly field: string;
  readonly exported: string | undefined;
  readonly now: string | undefined;
  readonly stated: string | undefined;
  readonly isWritten: boolean;
}

export interface PlannedImport {
  readonly items: readonly ImportItem[];
  readonly unsure: readonly UnsureImport[];
  readonly clashes: readonly ImportClash[];
  readonly problems: readonly ImportFinding[];
  readonly warnings: readonly ImportFinding[];
  readonly notes: readonly { readonly place: string; readonly message: string }[];
  readonly unchanged: number;
}

export type ImportPlanner = (request: ImportRequest) => Promise<PlannedImport>;
