import type { NewId } from '../../catalogue/document/new-id.js';
import type { ImportOptions } from '../read/import-options.js';
import type { Report } from '../read/report.js';
import type { Known } from './known.js';
import type { Unsure } from './unsure.js';

/** What everything that understands an import needs. */
export interface Bench {
  readonly known: Known;
  readonly options: ImportOptions;
  readonly report: Report;
  readonly unsure: Unsure[];
  readonly newId: NewId;
}
