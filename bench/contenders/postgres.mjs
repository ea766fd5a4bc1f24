import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

// A PostgreSQL of our own, on a socket in a folder of its own, for as long as this process lives.

const debian = '/usr/lib/postgresql';

function binaries() {
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folder = versions.map((version) => `${debian}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`));
  if (!folder) throw new Error('There is no PostgreSQL here.');
  return folder;
}

/** It refuses to run as root; as whom it runs instead. */
function owner() {
  if (process.getuid() !== 0) return {};
  const of = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: of('-u'), gid: of('-g') };
}

/** Starts one and gives how to connect to it. */
export async function startedPostgres() {
  const [bin, as] = [binaries(), owner()];
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-bench-postgres-'));
  if (as.uid) chownSync(folder, as.uid, as.gid);
  const options = { ...as, stdio: 'ignore' };
  spawnSync(`${bin}/initdb`, ['-D', `${folder}/data`, '-U', 'bench', '-A', 'trust', '-E', 'UTF8'], options);
  // Nothing is written while it is measured; the memory is what a small server would give it.
  const settings = ['-c', 'shared_buffers=256MB', '-c', 'listen_addresses=', '-c', 'fsync=off'];
  const server = spawn(`${bin}/postgres`, ['-D', `${folder}/data`, '-k', folder, ...settings], options);
  endsWithUs(server, folder);
  const connection = { host: folder, user: 'bench', database: 'postgres' };
  await answering(connection);
  return connection;
}

/** Ends the server before this process, and leaves nothing behind. */
function endsWithUs(server, folder) {
  server.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGINT'));
  process.once('exit', () => server.kill('SIGQUIT'));
}

async function answering(connection) {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100);
    }
  }
}
