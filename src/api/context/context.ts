import type { Reading } from '../../catalogue/reading.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { Guard } from '../guard/guard.js';
import type { Budgeted } from '../guard/node-budget.js';
import type { PricedRequest } from '../guard/priced-request.js';

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
  /** Whether the client asked to be told. */
  readonly tellsCost?: boolean;
}
