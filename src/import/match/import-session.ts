import type { NewId } from '../../catalogue/document/new-id.js';
import type { ImportOptions } from '../read/import-input.js';
import type { FilePlace, ImportReport } from '../read/import-report.js';
import type { ImportLookup } from './import-lookup.js';

/** What everything that understands an import needs. */
export interface ImportSession {
  readonly catalogue: ImportLookup;
  readonly options: ImportOptions;
  readonly report: ImportReport;
  readonly unsure: UnsureProgramme[];
  readonly newId: NewId;
}

/** Something that may be meant. */
export interface ProgrammeSuggestion {
  readonly slug: string;
  readonly title: string;
}

/** A programme of a file of which nobody can tell which it is, or of which series. It is not written. */
export interface UnsureProgramme {
  readonly place: FilePlace;
  /** What the file calls it. */
  readonly name: string;
  /** Why, and what to do. */
  readonly message: string;
  /** The likeliest first. */
  readonly suggestions: readonly ProgrammeSuggestion[];
}

export const toProgrammeSuggestion = ({ slug, title }: ProgrammeSuggestion): ProgrammeSuggestion => ({ slug, title });
