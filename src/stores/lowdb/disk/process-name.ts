import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Identifies a process, so that another process can find out whether it is still running. */
export interface ProcessName {
  /** Never the same twice. */
  readonly id: string;
  readonly pid: number;
  /** The start time of the process as the system reports it; empty if unknown. */
  readonly started: string;
  readonly host: string;
  /** The scope of process ids: the host since its last boot, and the container. */
  readonly realm: string;
}

export function ownName(): ProcessName {
  const host = hostname();
  return { id: randomUUID(), pid: process.pid, started: startOf(process.pid) ?? '', host, realm: realm(host) };
}

/** Whether a process is still running; undefined if it can't be seen from here. */
export function isRunning({ pid, started, realm: its }: ProcessName): boolean | undefined {
  if (its !== realm(hostname())) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // It runs as another user.
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started; // Process ids are reused, start times are not.
}

const realm = (host: string) => [host, text('/proc/sys/kernel/random/boot_id'), namespace()].join(' ').trim();

/** Field 22 of /proc/PID/stat. Field 2 is the name of the process, which may contain spaces and brackets. */
function startOf(pid: number): string | undefined {
  const account = text(`/proc/${pid}/stat`);
  return account ? account.slice(account.lastIndexOf(')') + 2).split(' ')[19] : undefined;
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return ''; // Only Linux has these files; elsewhere the process id has to suffice.
  }
}
