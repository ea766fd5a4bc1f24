import { resolve } from 'node:path';
import { plainDocument } from '../../catalogue/document/plain.js';
import { revive } from '../../catalogue/read/revive.js';
import type { Commit, Mark } from '../../catalogue/revision/commit.js';
import type { Edition } from '../../catalogue/revision/edition.js';
import type { Ledger } from '../../catalogue/revision/ledger.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Beginning, beginWriting } from './begin-writing.js';
import { fold, type Known, type Writing } from './compaction/fold.js';
import { documentBytes } from './compaction/folded-bytes.js';
import { type Disk, type DiskStat, ifThere } from './disk/disk.js';
import { type DocumentThere, isSame } from './disk/document-at.js';
import { putCopyInPlace, writeCopy } from './disk/document-copy.js';
import { hashOf } from './disk/hash-of.js';
import { type Places, placesOf } from './disk/places.js';
import { bytesAt } from './disk/whole-file.js';
import { firstKept, type HistoryPolicy } from './history-policy.js';
import { checkpointOf, checkpointsIn, commitsIn, JournalBroken, readJournal } from './journal/read-journal.js';
import type { Checkpoint } from './journal/sealed-line.js';
import {
  copyKnown,
  documentOrRefusal,
  type Found,
  isThere,
  type JournalThere,
  readStored,
  type Stored,
} from './recovery/stored.js';

/** A catalogue on a disk, and how it was when this process last looked or wrote. */
export class Kept {
  readonly places: Places;
  readonly #disk: Disk;
  #journal: JournalThere | undefined;
  /** The document that the newest edition accounts for; nothing where there is none. */
  #known: Known | undefined;
  /** How the document was when it was last looked at, good or not. */
  #looked: DiskStat | undefined;
  #writing: Writing | undefined;
  /** An edited document that could not be noted in the journal, for the next edit to be compared with. */
  #unnoted: CatalogueDocument | undefined;

  /** A link is followed: the journal is beside the document itself. */
  static async at(file: string, disk: Disk): Promise<Kept> {
    return new Kept(placesOf((await ifThere(disk.realpath(file))) ?? resolve(file)), disk);
  }

  private constructor(places: Places, disk: Disk) {
    this.places = places;
    this.#disk = disk;
  }

  /** Whether there was a journal at the last look. */
  get hasJournal(): boolean {
    return this.#journal !== undefined || this.#writing !== undefined;
  }

  get isWriting(): boolean {
    return this.#writing !== undefined;
  }

  /** Reads everything anew. */
  async read(): Promise<Stored> {
    const stored = await readStored(this.#disk, this.places);
    this.#journal = stored.journal;
    this.#found(stored.there, stored.isKnown);
    this.#unnoted = undefined;
    return stored;
  }

  /**
   * Makes this process the one that writes. Says whether the catalogue is other than what it knew: then it has to be read
   * anew. Rejects with READ_ONLY where another process writes.
   */
  async begin(edition: Edition, ledger: Ledger): Promise<boolean> {
    if (await this.#writing?.lock.isHeld()) return false;
    await this.release();
    const { writing, isOther } = await beginWriting(this.#disk, this.places, {
      known: this.#journal,
      beginning: () => this.#beginning(edition, ledger),
    });
    this.#writing = writing;
    return isOther || this.#unnoted !== undefined;
  }

  /** Notes commits in the journal. When it resolves they outlive a power cut. */
  async append(commits: readonly Commit[]): Promise<void> {
    await this.#mine.journal.append(commits.map((commit) => ({ commit })));
  }

  /** Folds the journal into the document. Rejects with `EditedOutside` where others changed the document. */
  async fold(mark: Mark): Promise<void> {
    const { journal } = this.#mine;
    const folded = journal.checkpoints.length === 1 && journal.checkpoints[0]?.revision === mark.revision;
    if (folded) return;
    this.#known = await fold(this.#mine, mark);
    this.#looked = this.#known.stat;
  }

  /** Forgets the oldest commits as a policy says. Gives the first that is left; nothing where all are. */
  async forget(policy: HistoryPolicy, now: Date): Promise<number | undefined> {
    const { journal } = this.#mine;
    const folded = journal.checkpoints[0]?.revision ?? 0;
    const first = firstKept(journal.commits, policy, { end: journal.end, folded, now });
    if (first) await journal.forget(first);
    return first?.revision;
  }

  /** The commits of other processes since the last look; nothing where all has to be read anew. */
  async news(): Promise<readonly Commit[] | undefined> {
    const known = this.#journal;
    const stat = await ifThere(this.#disk.stat(this.places.commits));
    if (isSame(known?.stat, stat)) return [];
    if (!known || !stat || stat.ino !== known.stat.ino || stat.size < known.end) return undefined;
    try {
      const read = readJournal(await bytesAt(this.#disk, this.places.commits, known.end), known);
      this.#journal = { ...read, lines: [...known.lines, ...read.lines], stat };
      return commitsIn(read.lines);
    } catch (error) {
      if (error instanceof JournalBroken) return undefined;
      throw error;
    }
  }

  /** The document, and whether it is one that is known; nothing where it is as it was at the last look. */
  async look(): Promise<{ readonly there: Found; readonly isKnown: boolean } | undefined> {
    const stat = await ifThere(this.#disk.stat(this.places.document));
    if (isSame(this.#looked, stat)) return undefined;
    const there = await documentOrRefusal(this.#disk, this.places);
    const isKnown = isThere(there) && this.#knows(there.sha256);
    this.#found(there, isKnown);
    return { there, isKnown };
  }

  /** Has the next look find the document edited that is there. */
  lookAgain(): void {
    this.#looked = undefined;
  }

  /** How a document was before it was edited, and the revision that it held. */
  async before(there: DocumentThere, edition: Edition): Promise<Before> {
    const { revision } = edition.mark;
    if (this.#unnoted || !this.hasJournal) return { document: this.#unnoted ?? edition.document, revision };
    const copy = await copyKnown(this.#disk, this.places, { there, known: this.#checkpoints });
    const document = copy && revive(CatalogueDocument, JSON.parse(copy.bytes.toString())).instance;
    return document ? { document, revision: copy.revision } : { document: edition.document, revision };
  }

  /** Notes an edit of the document: what it changed, and that the document is known from now on. */
  async noteEdit(commits: readonly Commit[], { there, document, revision }: EditTaken): Promise<void> {
    if (this.#writing) {
      await writeCopy(this.#disk, this.places, { bytes: there.bytes, owner: there.stat });
      const checkpoint = { revision, sha256: there.sha256 };
      await this.#mine.journal.append([...commits.map((commit) => ({ commit })), { folded: checkpoint }]);
      await putCopyInPlace(this.#disk, this.places);
    } else if (this.#journal) this.#unnoted = document;
    this.#found(there, true);
  }

  /** Lets others write. */
  async release(): Promise<void> {
    const writing = this.#writing;
    this.#writing = undefined;
    if (!writing) return;
    this.#journal = undefined;
    await writing.journal.close().catch(() => {}); // All that was told is on the disk, and the lock has to go.
    await writing.lock.release();
  }

  get #mine(): Writing {
    if (!this.#writing) throw new Error('This process is not the writer of the catalogue.');
    return this.#writing;
  }

  get #checkpoints(): readonly Checkpoint[] {
    return this.#writing?.journal.checkpoints ?? checkpointsIn(this.#journal?.lines ?? []);
  }

  #knows(sha256: string): boolean {
    return sha256 === this.#known?.sha256 || checkpointOf(this.#checkpoints, sha256) !== undefined;
  }

  #found(there: Found, isKnown: boolean): void {
    this.#looked = isThere(there) ? there.stat : undefined;
    if (isThere(there) && isKnown) this.#known = { sha256: there.sha256, stat: there.stat };
  }

  /** What a journal begins with: all that happened since this process started, and the document as it is known. */
  async #beginning(edition: Edition, { commits }: Ledger): Promise<Beginning> {
    const there = await documentOrRefusal(this.#disk, this.places);
    const isKnown = isThere(there) && there.sha256 === this.#known?.sha256;
    const document = isKnown ? there.bytes : documentBytes(plainDocument(edition.document));
    const sha256 = isKnown ? there.sha256 : await hashOf(document);
    const folded = { revision: edition.mark.revision, sha256 };
    return {
      from: commits[0]?.before ?? edition.mark,
      records: [...commits.map((commit) => ({ commit })), { folded }],
      document,
    };
  }
}

export interface Before {
  readonly document: CatalogueDocument;
  readonly revision: number;
}

export type EditTaken = Before & { readonly there: DocumentThere };
