import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { CommitRefused } from '../../../catalogue/revision/commit.js';
import { type Disk, type DiskFile, failureCode, ifThere } from './disk.js';
import { isRunning, ownName, type ProcessName } from './process-name.js';
import { bytesOf, handOver, type Owner, writeAll } from './whole-file.js';

/** How often a writer touches its lock, and after how long an untouched lock of an invisible process is taken over. */
const beatEvery = 5_000;
const believedFor = 20_000;
const mostTries = 50;

/** Claims that this process gave up. A failed disk or a copy of the folder may still contain them. */
const givenUp = new Set<string>();

/** The content of a lock, and when it was last touched. Without `process`, the file could not be read. */
interface Claim {
  readonly id: string;
  readonly process?: ProcessName;
  readonly saidAt: number;
}

/**
 * The right to write a catalogue: a file that names the process. To take over the lock of a dead process, another process
 * makes a file that is named after that lock, which succeeds only once, and renames it to the lock.
 */
export class WriterLock {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #claim: OwnClaim;
  readonly #beat: NodeJS.Timeout;

  /** Rejects with READ_ONLY if a living process has the lock. */
  static async taken(disk: Disk, path: string, owner: Owner): Promise<WriterLock> {
    for (let tries = 0; tries < mostTries; tries++) {
      const name = ownName();
      const free = await freeName(disk, path);
      const file = await makeClaim(disk, free, { name, owner });
      if (!file) continue; // Another process was faster.
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
    const beat = () => void disk.utimes(path, new Date(), new Date()).catch(() => {}); // A failure is noticed before the next write.
    this.#beat = setInterval(beat, beatEvery).unref();
  }

  /** Never the same twice. */
  get id(): string {
    return this.#claim.id;
  }

  /** Whether this process still has the lock. The file stays open, so that no other file gets its inode number. */
  async isHeld(): Promise<boolean> {
    const [own, there] = await Promise.all([this.#claim.file.stat(), ifThere(this.#disk.stat(this.#path))]);
    return there !== undefined && own.ino === there.ino && own.dev === there.dev;
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    givenUp.add(this.#claim.id);
    try {
      await this.#letGo().catch(() => this.#letGo()); // A lock that stays would block other processes.
    } finally {
      await this.#claim.file.close();
    }
  }

  async #letGo(): Promise<void> {
    if (await this.isHeld()) await ifThere(this.#disk.unlink(this.#path));
  }
}

/** A claim of this process, with its open file. */
interface OwnClaim {
  readonly id: string;
  readonly file: DiskFile;
}

const successor = (path: string, { id }: Claim) => `${path}.${id}`;

/** The name under which a claim can be made. Throws READ_ONLY if a living process has the lock. */
async function freeName(disk: Disk, path: string): Promise<string> {
  for (let name = path; ; ) {
    const claim = await claimAt(disk, name);
    if (!claim) return name;
    await refuseIfAlive(disk, path, claim);
    name = successor(path, claim);
  }
}

/** Whether the chain of claims that starts at the lock contains this claim. */
async function leadsTo(disk: Disk, path: string, id: string): Promise<boolean> {
  for (let name = path; ; ) {
    const claim = await claimAt(disk, name);
    if (!claim || claim.id === id) return claim !== undefined;
    name = successor(path, claim);
  }
}

/** Makes a claim under a name, atomically; undefined if another process was faster. */
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
    if (['EEXIST', 'ENOENT'].includes(failureCode(error) ?? '')) return undefined; // Another process made or deleted it.
    givenUp.add(name.id); // The disk may have made it in spite of the error.
    throw error;
  } finally {
    await disk.unlink(own).catch(() => {}); // The next writer deletes the rest.
  }
}

interface Claimant {
  readonly name: ProcessName;
  readonly owner: Owner;
}

/** Turns a claim into the lock; undefined if another claim came first. */
async function lockBy(disk: Disk, claim: OwnClaim, { path, free }: LockNames): Promise<WriterLock | undefined> {
  if (!(await leadsTo(disk, path, claim.id))) return undefined;
  if (free !== path) await disk.rename(free, path);
  const others = await disk.readdir(dirname(path)).catch(() => []); // The next writer deletes the rest.
  for (const name of others)
    if (name.startsWith(`${basename(path)}.`)) await disk.unlink(join(dirname(path), name)).catch(() => {});
  return new WriterLock(disk, path, claim);
}

interface LockNames {
  /** Of the lock. */
  readonly path: string;
  /** The name of the claim. */
  readonly free: string;
}

/** Deletes a claim. If the disk fails, this process still knows that nobody holds it. */
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

/** Undefined if a power cut came before the text was synced. */
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

/** The clock of the file system of the lock, which may be on another machine. */
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
