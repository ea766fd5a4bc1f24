import { resolve } from 'node:path';
import { plainDocument } from '../../catalogue/document/plain.js';
import { revive } from '../../catalogue/read/revive.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Commit, Ledger, RevisionMark } from '../../catalogue/revision/commit.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { beginWriting, type JournalStart } from './begin-writing.js';
import { compact, type KnownDocument, type WriterFiles } from './compaction/compact.js';
import { documentBytes } from './compaction/compacted-bytes.js';
import { type CataloguePaths, cataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, type DiskStat, ifThere } from './disk/disk.js';
import { type DocumentFile, hashOf, isSameFile, replaceCopy, writeCopy } from './disk/document-file.js';
import { bytesAt } from './disk/whole-file.js';
import { firstCommitToKeep, type HistoryPolicy } from './history-policy.js';
import {
  type Checkpoint,
  checkpointOf,
  checkpointsIn,
  commitsIn,
  JournalBroken,
  readJournal,
} from './journal/journal-format.js';
import {
  type DocumentOrRefusal,
  findKnownCopy,
  isDocument,
  type JournalFile,
  readDocumentOrRefusal,
  readStored,
  type StoredCatalogue,
} from './recovery/read-stored.js';

/** A catalogue on a disk, and how it was when this process last looked or wrote. */
export class CatalogueFiles {
  readonly places: CataloguePaths;
  readonly #disk: Disk;
  #journal: JournalFile | undefined;
  /** The document that the newest state accounts for; nothing where there is none. */
  #known: KnownDocument | undefined;
  /** How the document was when it was last looked at, good or not. */
  #looked: DiskStat | undefined;
  #writing: WriterFiles | undefined;
  /** An edited document that could not be noted in the journal, for the next edit to be compared with. */
  #unnoted: CatalogueDocument | undefined;

  /** A link is followed: the journal is beside the document itself. */
  static async at(file: string, disk: Disk): Promise<CatalogueFiles> {
    return new CatalogueFiles(cataloguePaths((await ifThere(disk.realpath(file))) ?? resolve(file)), disk);
  }

  private constructor(places: CataloguePaths, disk: Disk) {
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
  async read(): Promise<StoredCatalogue> {
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
  async begin(state: CatalogueState, ledger: Ledger): Promise<boolean> {
    if (await this.#writing?.lock.isHeld()) return false;
    await this.release();
    const { writing, isChanged } = await beginWriting(this.#disk, this.places, {
      known: this.#journal,
      beginning: () => this.#beginning(state, ledger),
    });
    this.#writing = writing;
    return isChanged || this.#unnoted !== undefined;
  }

  /** Notes commits in the journal. When it resolves they outlive a power cut. */
  async append(commits: readonly Commit[]): Promise<void> {
    await this.#mine.journal.append(commits.map((commit) => ({ commit })));
  }

  /** Folds the journal into the document. Rejects with `EditedOutside` where others changed the document. */
  async compact(mark: RevisionMark): Promise<void> {
    const { journal } = this.#mine;
    const folded = journal.checkpoints.length === 1 && journal.checkpoints[0]?.revision === mark.revision;
    if (folded) return;
    this.#known = await compact(this.#mine, mark);
    this.#looked = this.#known.stat;
  }

  /** Forgets the oldest commits as a policy says. Gives the first that is left; nothing where all are. */
  async forget(policy: HistoryPolicy, now: Date): Promise<number | undefined> {
    const { journal } = this.#mine;
    const folded = journal.checkpoints[0]?.revision ?? 0;
    const first = firstCommitToKeep(journal.commits, policy, { end: journal.end, folded, now });
    if (first) await journal.forget(first);
    return first?.revision;
  }

  /** The commits of other processes since the last look; nothing where all has to be read anew. */
  async newCommits(): Promise<readonly Commit[] | undefined> {
    const known = this.#journal;
    const stat = await ifThere(this.#disk.stat(this.places.commits));
    if (isSameFile(known?.stat, stat)) return [];
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
  async look(): Promise<{ readonly there: DocumentOrRefusal; readonly isKnown: boolean } | undefined> {
    const stat = await ifThere(this.#disk.stat(this.places.document));
    if (isSameFile(this.#looked, stat)) return undefined;
    const there = await readDocumentOrRefusal(this.#disk, this.places);
    const isKnown = isDocument(there) && this.#knows(there.sha256);
    this.#found(there, isKnown);
    return { there, isKnown };
  }

  /** Has the next look find the document edited that is there. */
  lookAgain(): void {
    this.#looked = undefined;
  }

  /** How a document was before it was edited, and the revision that it held. */
  async editBase(there: DocumentFile, state: CatalogueState): Promise<EditBase> {
    const { revision } = state.mark;
    if (this.#unnoted || !this.hasJournal) return { document: this.#unnoted ?? state.document, revision };
    const copy = await findKnownCopy(this.#disk, this.places, { there, known: this.#checkpoints });
    const document = copy && revive(CatalogueDocument, JSON.parse(copy.bytes.toString())).instance;
    return document ? { document, revision: copy.revision } : { document: state.document, revision };
  }

  /** Notes an edit of the document: what it changed, and that the document is known from now on. */
  async noteEdit(commits: readonly Commit[], { there, document, revision }: AcceptedEdit): Promise<void> {
    if (this.#writing) {
      await writeCopy(this.#disk, this.places, { bytes: there.bytes, owner: there.stat });
      const checkpoint = { revision, sha256: there.sha256 };
      await this.#mine.journal.append([...commits.map((commit) => ({ commit })), { folded: checkpoint }]);
      await replaceCopy(this.#disk, this.places);
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

  get #mine(): WriterFiles {
    if (!this.#writing) throw new Error('This process does not write the catalogue.');
    return this.#writing;
  }

  get #checkpoints(): readonly Checkpoint[] {
    return this.#writing?.journal.checkpoints ?? checkpointsIn(this.#journal?.lines ?? []);
  }

  #knows(sha256: string): boolean {
    return sha256 === this.#known?.sha256 || checkpointOf(this.#checkpoints, sha256) !== undefined;
  }

  #found(there: DocumentOrRefusal, isKnown: boolean): void {
    this.#looked = isDocument(there) ? there.stat : undefined;
    if (isDocument(there) && isKnown) this.#known = { sha256: there.sha256, stat: there.stat };
  }

  /** What a journal begins with: all that happened since this process started, and the document as it is known. */
  async #beginning(state: CatalogueState, { commits }: Ledger): Promise<JournalStart> {
    const there = await readDocumentOrRefusal(this.#disk, this.places);
    const isKnown = isDocument(there) && there.sha256 === this.#known?.sha256;
    const document = isKnown ? there.bytes : documentBytes(plainDocument(state.document));
    const sha256 = isKnown ? there.sha256 : await hashOf(document);
    const folded = { revision: state.mark.revision, sha256 };
    return {
      from: commits[0]?.before ?? state.mark,
      records: [...commits.map((commit) => ({ commit })), { folded }],
      document,
    };
  }
}

export interface EditBase {
  readonly document: CatalogueDocument;
  readonly revision: number;
}

export type AcceptedEdit = EditBase & { readonly there: DocumentFile };
