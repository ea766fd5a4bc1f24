import { randomUUID } from 'node:crypto';
import { TaskQueue } from '../../../base/task-queue.js';
import { CommitRefused, type RevisionMark } from '../../../catalogue/revision/commit.js';
import { documentFormat } from '../../../domain/document-format.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { commitRefusalFor, describeFailure } from '../disk/commit-failure.js';
import { type Disk, type DiskFile, ifThere } from '../disk/disk.js';
import { bytesOf, type Owner, syncFolder, writeAll, writeWhole } from '../disk/whole-file.js';
import {
  allCheckpointsIn,
  type ChainLink,
  type Checkpoint,
  currentCheckpointsIn,
  type JournalRead,
  type JournalRecord,
  parseLine,
  type ReadLine,
  sealLine,
  sealLines,
} from './journal-format.js';

/** The offset of the line of a commit, in bytes. */
interface CommitAt {
  readonly revision: number;
  readonly updatedAt: string;
  readonly at: number;
}

/** The journal of a catalogue, open for writing. Only the holder of the lock may have one. */
export class Journal {
  readonly #disk: Disk;
  readonly #places: CataloguePaths;
  readonly #owner: Owner;
  readonly #turn = new TaskQueue();
  #file: DiskFile;
  #end: number;
  #last: ChainLink;
  #commits: CommitAt[];
  #checkpoints: readonly Checkpoint[];
  /** The SHA-256 of every document that the journal has named. */
  readonly #knew: Set<string>;
  #doubt: unknown;

  /** Opens a journal after reading it, and truncates torn lines. */
  static async opened(disk: Disk, places: CataloguePaths, { read, owner }: Opening): Promise<Journal> {
    const journal = new Journal(disk, places, { read, owner }, await disk.open(places.commits, 'r+'));
    try {
      if (read.torn > 0) await journal.#cutBack();
      return journal;
    } catch (error) {
      await journal.close();
      throw error;
    }
  }

  private constructor(disk: Disk, places: CataloguePaths, { read, owner }: Opening, file: DiskFile) {
    this.#disk = disk;
    this.#places = places;
    this.#owner = owner;
    this.#file = file;
    this.#end = read.end;
    this.#last = read.last;
    this.#commits = commitsAt(read.lines);
    this.#checkpoints = currentCheckpointsIn(read.lines);
    this.#knew = new Set(allCheckpointsIn(read.lines).map(({ sha256 }) => sha256));
  }

  /** Its size, in bytes. */
  get end(): number {
    return this.#end;
  }

  /** Its commits with their offsets, oldest first. */
  get commits(): readonly CommitAt[] {
    return this.#commits;
  }

  /** The current document, then those that were about to replace it since. */
  get checkpoints(): readonly Checkpoint[] {
    return this.#checkpoints;
  }

  /** Whether the journal has ever named a document, by its SHA-256. */
  knew(sha256: string): boolean {
    return this.#knew.has(sha256);
  }

  /**
   * Whether the file is still at its path and has the expected size: others may have moved or truncated it. The next append
   * removes what a failed write left.
   */
  isIntact(): Promise<boolean> {
    return this.#turn.run(async () => {
      if (this.#doubt) return true;
      const [own, there] = await Promise.all([this.#file.stat(), ifThere(this.#disk.stat(this.#places.commits))]);
      return there?.ino === own.ino && there.dev === own.dev && own.size === this.#end;
    });
  }

  /**
   * Adds all records or none. When it resolves, they survive a power cut. If it rejects with `CommitRefused`, nothing was
   * added, unless the code is COMMIT_UNKNOWN.
   */
  append(records: readonly JournalRecord[]): Promise<void> {
    return this.#turn.run(async () => {
      if (this.#doubt) await this.#recover();
      const lines = sealLines(records, this.#last);
      const bytes = Buffer.from(lines.map(({ text }) => text).join(''));
      try {
        await writeAll(this.#file, bytes, this.#end);
        await this.#file.datasync();
      } catch (error) {
        await this.#takeBack(error);
      }
      this.#add(lines);
    });
  }

  /** The bytes after a revision; empty if there is no later commit. */
  async since(revision: number): Promise<Uint8Array> {
    const first = this.#commits.find((commit) => commit.revision > revision);
    return bytesOf(this.#file, first?.at ?? this.#end, this.#end);
  }

  /** Deletes all commits before one of them. */
  forget(first: CommitAt): Promise<void> {
    return this.#turn.run(async () => {
      const kept = await bytesOf(this.#file, first.at, this.#end);
      const line = parseLine(kept.subarray(0, kept.indexOf(10)));
      if (!line || !('commit' in line.record)) throw new Error('The commit that was just written cannot be found.');
      const bytes = Buffer.concat([Buffer.from(header(line.record.commit.before, line)), kept]);
      await writeWhole(this.#disk, temporary(this.#places), bytes, this.#owner);
      await this.#replace(first.at - (bytes.length - kept.length));
    });
  }

  async close(): Promise<void> {
    await this.#turn.run(() => this.#file.close());
  }

  #add(lines: ReturnType<typeof sealLines>): void {
    const read: ReadLine[] = [];
    for (const line of lines) {
      read.push({ record: line.record, at: this.#end });
      this.#end += Buffer.byteLength(line.text);
      this.#last = line;
    }
    this.#commits.push(...commitsAt(read));
    const fresh = currentCheckpointsIn(read);
    for (const { sha256 } of fresh) this.#knew.add(sha256);
    const isFolded = read.some(({ record }) => 'folded' in record);
    this.#checkpoints = isFolded ? fresh : [...this.#checkpoints, ...fresh];
  }

  /** Undoes a failed write. Throws the error for the clients. */
  async #takeBack(error: unknown): Promise<never> {
    try {
      await this.#cutBack();
    } catch (second) {
      this.#doubt = second;
      const message = `The disk failed while the change was written: ${describeFailure(error)}. It is not known whether the change was saved. Restart the service to find out; until then it is read-only.`;
      throw new CommitRefused('COMMIT_UNKNOWN', message, { cause: error });
    }
    throw commitRefusalFor(error);
  }

  /** Truncates the file to its intact lines. */
  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#end);
    await this.#file.sync();
    const { size } = await this.#file.stat();
    if (size !== this.#end) throw new Error(`The journal has ${size} bytes, but it was truncated to ${this.#end}.`);
    await syncFolder(this.#disk, this.#places.journal);
  }

  /** Repeats a truncation that failed before. */
  async #recover(): Promise<void> {
    try {
      await this.#cutBack();
      this.#doubt = undefined;
    } catch (error) {
      const message = `The service is read-only since the disk failed: ${describeFailure(this.#doubt)}. Repair the disk, and restart the service.`;
      throw new CommitRefused('READ_ONLY', message, { cause: error });
    }
  }

  /** Replaces the file by the new one, in which all offsets are smaller by `further`. */
  async #replace(further: number): Promise<void> {
    const path = temporary(this.#places);
    const file = await this.#disk.open(path, 'r+');
    try {
      await this.#disk.rename(path, this.#places.commits);
    } catch (error) {
      await file.close();
      await this.#disk.unlink(path).catch(() => {}); // The first error is reported.
      throw error;
    }
    const old = this.#file;
    this.#file = file;
    this.#end -= further;
    this.#commits = this.#commits.map((commit) => ({ ...commit, at: commit.at - further })).filter(({ at }) => at > 0);
    await old.close();
    // Until the folder is synced, a power cut could bring the old file back, without the lines that are added to the new one.
    await syncFolder(this.#disk, this.#places.journal).catch((error) => {
      this.#doubt = error;
      throw error;
    });
  }
}

interface Opening {
  readonly read: JournalRead;
  readonly owner: Owner;
}

/** Writes the first lines of a journal, atomically. */
export async function makeJournal(
  disk: Disk,
  places: CataloguePaths,
  {
    from,
    records,
    owner,
  }: { readonly from: RevisionMark; readonly records: readonly JournalRecord[]; readonly owner: Owner },
): Promise<void> {
  const last = { n: 0, sha256: randomUUID() };
  const lines = [header(from, { n: 1, after: last.sha256 }), ...sealLines(records, last).map(({ text }) => text)];
  await writeWhole(disk, temporary(places), Buffer.from(lines.join('')), owner);
  try {
    await disk.rename(temporary(places), places.commits);
  } catch (error) {
    await disk.unlink(temporary(places)).catch(() => {}); // The first error is reported.
    throw error;
  }
  await syncFolder(disk, places.journal);
  await syncFolder(disk, places.folder);
}

/** The first line of a journal before a given second line. */
const header = (from: RevisionMark, { n, after }: { readonly n: number; readonly after: string }): string =>
  sealLine({ journal: documentFormat, from, continues: after }, { n: n - 1, group: n - 1, after: '' }).text;

const temporary = ({ commits }: CataloguePaths) => `${commits}.tmp`;

const commitsAt = (lines: readonly ReadLine[]): CommitAt[] =>
  lines.flatMap(({ record, at }) =>
    'commit' in record ? [{ revision: record.commit.revision, updatedAt: record.commit.updatedAt, at }] : [],
  );
