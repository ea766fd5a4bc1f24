import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from './servers.js';

const interval = 500;
const longest = 120_000;
/** The share of a processor that a server without anything to do takes at most. */
const idle = 0.05;

/** Resolves when a server has done what it does beforehand after a start, so that nobody measures that. Rejects after two minutes. */
export async function settled({ processor, contender }: Server): Promise<void> {
  const end = performance.now() + longest;
  for (let before = processor(); performance.now() < end; before = processor()) {
    await pause(interval);
    if (processor() - before < (idle * interval) / 1000) return;
  }
  throw new Error(
    `${contender.name} is busy two minutes after its start. Measure when the machine has nothing else to do.`,
  );
}
