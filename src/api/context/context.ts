import type { AccessList } from '../../access/access-list.js';
import type { Reading } from '../../catalogue/reading.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { Guard } from '../guard/guard.js';
import type { Budgeted } from '../guard/node-budget.js';
import type { PricedRequest } from '../guard/priced-request.js';
import type { ImportPlanner } from './import-planner.js';

/** What is logged of each mutation. It names the holder of a token, and never the token. */
export interface MutationRecord {
  /** The name of the token; undefined for a request without one. */
  readonly by: string | undefined;
  readonly mutation: string;
  /** How many edits it has. */
  readonly edits: number;
  /** The type of the result, such as Ok or Conflict, or the code of the error. */
  readonly result: string;
  /** The revision that it made; undefined for a dry run. */
  readonly revision: number | undefined;
  /** The name of the token that it changes, for one that changes tokens. */
  readonly token?: string;
  /** True if nothing was to be stored. */
  readonly dryRun?: boolean;
}

/**
 * What a request carries: the one revision that all of its answer comes from, who asks, and what it may cost. Our own
 * code asks with a snapshot alone, which is what the public sees.
 */
export interface Context extends Budgeted, Partial<Omit<Reading, 'snapshot'>> {
  readonly snapshot: Snapshot;
  /** The revision of a past state, which the ids of everything in it get; absent in the present. */
  readonly pastRevision?: number;
  /** Absent where our own code asks, which nobody guards. */
  readonly guard?: Guard;
  /** The request with its price; absent where there was nothing to look at. */
  readonly priced?: PricedRequest | undefined;
  /** Plans imports of files; absent where nobody can import. */
  readonly imports?: ImportPlanner | undefined;
  /** The tokens, for administrators; absent where nobody can change them. */
  readonly access?: Pick<AccessList, 'book' | 'refresh'> | undefined;
  /** Records a mutation for the administrators of the service; absent where our own code asks. */
  readonly audit?: (record: MutationRecord) => void;
  /** The id of the request, for the log; absent where our own code asks. */
  readonly requestId?: string | undefined;
  /** Whether the client asked to be told. */
  readonly tellsCost?: boolean;
}
