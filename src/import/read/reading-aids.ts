import type { NewId } from '../../catalogue/document/new-id.js';
import type { Hub } from '../../domain/hub.js';
import type { ImportOptions } from './import-options.js';
import type { Progress } from './progress.js';
import type { Report } from './report.js';

/** What whoever reads a file needs. */
export interface ReadingAids {
  readonly options: ImportOptions;
  readonly report: Report;
  readonly newId: NewId;
  readonly progress?: Progress | undefined;
  /** The hubs of the catalogue, to recognise. */
  readonly hubs: readonly Hub[];
}
