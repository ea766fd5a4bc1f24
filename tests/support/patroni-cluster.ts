import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

// A cluster of PostgreSQL that moves to its standby by itself: Patroni with etcd, from Debian's packages, as plain processes
// on loopback, in synchronous mode. One etcd is enough here, because no test stops it.

const programs = ['/usr/bin/patroni', '/usr/bin/etcd', '/usr/lib/postgresql/15/bin/pg_rewind'];

export const hasPatroni = programs.every((path) => existsSync(path));
export const patroniRemedy =
  'there is no Patroni. Get it with "apt-get install postgresql patroni python3-psycopg2 etcd-server".';

interface Member {
  readonly name: string;
  readonly port: number;
  readonly api: number;
  readonly folder: string;
  readonly settings: string;
}

type Owner = { readonly uid: number; readonly gid: number };

export class PatroniCluster {
  readonly #members: readonly Member[];
  readonly #owner: Owner;
  readonly #processes = new Map<string, ChildProcess>();

  /** A primary and a standby which has all that the primary has. */
  static async start(names = ['one', 'two']): Promise<PatroniCluster> {
    const owner = postgresUser();
    const folder = await mkdtemp(join(tmpdir(), 'patroni-'));
    chownSync(folder, owner.uid, owner.gid);
    const etcd = await freePort();
    const members: Member[] = [];
    for (const name of names) members.push(await memberAt(join(folder, name), { name, etcd, owner }));
    const cluster = new PatroniCluster(members, owner);
    const [clients, peers] = [`http://127.0.0.1:${etcd}`, `http://127.0.0.1:${await freePort()}`];
    const peer = ['--initial-advertise-peer-urls', peers, '--listen-peer-urls', peers];
    const client = ['--advertise-client-urls', clients, '--listen-client-urls', clients];
    const state = ['--name', 'etcd', '--data-dir', join(folder, 'etcd'), '--initial-cluster', `etcd=${peers}`];
    cluster.#spawn('etcd', ['/usr/bin/etcd', ...state, ...peer, ...client]);
    for (const { name } of members) {
      cluster.startMember(name);
      await cluster.until(async () => (await cluster.primary()) !== undefined); // The first one becomes the primary.
    }
    await cluster.until(() => cluster.hasStandby());
    return cluster;
  }

  private constructor(members: readonly Member[], owner: Owner) {
    this.#members = members;
    this.#owner = owner;
  }

  /** The address of a database, with the hosts of all members. */
  url(database = 'postgres'): string {
    return `postgresql://postgres@${this.#members.map(({ port }) => `127.0.0.1:${port}`).join(',')}/${database}`;
  }

  /** The name of the member that takes writes. */
  async primary(): Promise<string | undefined> {
    return (await this.#roles()).find(({ role, state }) => role === 'leader' && state === 'running')?.name;
  }

  /** Whether a standby has everything that was committed, so that it may become the primary. */
  async hasStandby(): Promise<boolean> {
    return (await this.#roles()).some(({ role }) => role === 'sync_standby');
  }

  async #roles(): Promise<readonly { readonly name: string; readonly role: string; readonly state: string }[]> {
    for (const { api } of this.#members) {
      const answer = await fetch(`http://127.0.0.1:${api}/cluster`).catch(() => undefined);
      if (answer?.ok) return ((await answer.json()) as { members: [] }).members;
    }
    return [];
  }

  /** Makes the standby the primary, as an administrator does before work on the primary. */
  async switchOver(): Promise<void> {
    const leader = await this.primary();
    const { api } = this.#member(leader);
    const body = JSON.stringify({ leader });
    const answer = await fetch(`http://127.0.0.1:${api}/switchover`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`Patroni refused the switchover: ${await answer.text()}`);
    await this.until(async () => ![undefined, leader].includes(await this.primary()));
  }

  /** Kills the primary and its Patroni at once, as if its machine were gone. Returns its name. */
  async killPrimary(): Promise<string> {
    const name = (await this.primary()) ?? '';
    const patroni = this.#processes.get(name);
    if (patroni?.pid) process.kill(-patroni.pid, 'SIGKILL');
    killServer(this.#member(name));
    return name;
  }

  startMember(name: string): void {
    this.#spawn(name, ['/usr/bin/patroni', this.#member(name).settings]);
  }

  #member(named: string | undefined): Member {
    const member = this.#members.find(({ name }) => name === named);
    if (!member) throw new Error('The cluster has no primary.');
    return member;
  }

  #spawn(name: string, [program = '', ...args]: readonly string[]): void {
    const child = spawn(program, args, { ...this.#owner, cwd: '/', stdio: 'ignore', detached: true });
    this.#processes.set(name, child);
  }

  async until(isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
    for (const end = Date.now() + 1_000 * seconds; Date.now() < end; await pause(100)) if (await isSo()) return;
    throw new Error(`The cluster took longer than ${seconds} seconds.`);
  }

  async stop(): Promise<void> {
    for (const { pid, exitCode } of this.#processes.values())
      if (pid !== undefined && exitCode === null) killGroup(pid);
    for (const member of this.#members) killServer(member);
    await Promise.all(
      [...this.#processes.values()].map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')),
    );
  }
}

/** Ends a server at once. Its other processes end when they notice. */
function killServer({ folder }: Member): void {
  const file = join(folder, 'data', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): Owner {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function memberAt(folder: string, cluster: { name: string; etcd: number; owner: Owner }): Promise<Member> {
  const { name, etcd, owner } = cluster;
  await mkdir(folder);
  const [port, api, settings] = [await freePort(), await freePort(), join(folder, 'patroni.yml')];
  await writeFile(settings, settingsOf({ folder, name, etcd, port, api }));
  for (const path of [folder, settings]) chownSync(path, owner.uid, owner.gid);
  return { name, port, api, folder, settings };
}

const settingsOf = (member: { folder: string; name: string; etcd: number; port: number; api: number }) => `
scope: catalogue
name: ${member.name}
restapi: { listen: '127.0.0.1:${member.api}', connect_address: '127.0.0.1:${member.api}' }
etcd3: { hosts: '127.0.0.1:${member.etcd}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 5
    retry_timeout: 5
    synchronous_mode: true
    postgresql: { use_pg_rewind: true, parameters: { max_connections: 100, unix_socket_directories: '' } }
  initdb: [encoding: UTF8, locale: C, auth: trust]
  pg_hba: [host all all 127.0.0.1/32 trust, host replication all 127.0.0.1/32 trust]
postgresql:
  listen: 127.0.0.1:${member.port}
  connect_address: 127.0.0.1:${member.port}
  data_dir: ${member.folder}/data
  bin_dir: /usr/lib/postgresql/15/bin
  pgpass: ${member.folder}/pgpass
  authentication: { superuser: { username: postgres }, replication: { username: postgres } }
`;
