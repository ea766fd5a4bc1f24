import type { NewId } from '../../catalogue/document/new-id.js';
import type { Hub } from '../../domain/hub.js';
import type { DateOrder } from '../../sheets/parse-values.js';
import type { ImportReport } from './import-report.js';

/** A file that is imported. */
export interface ImportFile {
  /** Its path as it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The one sheet of a workbook that is meant; absent for another file. */
  readonly sheet?: WorkbookSheet | undefined;
}

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  /** Whether it is the only one that has cells. */
  readonly isOnly: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** The options of an import. */
export interface ImportOptions {
  /** The encoding of text files, if it is not UTF-8. */
  readonly encoding?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** Any name of the hub of files that name none; the home hub by default. */
  readonly hub?: string | undefined;
  /** The academic year of files that name none. */
  readonly year?: string | undefined;
  /** The series of programmes whose series is not certain; both by any of their names. */
  readonly series?: ReadonlyMap<string, string> | undefined;
  /** Starts a new series for a programme if only similar series exist. */
  readonly newSeries?: boolean | undefined;
  /** Withdraws programmes, and removes parts, that are in the catalogue but not in the files. */
  readonly removeGone?: boolean | undefined;
  /** Writes fields that others changed after the sheet was exported, if the sheet changes them too. */
  readonly overwrite?: boolean | undefined;
  /** Publishes and schedules what was copied from another year and not confirmed, and placeholder summaries. */
  readonly confirm?: boolean | undefined;
  /** Empty cells, and values that a whole catalogue document lacks, clear the value in the catalogue. */
  readonly emptyClears?: boolean | undefined;
}

/** Is called for each step of long work, with how much of it is done. */
export type ReportProgress = (step: string, done: number, total: number) => void;

/** The input of the readers of files. */
export interface ReadingContext {
  readonly options: ImportOptions;
  readonly report: ImportReport;
  readonly newId: NewId;
  readonly progress?: ReportProgress | undefined;
  /** The hubs of the catalogue. A summary document names one of them. */
  readonly hubs: readonly Hub[];
}
