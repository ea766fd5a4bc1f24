import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aFolder } from './a-folder.js';
import { describeWith } from './outside-program.js';

const program = '/usr/sbin/nginx';

/** A `describe` whose tests need nginx. */
export const describeWithNginx = describeWith(
  existsSync(program),
  `there is no nginx at ${program}. Get it with "apt-get install nginx-light".`,
);

/** Starts nginx with a `server` block that listens on a port, and returns a function that ends it. */
export async function startNginx(serverBlock: string, port: number): Promise<() => Promise<void>> {
  const folder = await aFolder();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  const config = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http { access_log off; ${temporary.join(' ')} ${serverBlock} }`;
  await writeFile(join(folder, 'nginx.conf'), config);
  const args = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  await untilListening(port, child);
  return async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    const isListening = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isListening) return;
    await pause(50);
  }
  throw new Error(`nginx did not start to listen on port ${port}.`);
}
