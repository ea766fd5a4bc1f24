import type { NewId } from '../store/random-id.js';
import type { ImportOptions } from './import-options.js';
import type { Known } from './known.js';
import type { Report } from './report.js';
import type { Unsure } from './unsure.js';

/** What everything that understands an import needs. */
export interface Bench {
  readonly known: Known;
  readonly options: ImportOptions;
  readonly report: Report;
  readonly unsure: Unsure[];
  readonly newId: NewId;
}
