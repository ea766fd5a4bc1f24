import type { NewId } from '../../catalogue/document/new-id.js';
import type { Hub } from '../../domain/hub.js';
import type { DateOrder } from '../../sheets/parse-values.js';
import type { ImportReport } from './import-report.js';

/** A file that is imported. */
export interface ImportFile {
  /** As a person calls it: its path as it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person decides about an import. */
export interface ImportOptions {
  /** The encoding of texts, where it is not UTF-8. */
  readonly encoding?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** The hub, by any name, where a file names none; the home hub where this is left out too. */
  readonly hub?: string | undefined;
  /** The academic year, where a file names none. */
  readonly year?: string | undefined;
  /** The series, by any name, of programmes by any name: where the catalogue cannot tell. */
  readonly series?: ReadonlyMap<string, string> | undefined;
  /** Has programmes begin a series where only similar ones are known. */
  readonly newSeries?: boolean | undefined;
  /** Withdraws programmes, and takes parts away, that are in the catalogue and not in the files. */
  readonly removeGone?: boolean | undefined;
  /** Has empty cells, and what a whole catalogue document leaves out, take away what the catalogue has. */
  readonly emptyClears?: boolean | undefined;
}

/** Is told of each step of a long work, and of how much of it is done. */
export type ReportProgress = (step: string, done: number, total: number) => void;

/** What whoever reads a file needs. */
export interface ReadingContext {
  readonly options: ImportOptions;
  readonly report: ImportReport;
  readonly newId: NewId;
  readonly progress?: ReportProgress | undefined;
  /** The hubs of the catalogue, to recognise. */
  readonly hubs: readonly Hub[];
}
