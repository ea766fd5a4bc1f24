import type { CellNames } from '../../sheets/names.js';
import type { ReadingContext } from '../read/import-input.js';
import type { FilePlace } from '../read/import-report.js';
import type { StatedEntry } from '../read/statements.js';
import { type Draft, displayName } from './draft.js';
import type { ImportLookup } from './import-lookup.js';

/** One run of an import: its settings, the catalogue, and the findings so far. */
export interface ImportSession extends ReadingContext {
  readonly catalogue: ImportLookup;
  readonly unsure: UnsureProgramme[];
}

/** The things that names in files can mean, while they are matched with the catalogue. */
export interface MatchingSession extends ImportSession {
  /** The names of everything in the catalogue and in the files. */
  readonly names: CellNames;
  /** The series that programmes of the files start. More are added while programmes are matched. */
  readonly startedSeries: Draft[];
}

/** A programme or series that a name may mean. */
export interface ProgrammeSuggestion {
  readonly slug: string;
  readonly title: string;
}

/** A programme of a file whose programme or series in the catalogue is not certain. It is not written. */
export interface UnsureProgramme {
  readonly place: FilePlace;
  /** Its name in the file. */
  readonly name: string;
  /** Why it is not certain, and what to do. */
  readonly message: string;
  /** The likeliest first. */
  readonly suggestions: readonly ProgrammeSuggestion[];
}

/** Adds a programme to those that are not certain. */
export function noteUnsure(
  { value, places }: StatedEntry,
  { message, near }: { readonly message: string; readonly near: readonly ProgrammeSuggestion[] },
  { unsure }: ImportSession,
): undefined {
  const suggestions = near.map(({ slug, title }) => ({ slug, title }));
  unsure.push({ place: places.of('/title'), name: displayName(value), message, suggestions });
  return undefined;
}
