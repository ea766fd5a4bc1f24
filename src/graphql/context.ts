import type { Snapshot } from '../store/snapshot.js';

/** What a request carries: the one revision that all of its answer comes from. */
export interface Context {
  readonly snapshot: Snapshot;
}
