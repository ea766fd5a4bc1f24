import { dirname } from 'node:path';
import type { RevisionMark } from '../../../catalogue/revision/commit.js';
import { type Disk, type DiskFile, ifThere } from './disk.js';
import { bytesAt, type Owner, syncFolder, writeWhole } from './whole-file.js';

/**
 * The highest numbers that revisions of a catalogue have had. They are kept apart from the document and its journal, so that
 * an older copy of those is noticed, and no number is given twice.
 */
export interface HighestRevision {
  readonly revision: number;
  readonly publishedRevision: number;
  /** No revision has a higher number, even if a power cut lost the newest `revision`. */
  readonly reserved: number;
}

/** How many numbers are reserved at once, since each reservation waits for the disk. */
const reservedAtOnce = 1000;
/** The text has a fixed length, so that it can be overwritten in place within one sector of a disk. */
const length = 128;

/** The contents of the file; undefined if it is missing or unreadable. */
export async function readHighestRevision(disk: Disk, path: string): Promise<HighestRevision | undefined> {
  const bytes = await ifThere(bytesAt(disk, path));
  try {
    const { revision, publishedRevision, reserved } = JSON.parse(bytes?.toString() ?? '') as HighestRevision;
    return [revision, publishedRevision, reserved].every(Number.isSafeInteger)
      ? { revision, publishedRevision, reserved }
      : undefined;
  } catch {
    return undefined;
  }
}

const bytesFor = (highest: HighestRevision) => Buffer.from(`${JSON.stringify(highest).padEnd(length - 1)}\n`);

/** The file of the highest revision, open for writing. Only the process that holds the lock may have it. */
export class HighestRevisionFile {
  readonly #file: DiskFile;
  #highest: HighestRevision;

  /** Opens the file. If there is none, it is made with the numbers of a mark. */
  static async opened(disk: Disk, path: string, start: RevisionMark, owner: Owner): Promise<HighestRevisionFile> {
    const highest = await readHighestRevision(disk, path);
    if (!highest) {
      await ifThere(disk.unlink(path)); // It could not be read.
      await writeWhole(disk, path, bytesFor(highestIn(start)), owner);
      await syncFolder(disk, dirname(path));
    }
    return new HighestRevisionFile(await disk.open(path, 'r+'), highest ?? highestIn(start));
  }

  private constructor(file: DiskFile, highest: HighestRevision) {
    this.#file = file;
    this.#highest = highest;
  }

  get highest(): HighestRevision {
    return this.#highest;
  }

  /** Makes sure, before a number is given, that the disk has a number that is not lower. */
  async reserve(revision: number): Promise<void> {
    if (revision <= this.#highest.reserved) return;
    await this.#write({ ...this.#highest, reserved: revision + reservedAtOnce });
    await this.#file.datasync();
  }

  /** Writes the numbers of the newest commit. It is not synced: a power cut may lose it, and only then. */
  async note({ revision, publishedRevision }: RevisionMark): Promise<void> {
    await this.#write({ ...this.#highest, revision, publishedRevision });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #write(highest: HighestRevision): Promise<void> {
    await this.#file.write(bytesFor(highest), 0, length, 0);
    this.#highest = highest;
  }
}

const highestIn = ({ revision, publishedRevision }: RevisionMark): HighestRevision => ({
  revision,
  publishedRevision,
  reserved: revision,
});

/** The numbers that no revision has had, as far as is known: those above them are free. */
export const numbersAbove = ({ revision, publishedRevision, reserved }: HighestRevision) => ({
  revision: reserved,
  publishedRevision: publishedRevision + reserved - revision,
});
