import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../tests/support/free-port.js';

const programs = '/usr/lib/postgresql/15/bin';
const longestStart = 60_000;

interface Member {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly rest: string;
  readonly child: ChildProcess;
}

/** A primary and a standby with Patroni and etcd, as plain processes, in synchronous mode. */
export class PatroniCluster {
  readonly #folder: string;
  readonly #members: Member[] = [];
  readonly #children: ChildProcess[] = [];

  static async start(): Promise<PatroniCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'patroni-'));
    await chmod(folder, 0o711);
    const cluster = new PatroniCluster(folder);
    const [client, peer] = [await freePort(), await freePort()];
    const data = await cluster.#folderFor('etcd');
    const [clients, peers] = [client, peer].map((port) => `http://127.0.0.1:${port}`);
    cluster.#run('etcd', [
      ...['--data-dir', data, '--listen-client-urls', `${clients}`, '--advertise-client-urls', `${clients}`],
      ...['--listen-peer-urls', `${peers}`, '--initial-advertise-peer-urls', `${peers}`],
      ...['--initial-cluster', `default=${peers}`],
    ]);
    await pause(1000);
    for (const name of ['one', 'two']) await cluster.#addMember(name, `127.0.0.1:${client}`);
    await cluster.untilHealthy();
    return cluster;
  }

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The address of the database, with both hosts. */
  get url(): string {
    return `postgresql://postgres:secret@${this.#members.map(({ port }) => `127.0.0.1:${port}`).join(',')}/postgres`;
  }

  /** Has the standby take over in order. */
  async switchOver(): Promise<void> {
    const leader = await this.#leader();
    const candidate = this.#members.find((member) => member !== leader);
    const body = JSON.stringify({ leader: leader.name, candidate: candidate?.name });
    const answer = await fetch(`${leader.rest}/switchover`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`No switchover: ${await answer.text()}`);
  }

  /** Stops the primary in immediate mode. Its Patroni starts it again. */
  async stopPrimary(): Promise<void> {
    process.kill(await serverOf(await this.#leader()), 'SIGQUIT');
  }

  /** Kills the primary and its Patroni. */
  async killPrimary(): Promise<void> {
    const leader = await this.#leader();
    const server = await serverOf(leader);
    leader.child.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
  }

  /** Waits until there is a primary, and a standby that is synchronous. */
  async untilHealthy(): Promise<void> {
    const end = performance.now() + longestStart;
    for (;;) {
      const answers = await Promise.all(
        this.#members.map(({ rest }) => fetch(`${rest}/cluster`).catch(() => undefined)),
      );
      const answer = answers.find((each) => each?.ok);
      const { members = [] } = answer ? ((await answer.json()) as ClusterAnswer) : {};
      const roles = members.map(({ role, state }) => `${role} ${state}`);
      if (roles.includes('leader running') && roles.some((role) => /^sync_standby (?:running|streaming)$/.test(role)))
        return;
      if (performance.now() > end) throw new Error(`The cluster did not become healthy: ${roles.join(', ')}`);
      await pause(200);
    }
  }

  async stop(): Promise<void> {
    for (const child of this.#children.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM'); // Patroni ends its server.
      await once(child, 'exit');
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #leader(): Promise<Member> {
    for (const member of this.#members) {
      const answer = await fetch(`${member.rest}/primary`).catch(() => undefined);
      if (answer?.ok) return member;
    }
    throw new Error('The cluster has no primary.');
  }

  async #addMember(name: string, etcd: string): Promise<void> {
    const folder = await this.#folderFor(name);
    const [port, rest] = [await freePort(), await freePort()];
    const config = join(folder, 'patroni.yml');
    await writeFile(config, JSON.stringify(settingsOf(name, { folder, etcd, port, rest })), { mode: 0o644 });
    const child = this.#run('patroni', [config]);
    this.#members.push({ name, folder, port, rest: `http://127.0.0.1:${rest}`, child });
    const end = performance.now() + longestStart;
    while (!(await fetch(`http://127.0.0.1:${rest}/health`).catch(() => undefined))?.ok) {
      if (performance.now() > end) throw new Error(`The member ${name} did not start.`);
      await pause(200);
    }
  }

  async #folderFor(name: string): Promise<string> {
    const folder = join(this.#folder, name);
    await mkdir(folder, { mode: 0o700 });
    const { uid, gid } = owner();
    await chown(folder, uid, gid);
    return folder;
  }

  #run(program: string, args: readonly string[]): ChildProcess {
    const child = spawn(program, args, { ...owner(), cwd: '/', stdio: 'ignore', env: { PATH: process.env['PATH'] } });
    this.#children.push(child);
    return child;
  }
}

/** The process of a member's PostgreSQL server. */
async function serverOf({ folder }: Member): Promise<number> {
  const [pid] = (await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

interface ClusterAnswer {
  readonly members?: readonly { readonly role: string; readonly state: string }[];
}

interface MemberSettings {
  readonly folder: string;
  readonly etcd: string;
  readonly port: number;
  readonly rest: number;
}

/** The settings of a member. JSON is YAML too. */
function settingsOf(name: string, { folder, etcd, port, rest }: MemberSettings) {
  const connections = ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'];
  return {
    ...{ scope: 'catalogue', name },
    restapi: { listen: `127.0.0.1:${rest}`, connect_address: `127.0.0.1:${rest}` },
    etcd3: { hosts: etcd },
    bootstrap: {
      dcs: { ttl: 20, loop_wait: 4, retry_timeout: 8, synchronous_mode: true, postgresql: { use_pg_rewind: true } },
      initdb: [{ encoding: 'UTF8' }, { auth: 'trust' }],
    },
    postgresql: {
      ...{ listen: `127.0.0.1:${port}`, connect_address: `127.0.0.1:${port}` },
      ...{ data_dir: join(folder, 'data'), bin_dir: programs, pgpass: join(folder, 'pgpass') },
      authentication: {
        superuser: { username: 'postgres', password: 'secret' },
        replication: { username: 'replicator', password: 'secret' },
      },
      pg_hba: connections,
      parameters: { unix_socket_directories: folder },
    },
  };
}

/** PostgreSQL refuses to run as root. */
function owner(): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}
