import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BuiltService } from './built-service.js';

/** Whether this system tells the processor time of single threads. */
export const hasThreadTimes = existsSync('/proc/self/task');

/** The processor time that a process or thread has used, in ticks, from a file of /proc. */
async function processorTime(path: string): Promise<number> {
  const text = await readFile(path, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]); // utime and stime
}

/** The share of the main thread in the processor time that a service uses during an action, from 0 to 1. */
export async function mainThreadShare({ pid }: BuiltService, action: () => Promise<unknown>): Promise<number> {
  const files = [`/proc/${pid}/task/${pid}/stat`, `/proc/${pid}/stat`];
  const before = await Promise.all(files.map(processorTime));
  await action();
  const after = await Promise.all(files.map(processorTime));
  const [main = 0, all = 0] = after.map((time, index) => time - (before[index] ?? 0));
  return main / all;
}
