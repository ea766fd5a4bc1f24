import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

// Servers keep to one core and the driver to another, so that neither takes from the other.

const [serverCore, driverCore] = ['0', '1'];
const isPossible = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** A command that runs a program on the core of the servers. */
export const onServerCore = (program: string): [string, ...string[]] =>
  isPossible ? ['taskset', '--cpu-list', serverCore, program] : [program];

/** Keeps this process off the core of the servers, or says that it could not. */
export function keepToDriverCore(): void {
  if (isPossible) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', driverCore, String(process.pid)]);
  else console.log('Servers and driver share cores: this needs two, and taskset. Trust no number.');
}
