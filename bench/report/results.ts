import type { Commits } from '../runner/commits.js';
import type { Exported } from '../runner/exported.js';
import type { Growth } from '../runner/growth.js';
import type { Pace, Row } from '../runner/row.js';
import type { StartUp } from '../runner/start-up.js';

/** What one run found. A part that was not measured is empty. */
export interface Results {
  readonly at: string;
  readonly machine: string;
  readonly command: string;
  readonly pace: Pace;
  readonly rows: readonly Row[];
  readonly leftOut: readonly string[];
  readonly growth: readonly Growth[];
  readonly startUps: readonly StartUp[];
  readonly exports: readonly Exported[];
  readonly commits: readonly Commits[];
}
