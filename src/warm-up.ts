import { setImmediate as turn } from 'node:timers/promises';

/** Does work that the first readers would wait for, a step at a time, so that nobody waits for that either. */
export async function warmUp(work: Iterable<unknown>): Promise<void> {
  for (const _ of work) await turn();
}
