import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { CommitRefused } from '../../../catalogue/revision/commit.js';
import { type Disk, type DiskFile, failureCode, ifThere } from './disk.js';
import { isRunning, ownName, type ProcessName } from './process-name.js';
import { bytesOf, handOver, type Owner, writeAll } from './whole-file.js';

/** How often a writer says that it is there, and for how long it is believed where nothing else can be told. */
const beatEvery = 5_000;
const believedFor = 20_000;
const mostTries = 50;

/** Claims that this process gave up. A disk that failed, or a copy of the folder, may still have them. */
const givenUp = new Set<string>();

/** What a lock says, and when it last said so; the process is unknown where the file says nothing that can be read. */
interface Claim {
  readonly id: string;
  readonly process?: ProcessName;
  readonly saidAt: number;
}

/**
 * The right to write a catalogue: a file that names the process. The lock of a process that died is succeeded by a file
 * named after it, which only one other can make; that one then takes the place of the lock.
 */
export class WriterLock {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #claim: OwnClaim;
  readonly #beat: NodeJS.Timeout;

  /** Rejects with READ_ONLY where a living process has it. */
  static async taken(disk: Disk, path: string, owner: Owner): Promise<WriterLock> {
    for (let tries = 0; tries < mostTries; tries++) {
      const name = ownName();
      const free = await freeName(disk, path);
      const file = await makeClaim(disk, free, { name, owner });
      if (!file) continue; // Another process was quicker.
      const claim = { id: name.id, file };
      const lock = await lockBy(disk, claim, { path, free }).catch(async (error) => {
        await giveUp(disk, free, claim);
        throw error;
      });
      if (lock) return lock;
      await giveUp(disk, free, claim);
    }
    throw new CommitRefused('READ_ONLY', 'Other processes are trying to write this catalogue too. Try again.');
  }

  constructor(disk: Disk, path: string, claim: OwnClaim) {
    this.#disk = disk;
    this.#path = path;
    this.#claim = claim;
    const beat = () => void disk.utimes(path, new Date(), new Date()).catch(() => {}); // Whoever writes looks itself.
    this.#beat = setInterval(beat, beatEvery).unref();
  }

  /** Never the same twice. */
  get id(): string {
    return this.#claim.id;
  }

  /** Whether the lock is still there and this process's own. The file is kept open, so that no other gets its number. */
  async isHeld(): Promise<boolean> {
    const [own, there] = await Promise.all([this.#claim.file.stat(), ifThere(this.#disk.stat(this.#path))]);
    return there !== undefined && own.ino === there.ino && own.dev === there.dev;
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    givenUp.add(this.#claim.id);
    try {
      await this.#letGo().catch(() => this.#letGo()); // What stays keeps others out while this process lives.
    } finally {
      await this.#claim.file.close();
    }
  }

  async #letGo(): Promise<void> {
    if (await this.isHeld()) await ifThere(this.#disk.unlink(this.#path));
  }
}

/** A claim of this process, whose file is open. */
interface OwnClaim {
  readonly id: string;
  readonly file: DiskFile;
}

const successor = (path: string, { id }: Claim) => `${path}.${id}`;

/** The name that a claim can be made under. Throws READ_ONLY where a living process has the lock. */
async function freeName(disk: Disk, path: string): Promise<string> {
  for (let name = path; ; ) {
    const claim = await claimAt(disk, name);
    if (!claim) return name;
    await refuseIfAlive(disk, path, claim);
    name = successor(path, claim);
  }
}

/** Whether the claims that follow one another from the lock lead to this one. */
async function leadsTo(disk: Disk, path: string, id: string): Promise<boolean> {
  for (let name = path; ; ) {
    const claim = await claimAt(disk, name);
    if (!claim || claim.id === id) return claim !== undefined;
    name = successor(path, claim);
  }
}

/** Makes a claim under a name, whole at once; nothing where another was quicker. */
async function makeClaim(disk: Disk, path: string, { name, owner }: Claimant): Promise<DiskFile | undefined> {
  const own = `${dirname(path)}/lock.claim-${name.id}`;
  const file = await disk.open(own, 'wx', 0o600);
  try {
    await handOver(file, owner);
    await writeAll(file, Buffer.from(`${JSON.stringify(name)}\n`), 0);
    await disk.link(own, path);
    return file;
  } catch (error) {
    await file.close();
    if (['EEXIST', 'ENOENT'].includes(failureCode(error) ?? '')) return undefined; // Made, or taken away, by another.
    givenUp.add(name.id); // Where the disk made it all the same.
    throw error;
  } finally {
    await disk.unlink(own).catch(() => {}); // What is left is taken away by the next writer.
  }
}

interface Claimant {
  readonly name: ProcessName;
  readonly owner: Owner;
}

/** The lock that a claim comes to; nothing where another claim was before it. */
async function lockBy(disk: Disk, claim: OwnClaim, { path, free }: LockNames): Promise<WriterLock | undefined> {
  if (!(await leadsTo(disk, path, claim.id))) return undefined;
  if (free !== path) await disk.rename(free, path);
  const others = await disk.readdir(dirname(path)).catch(() => []); // What is left is taken away by the next writer.
  for (const name of others)
    if (name.startsWith(`${basename(path)}.`)) await disk.unlink(join(dirname(path), name)).catch(() => {});
  return new WriterLock(disk, path, claim);
}

interface LockNames {
  /** Of the lock. */
  readonly path: string;
  /** That the claim was made under. */
  readonly free: string;
}

/** Takes a claim away. Where the disk doesn't, this process knows that nobody holds it. */
async function giveUp(disk: Disk, path: string, { id, file }: OwnClaim): Promise<void> {
  givenUp.add(id);
  await file.close().catch(() => {});
  await disk.unlink(path).catch(() => {});
}

async function claimAt(disk: Disk, path: string): Promise<Claim | undefined> {
  const file = await ifThere(disk.open(path, 'r'));
  if (!file) return undefined;
  try {
    const { size, ino, mtimeMs: saidAt } = await file.stat();
    const name = nameIn((await bytesOf(file, 0, size)).toString());
    return name ? { id: name.id, process: name, saidAt } : { id: `unread-${ino}`, saidAt };
  } finally {
    await file.close();
  }
}

/** Nothing where a power cut came before the text was safe. */
function nameIn(text: string): ProcessName | undefined {
  try {
    const name = JSON.parse(text) as Partial<ProcessName> | null;
    return /^[\w-]+$/.test(name?.id ?? '') && typeof name?.pid === 'number' ? (name as ProcessName) : undefined;
  } catch {
    return undefined;
  }
}

async function refuseIfAlive(disk: Disk, path: string, { process: name, saidAt }: Claim): Promise<void> {
  const running = name && !givenUp.has(name.id) && isRunning(name);
  const who = name ? `Process ${name.pid} on ${name.host}` : 'Another process';
  if (running) {
    const message = `${who} is the writer of this catalogue. Send the change to it, or stop it first. Reading still works here.`;
    throw new CommitRefused('READ_ONLY', message);
  }
  if (running === false) return;
  const silent = (await clockOf(disk, path)) - saidAt;
  if (silent > believedFor) return;
  const seconds = Math.ceil((believedFor - silent) / 1000);
  const message = `${who} wrote this catalogue a moment ago. Send the change to it; if it has ended, try again in ${seconds} s.`;
  throw new CommitRefused('READ_ONLY', message);
}

/** What time it is where the lock is kept, which may be another machine. */
async function clockOf(disk: Disk, path: string): Promise<number> {
  const probe = `${path}.clock-${randomUUID()}`;
  const file = await disk.open(probe, 'wx', 0o600);
  try {
    return (await file.stat()).mtimeMs;
  } finally {
    await file.close();
    await ifThere(disk.unlink(probe));
  }
}
