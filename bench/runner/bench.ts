import type { CatalogueFiles } from './catalogue-files.js';
import type { Pace } from './row.js';
import type { Servers } from './servers.js';

/** What every part of a run works with. */
export interface Bench {
  readonly files: CatalogueFiles;
  readonly servers: Servers;
  readonly pace: Pace;
  /** How many programmes the large catalogue has. */
  readonly large: number;
  /** Told what happens, line by line. */
  readonly say: (line: string) => void;
}
