import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Ends the services that test files shared. Another process may have the number by now, so its command is checked. */
async function endSharedServices(folder) {
  const noted = await readFile(join(folder, 'shared-services'), 'utf8').catch(() => '');
  for (const pid of noted.split('\n').filter(Boolean)) {
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', pid], { encoding: 'utf8' });
    if (stdout?.includes('start.js')) process.kill(Number(pid), 'SIGKILL');
  }
}

/** Ends the PostgreSQL servers that tests left running because they failed. */
async function endDatabases(folder) {
  const clusters = (await readdir(folder)).filter((name) => name.startsWith('postgres-'));
  for (const name of clusters) {
    const [pid] = (await readFile(join(folder, name, 'data/postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', pid || '0'], { encoding: 'utf8' });
    if (stdout?.includes(name)) process.kill(Number(pid), 'SIGQUIT');
  }
}

export default async function removeTemporaryFolder() {
  const folder = process.env['TMPDIR'] ?? '';
  if (!basename(folder).startsWith('maths-hub-tests-')) throw new Error(`"${folder}" is no folder of these tests.`);
  await endSharedServices(folder);
  await endDatabases(folder);
  await rm(folder, { recursive: true, maxRetries: 3 });
}
