import { readFileSync } from 'node:fs';

// What Linux knows of a process.

const ticksPerSecond = 100;

/** Seconds for which a process had a processor: all of its threads, and those that it started, such as a database. */
export function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const own = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  return childrenOf(pid).reduce((sum, child) => sum + processorOf(child), own);
}

/** Bytes of memory that a process holds, and those that it started. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), Number(kilobytes ?? 0) * 1024);
}

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
