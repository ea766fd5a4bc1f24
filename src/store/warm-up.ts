import { setImmediate as turn } from 'node:timers/promises';
import type { Snapshot } from './snapshot.js';

/** Makes what the first readers of a snapshot would wait for, a little at a time, so that nobody waits for that either. */
export async function warmUp(snapshot: Snapshot): Promise<void> {
  for (const _ of snapshot.warmUp()) await turn();
}
