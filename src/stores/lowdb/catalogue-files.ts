import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import type { EntryChange } from '../../catalogue/document/entry-change.js';
import { plainDocument } from '../../catalogue/document/plain.js';
import { CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import { type CatalogueState, revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, CommitRefused, type Ledger, type RevisionMark } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import { firstCommitToKeep, type HistoryPolicy } from '../shared/history-policy.js';
import { beginWriting, type JournalStart, remakeJournal, rewriteJournal } from './begin-writing.js';
import {
  compact,
  type DocumentCheckpoint,
  EditedExternally,
  nameJournal,
  setAside,
  type WriterFiles,
  writeMerged,
} from './compaction/compact.js';
import { documentBytes } from './compaction/compacted-bytes.js';
import { type CataloguePaths, leadsToDocument, resolveCataloguePaths } from './disk/catalogue-paths.js';
import { commitRefusalFor, describeFailure } from './disk/commit-failure.js';
import { type Disk, type DiskStat, failureCode, ifThere, realDisk } from './disk/disk.js';
import { type DocumentFile, documentFormatIn, hashOf, hasJournalRevision, isSameFile } from './disk/document-file.js';
import { type HighestRevision, readHighestRevision } from './disk/highest-revision.js';
import { refusedFiles, refusedPath } from './disk/refused-files.js';
import { bytesAt } from './disk/whole-file.js';
import {
  type Checkpoint,
  checkpointOf,
  commitsIn,
  currentCheckpointsIn,
  formatIn,
  JournalBroken,
  readJournal,
} from './journal/journal-format.js';
import { keepOldFormat } from './keep-old-format.js';
import {
  type DocumentOrRefusal,
  isDocument,
  type JournalFile,
  readDocumentOrRefusal,
  readJournalFile,
  readStored,
  type StoredCatalogue,
} from './recovery/read-stored.js';

/** How often a document is read that changes while it is read, and the pause in between, in milliseconds. */
const mostReads = 5;
const settleTime = 10;

/** The newest state and its history, from which a journal can be made. */
interface InMemory {
  readonly state: CatalogueState;
  readonly ledger: Ledger;
}

/**
 * The files of a catalogue, and their state when this process last read or wrote them. It is lowdb's adapter: it reads the
 * document and its journal, and writes by compacting the journal into the document.
 */
export class CatalogueFiles implements Adapter<CatalogueDocument> {
  readonly #disk: Disk;
  #places: CataloguePaths;
  /** The result of the last reading. */
  #stored: StoredCatalogue | undefined;
  #journal: JournalFile | undefined;
  /** The last document whose content is part of the state in memory. */
  #known: DocumentCheckpoint | undefined;
  /** The document at the last look, valid or not. */
  #looked: DiskStat | undefined;
  #writing: WriterFiles | undefined;
  /** Why nothing may be written until the files have been read again. */
  #unreadable: readonly Problem[] = [];
  /** A problem if the disk failed when it was last written. */
  get unwritten(): readonly Problem[] {
    if (this.#diskFailure === undefined) return [];
    const reason = describeFailure(this.#diskFailure);
    const message = `The files of the catalogue could not be written: ${reason}. Every change that was acknowledged is kept; new ones are refused. It is tried again every 30 seconds.`;
    return [{ code: 'WRITE_FAILED', pointer: '', message }];
  }

  /** The revision of the document when a store last read or wrote it. */
  #lastRevision = 0;
  /** Whether the document says that it has a journal. */
  #saysOfJournal = false;
  /** The format of the last known document. */
  #documentFormat = documentFormat;
  /** How the disk failed when it was last written; undefined if that succeeded. */
  #diskFailure: unknown;
  /** Whether an edit is served that could not be written to the journal. */
  #hasUnwrittenEdit = false;

  static async at(file: string, disk: Disk): Promise<CatalogueFiles> {
    return new CatalogueFiles(await resolveCataloguePaths(disk, file), disk);
  }

  private constructor(places: CataloguePaths, disk: Disk) {
    this.#places = places;
    this.#disk = disk;
  }

  get places(): CataloguePaths {
    return this.#places;
  }

  get isWriting(): boolean {
    return this.#writing !== undefined;
  }

  /** All that was read with the last document. */
  get stored(): StoredCatalogue {
    if (!this.#stored) throw new Error('The files of the catalogue were not read.');
    return this.#stored;
  }

  /** Frees the bytes of the document that was read, which take as much memory as the file. */
  forgetStored(): void {
    this.#stored = undefined;
  }

  /** Why nothing may be written, although the catalogue is served. */
  get unreadable(): readonly Problem[] {
    return this.#unreadable;
  }

  /** The revision of the document when a store last read or wrote it; undefined if there is no journal. */
  get lastRevision(): number | undefined {
    return this.#writing || this.#journal ? this.#lastRevision : undefined;
  }

  /**
   * Reads all files again, from where the path leads now. A missing file is an error and not an empty catalogue. Rejects
   * with `CatalogueRefused`.
   */
  async read(): Promise<CatalogueDocument> {
    this.#places = await resolveCataloguePaths(this.#disk, this.#places.named);
    try {
      const stored = await readStored(this.#disk, this.#places);
      this.#stored = stored;
      this.#journal = stored.journal;
      this.#lastRevision = stored.lastRevision;
      this.#unreadable = stored.damage ? [stored.damage] : [];
      this.#hasUnwrittenEdit = false;
      this.#found(stored.there, stored.isKnown);
      return stored.document;
    } catch (error) {
      if (error instanceof CatalogueRefused) this.#unreadable = error.problems;
      throw error;
    }
  }

  /** Compacts the journal into the document. The journal has to contain every commit up to the revision of the document. */
  async write(document: CatalogueDocument): Promise<void> {
    const { journal } = this.#writer;
    const mark = revisionMarkOf(document);
    const isCompacted = journal.checkpoints.length === 1 && journal.checkpoints[0]?.revision === mark.revision;
    // After a failure the same document is written again, to find out whether the disk can be written.
    if (isCompacted && !this.hasOldDocument && this.unwritten.length === 0) return;
    this.#wrote(await this.#noteFailure(compact(this.#writer, mark)));
  }

  /** Whether the document, or the journal, is in an older format. */
  get isOldFormat(): boolean {
    return this.hasOldDocument || this.#hasOldJournal;
  }

  /** Whether the last known document is in an older format. */
  get hasOldDocument(): boolean {
    return this.#documentFormat < documentFormat;
  }

  get #hasOldJournal(): boolean {
    return this.#journalFormat < documentFormat;
  }

  get #journalFormat(): number {
    return this.#journal ? formatIn(this.#journal.lines) : documentFormat;
  }

  /**
   * Keeps files of an older format under second names, and rewrites the journal in today's. The document may stay in an
   * older format than the journal until the next compaction. This process has to be the writer, and `memory` the newest
   * state. Returns the path of the document that is kept; undefined if the files are in today's format.
   */
  async raiseFormat(memory: InMemory): Promise<string | undefined> {
    if (!this.isOldFormat) return undefined;
    const kept = await keepOldFormat(this.#disk, this.#places, {
      format: Math.min(this.#documentFormat, this.#journalFormat),
      hasOldJournal: this.#hasOldJournal,
    });
    if (this.#hasOldJournal) {
      this.#writing = await rewriteJournal(this.#writer, () => this.#beginning(memory));
      this.#journal = undefined;
    }
    return kept;
  }

  /** Throws READ_ONLY if the files are damaged. */
  refuseUnreadable(): void {
    if (this.#unreadable.length > 0) throw commitRefusalFor(new CatalogueRefused(this.#unreadable));
  }

  /**
   * Follows the path of the catalogue. Returns whether it leads to another catalogue now, which has to be read. If the same
   * document is now in another place, this process continues there with a new journal.
   */
  async follow(): Promise<boolean> {
    if (await leadsToDocument(this.#disk, this.#places)) return false;
    await this.release();
    const places = await resolveCataloguePaths(this.#disk, this.#places.named);
    const there = await readDocumentOrRefusal(this.#disk, places);
    const hasJournal = (await ifThere(this.#disk.stat(places.commits))) !== undefined;
    if (!isDocument(there) || !this.#knows(there.sha256) || hasJournal) return true;
    this.#places = places;
    this.#journal = undefined;
    this.#found(there, true);
    return false;
  }

  /**
   * Makes this process the writer, with an intact journal. Returns whether the catalogue has changed, so that it has to be
   * read again. Rejects with READ_ONLY if another process writes.
   */
  async begin(memory: InMemory): Promise<boolean> {
    const writing = this.#writing;
    // The journal before the lock, which is beside it: where somebody replaced the folder, the lock is gone too.
    const isIntact = await writing?.journal.isIntact();
    if (writing && (await writing.lock.isHeld())) {
      if (!isIntact) this.#writing = await remakeJournal(writing, () => this.#beginning(memory));
      return false;
    }
    await this.release();
    this.refuseUnreadable();
    const begun = await this.#noteFailure(
      beginWriting(this.#disk, this.#places, {
        known: this.#journal,
        beginning: () => this.#beginning(memory),
        mark: memory.state.mark,
      }),
    );
    this.#writing = begun.writing;
    return begun.isChanged || this.#hasUnwrittenEdit;
  }

  /** Writes commits to the journal. When it resolves, they survive a power cut. */
  async append(commits: readonly Commit[]): Promise<void> {
    const [first, last] = [commits[0], commits.at(-1)];
    if (!first || !last) return;
    await this.nameJournal(first.before);
    const { journal, highest } = this.#writer;
    await this.#noteFailure(highest.reserve(last.revision));
    await this.#noteFailure(journal.append(commits.map((commit) => ({ commit }))));
    this.#diskFailure = undefined;
    await highest.note(last).catch(() => {}); // The commits are safe, and `reserved` is not lower than they are.
  }

  /** Makes the document say that it has a journal. It has to before a commit is in the journal alone. */
  async nameJournal(mark: RevisionMark): Promise<void> {
    if (this.#saysOfJournal) return;
    await this.#unlessEdited(this.hasOldDocument ? compact(this.#writer, mark) : nameJournal(this.#writer, mark));
  }

  /** Whether there is a journal, and the document says so. */
  get hasNamedJournal(): boolean {
    return this.#saysOfJournal && (this.isWriting || this.#journal !== undefined);
  }

  /** The highest numbers that revisions have had; undefined while this process is not the writer. */
  get highest(): HighestRevision | undefined {
    return this.#writing?.highest.highest;
  }

  /** Whether the state that was read last is older than one that there was, so that an older copy was put back. */
  async isOlderCopy({ revision }: RevisionMark): Promise<boolean> {
    const highest = await readHighestRevision(this.#disk, this.#places.highest);
    return highest !== undefined && highest.revision > revision;
  }

  /** Forgets the oldest commits by a policy. Returns the first revision that is left; undefined if nothing was forgotten. */
  async forget(policy: HistoryPolicy, now: Date): Promise<number | undefined> {
    const { journal } = this.#writer;
    const folded = journal.checkpoints[0]?.revision ?? 0;
    const first = firstCommitToKeep(journal.commits, policy, { end: journal.end, folded, now });
    if (first) await journal.forget(first);
    return first?.revision;
  }

  /** The commits of other processes since the last look; undefined if everything has to be read again. */
  async newCommits(): Promise<readonly Commit[] | undefined> {
    if (this.#unreadable.length > 0) return undefined;
    const known = this.#journal;
    const stat = await ifThere(this.#disk.stat(this.#places.commits));
    if (isSameFile(known?.stat, stat)) return [];
    // Commits of an older format can only be migrated with the entries that they change.
    if (!known || this.#hasOldJournal || !stat || stat.ino !== known.stat.ino || stat.size < known.end)
      return undefined;
    try {
      const read = readJournal(await bytesAt(this.#disk, this.#places.commits, known.end), known);
      this.#journal = { ...read, lines: [...known.lines, ...read.lines], stat };
      return commitsIn(read.lines);
    } catch (error) {
      if (error instanceof JournalBroken) return undefined;
      throw error;
    }
  }

  /** The document and whether it is known; undefined if it has not changed since the last look. */
  async look(): Promise<{ readonly there: DocumentOrRefusal; readonly isKnown: boolean } | undefined> {
    const stat = await ifThere(this.#disk.stat(this.#places.document));
    if (isSameFile(this.#looked, stat)) return undefined;
    const there = await this.#readSettled();
    const isKnown = isDocument(there) && this.#knows(there.sha256);
    this.#found(there, isKnown);
    return { there, isKnown };
  }

  /** Reads the document when nobody is writing it: some editors truncate a file before they write it. */
  async #readSettled(): Promise<DocumentOrRefusal> {
    for (let tries = 1; ; tries++) {
      const there = await readDocumentOrRefusal(this.#disk, this.#places);
      const now = await ifThere(this.#disk.stat(this.#places.document));
      if (tries === mostReads || isSameFile(isDocument(there) ? there.stat : undefined, now)) return there;
      await pause(settleTime);
    }
  }

  /** Whether the document was part of the state in memory at the last look, or was written since. */
  get hasKnownDocument(): boolean {
    return this.#known !== undefined && isSameFile(this.#looked, this.#known.stat);
  }

  /** Makes the next look treat the document as edited. */
  lookAgain(): void {
    this.#looked = undefined;
  }

  /** Writes the result of a merge: `changes` turn the edited document into the newest one. */
  async writeMerged(there: DocumentFile, changes: readonly EntryChange[], mark: RevisionMark): Promise<void> {
    await this.#unlessEdited(writeMerged(this.#writer, there, { changes, mark }));
  }

  /** Notes an edit that is served although nothing can be written. */
  noteUnwritten(there: DocumentFile): void {
    this.#hasUnwrittenEdit = this.#journal !== undefined;
    this.#found(there, true);
  }

  /** Moves an edited document aside, and puts the newest document in its place. */
  async setAside(there: DocumentFile, mark: RevisionMark, now: Date): Promise<void> {
    const keptAs = refusedPath(this.#places, now);
    await this.#unlessEdited(setAside(this.#writer, there, { mark, keptAs }));
  }

  /** A problem for each edited document that was moved aside and that nobody has deleted. */
  refusedFiles(): Promise<readonly Problem[]> {
    return refusedFiles(this.#disk, this.#places);
  }

  /** Lets other processes write. What was written so far needn't be read again, unless they do. */
  async releaseUnchanged(): Promise<void> {
    const journal = await readJournalFile(this.#disk, this.#places).catch(() => undefined);
    await this.release();
    this.#journal = journal;
  }

  /** Lets other processes write. Everything is read again before this one continues. */
  async release(): Promise<void> {
    const writing = this.#writing;
    this.#writing = undefined;
    if (!writing) return;
    this.#journal = undefined;
    await writing.highest.close().catch(() => {});
    await writing.journal.close().catch(() => {}); // Every acknowledged commit is on the disk, and the lock has to be released.
    await writing.lock.release();
  }

  /** Forgets how the disk failed, so that it is not reported. */
  ignoreFailure(): void {
    this.#diskFailure = undefined;
  }

  /** Remembers how the disk failed, if it did. */
  async #noteFailure<T>(written: Promise<T>): Promise<T> {
    try {
      return await written;
    } catch (error) {
      const cause = error instanceof CommitRefused ? error.cause : error;
      if (failureCode(cause)) this.#diskFailure = cause;
      throw error;
    }
  }

  get #writer(): WriterFiles {
    if (!this.#writing) throw new Error('This process is not the writer of the catalogue.');
    return this.#writing;
  }

  get #checkpoints(): readonly Checkpoint[] {
    return this.#writing?.journal.checkpoints ?? currentCheckpointsIn(this.#journal?.lines ?? []);
  }

  #knows(sha256: string): boolean {
    return sha256 === this.#known?.sha256 || checkpointOf(this.#checkpoints, sha256) !== undefined;
  }

  #found(there: DocumentOrRefusal, isKnown: boolean): void {
    this.#looked = isDocument(there) ? there.stat : undefined;
    if (!isDocument(there) || !isKnown) return;
    const revision = checkpointOf(this.#checkpoints, there.sha256)?.revision ?? this.#lastRevision;
    this.#known = { sha256: there.sha256, stat: there.stat, revision };
    this.#saysOfJournal = hasJournalRevision(there.bytes);
    this.#documentFormat = documentFormatIn(there.bytes);
  }

  #wrote(document: DocumentCheckpoint): void {
    this.#known = document;
    this.#looked = document.stat;
    this.#lastRevision = document.revision;
    this.#saysOfJournal = true;
    this.#documentFormat = documentFormat;
    this.#diskFailure = undefined;
  }

  /** Notes a document that was written. If it was edited in the meantime, the next look merges the edit. */
  async #unlessEdited(written: Promise<DocumentCheckpoint>): Promise<void> {
    try {
      this.#wrote(await this.#noteFailure(written));
    } catch (error) {
      if (!(error instanceof EditedExternally)) throw error;
      this.lookAgain();
    }
  }

  /** The first content of a new journal: all commits in memory, and the known document. */
  async #beginning({ state, ledger: { commits } }: InMemory): Promise<JournalStart> {
    const there = await readDocumentOrRefusal(this.#disk, this.#places);
    const known = isDocument(there) && there.sha256 === this.#known?.sha256 ? this.#known : undefined;
    const document = known && isDocument(there) ? there.bytes : documentBytes(plainDocument(state.document));
    const { revision, sha256 } = known ?? { revision: state.mark.revision, sha256: await hashOf(document) };
    return {
      from: commits[0]?.before ?? state.mark,
      records: [...commits.map((commit) => ({ commit })), { folded: { revision, sha256 } }],
      document,
    };
  }
}

/**
 * Reads the newest state of a catalogue from its document and its journal. Writes nothing and needs no lock. Rejects with
 * `CatalogueRefused`.
 */
export async function readCatalogue(file: string, disk: Disk = realDisk): Promise<CatalogueDocument> {
  return (await readStored(disk, await resolveCataloguePaths(disk, file))).document;
}
