import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line, for use in a shell. */
export const builtCli = `"${process.execPath}" dist/cli.js`;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a child process. */
export const runCli = (args: readonly string[], env = process.env): Promise<Ran> =>
  ran(process.execPath, ['dist/cli.js', ...args], env);

/** Runs a line of shell code, which may contain `builtCli`. */
export const runShell = (line: string): Promise<Ran> => ran('bash', ['-c', `set -o pipefail; ${line}`]);

async function ran(program: string, args: readonly string[], env = process.env): Promise<Ran> {
  const child = spawn(program, args, { cwd: root, env });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}
