import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process this is, so that another can tell whether it is still there. */
export interface ProcessName {
  /** Never the same twice. */
  readonly id: string;
  readonly pid: number;
  /** When the process started, in the words of the system; empty where that cannot be told. */
  readonly started: string;
  readonly host: string;
  /** Where a number means the same process: the host since its last start, and the container. */
  readonly realm: string;
}

export function ownName(): ProcessName {
  const host = hostname();
  return { id: randomUUID(), pid: process.pid, started: startOf(process.pid) ?? '', host, realm: realm(host) };
}

/** Whether a process still runs; nothing where that cannot be told from here. */
export function isRunning({ pid, started, realm: its }: ProcessName): boolean | undefined {
  if (its !== realm(hostname())) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // There, and somebody else's.
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started; // Numbers are given again, starts are not.
}

const realm = (host: string) => [host, text('/proc/sys/kernel/random/boot_id'), namespace()].join(' ').trim();

/** The 22nd field of Linux's account of a process. The second holds its name, which may hold spaces and brackets. */
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
    return ''; // Linux has these files; elsewhere the number of a process has to do.
  }
}
