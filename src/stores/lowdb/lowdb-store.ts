import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import { TaskQueue } from '../../base/task-queue.js';
import { changesBetween } from '../../catalogue/document/plain.js';
import { CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import type { TextRedaction } from '../../catalogue/document/redaction.js';
import { CatalogueState, revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import { CommitRefused, inOrderOfTime, Ledger, notLater } from '../../catalogue/revision/commit.js';
import type { CatalogueStore, Outcome, Proposal, Redacted } from '../../catalogue/store.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { type EntryProblem, openProblems, withEntry } from '../shared/content-problems.js';
import { defaultHistory, type HistoryPolicy } from '../shared/history-policy.js';
import { answerProposals, executeProposals, mostAtOnce, type WaitingProposal } from '../shared/proposals.js';
import type { StoreEvents } from '../shared/store-events.js';
import { CatalogueFiles } from './catalogue-files.js';
import { CataloguePathMoved, EditedExternally } from './compaction/compact.js';
import { commitRefusalFor, readOnlyFailures } from './disk/commit-failure.js';
import { type Disk, failureCode, ifThere, realDisk } from './disk/disk.js';
import type { DocumentFile } from './disk/document-file.js';
import { numbersAbove } from './disk/highest-revision.js';
import { addMerged, mergeEdited, openConflicts, readEdited } from './outside-edit.js';
import { type DocumentOrRefusal, isDocument } from './recovery/read-stored.js';
import { redactText } from './redact-text.js';

export interface StoreSettings {
  readonly disk: Disk;
  readonly history: HistoryPolicy;
  /** How long after the last commit the journal is compacted into the document, in milliseconds. */
  readonly quiet: number;
  /** Whether files of an older format are rewritten when they are read; if not, then with the first commit. */
  readonly rewritesOldFormat: boolean;
}

/** How often the files are polled, in milliseconds. */
const lookEvery = 250;
/** After how long a journal is compacted in any case, and after how long a failed compaction is repeated, in milliseconds. */
const longestUncompacted = 30_000;
const compactAgainAfter = 30_000;
/** After how long it is tried again to rewrite files of an older format, in milliseconds. */
const rewriteAgainAfter = 30_000;

/**
 * A catalogue in a JSON document, with a journal beside it. A commit is written to the journal before it is acknowledged,
 * and compacted into the document when nothing else happens. An edit of the document by others is merged within a second;
 * an invalid one is reported and left as it is.
 */
export class LowdbStore implements CatalogueStore {
  readonly #files: CatalogueFiles;
  readonly #db: Low<CatalogueDocument>;
  readonly #events: StoreEvents;
  readonly #now: () => Date;
  readonly #settings: StoreSettings;
  /** The tasks that change the state. */
  readonly #turn = new TaskQueue();
  /** The tasks that read or write the document. A task of this queue may wait for one of the other, and never the reverse. */
  readonly #documents = new TaskQueue();
  readonly #waiting: WaitingProposal[] = [];
  #state: CatalogueState | undefined;
  #ledger = new Ledger();
  /** Whether the state was read from damaged files, so that changes may be missing. */
  #isDamaged = false;
  /** Why the edited document was refused. */
  #refused: readonly Problem[] = [];
  #refusedFiles: readonly Problem[] = [];
  /** The problems of the content that was read, each with the entry that it is in. */
  #contentProblems: readonly EntryProblem[] = [];
  /** Why files of an older format could not be rewritten when that was last tried. */
  #unwrittenFormat: readonly Problem[] = [];
  #problems: readonly Problem[] = [];
  #watched: readonly string[] = [];
  #compactionTimer: NodeJS.Timeout | undefined;
  #uncompactedSince: number | undefined;
  #compactionTook = 0;
  #closed = false;
  /** Whether the document had no bytes when it was last looked at. */
  #isEmpty = false;

  /** Reads and checks the catalogue. Rejects with `CatalogueRefused` if no valid state can be read. */
  static async open(
    file: string,
    events: StoreEvents = {},
    now = () => new Date(),
    settings: Partial<StoreSettings> = {},
  ): Promise<LowdbStore> {
    const all = { disk: realDisk, history: defaultHistory, quiet: 1000, rewritesOldFormat: true, ...settings };
    const store = new LowdbStore(await CatalogueFiles.at(file, all.disk), { events, now, settings: all });
    try {
      await store.#documents.run(() => store.#turn.run(() => store.#open()));
      store.#files.forgetStored();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor(files: CatalogueFiles, { events, now, settings }: StoreParts) {
    this.#files = files;
    this.#events = events;
    this.#now = now;
    this.#settings = settings;
    this.#db = new Low(files, new CatalogueDocument());
    this.#watch(); // Before the files are read, so that no change is missed.
  }

  /**
   * Polls the path of the catalogue and its journal. Unlike a watcher of the file itself, polling notices that an editor or
   * git replaced the file, and that a link was swapped.
   */
  #watch(): void {
    const { named, folder, commits } = this.#files.places;
    const paths = this.#closed ? [] : [named, folder, commits];
    for (const path of this.#watched) if (!paths.includes(path)) unwatchFile(path, this.#onChange);
    for (const path of paths)
      if (!this.#watched.includes(path)) watchFile(path, { interval: lookEvery, persistent: false }, this.#onChange);
    this.#watched = paths;
  }

  /** The size of the journal of commits, in bytes. */
  async journalBytes(): Promise<number> {
    const stat = await ifThere(this.#settings.disk.stat(this.#files.places.commits));
    return stat?.size ?? 0;
  }

  get state(): CatalogueState {
    if (!this.#state) throw new Error('The store is not open.');
    return this.#state;
  }

  /** What other processes write is noticed at once, since it is in the same files. */
  readonly staleSeconds = 0;

  get snapshot(): Snapshot {
    return this.state.published;
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  commit(proposal: Proposal): Promise<Outcome> {
    if (this.#closed) return Promise.reject(new CommitRefused('READ_ONLY', 'The service is being stopped. Try again.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ proposal, resolve, reject });
      this.#turn.run(() => this.#executeWaiting()).catch(reject);
    });
  }

  /**
   * Makes the journal if there is none, so that the first change needn't wait until the document is rewritten. Any process
   * may write afterwards. Never rejects: a failure is reported, and the first change tries it again.
   */
  async makeJournal(): Promise<void> {
    await this.#documents.run(() => this.#turn.run(() => this.#makeJournal()));
  }

  async #makeJournal(): Promise<void> {
    const files = this.#files;
    if (this.#closed || files.isWriting || files.hasNamedJournal || !files.hasKnownDocument) return;
    try {
      if (!(await this.#mayWrite())) return;
      if (files.isWriting) await files.nameJournal(this.state.mark);
      else files.ignoreFailure(); // A service that only reads may have tokens of one that writes.
    } catch (error) {
      files.lookAgain();
      this.#events.onFailed?.(error);
      this.#reportUnwritten();
    } finally {
      if (files.isWriting) await files.releaseUnchanged();
    }
  }

  redact(redaction: TextRedaction): Promise<Redacted> {
    if (this.#closed) return Promise.reject(new CommitRefused('READ_ONLY', 'The service is being stopped. Try again.'));
    return this.#documents.run(() => this.#turn.run(() => this.#redact(redaction)));
  }

  /** All files are replaced, as the command does it, and read again. The old state and ledger are given up with their caches. */
  async #redact(redaction: TextRedaction): Promise<Redacted> {
    const { named } = this.#files.places;
    if (redaction.dryRun) return redactText(named, redaction);
    await this.#look(); // An edit of the document that is not known yet would be lost.
    if (this.#refused.length > 0) throw commitRefusalFor(new CatalogueRefused(this.#refused));
    await this.#files.release();
    try {
      return await redactText(named, redaction);
    } finally {
      await this.#readAgain();
      await this.#look();
      this.#events.onTaken?.(this.snapshot);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#watch();
    clearTimeout(this.#compactionTimer);
    await this.#documents.run(async () => {
      await this.#turn.run(async () => {}); // Waiting proposals are executed first.
      await this.#compactNow();
      await this.#turn.run(() => this.#files.release());
    });
  }

  /** Executes the waiting proposals, with one write to the journal. */
  async #executeWaiting(): Promise<void> {
    const group = this.#waiting.splice(0, mostAtOnce);
    if (group.length === 0) return;
    let prepared = await executeProposals(group, this.#newBatch());
    try {
      if (prepared.pending.commits.length > 0 && (await this.#begin()))
        prepared = await executeProposals(group, this.#newBatch());
      await this.#files.append(prepared.pending.commits);
    } catch (error) {
      // Results that don't depend on an unwritten commit are still valid.
      this.#reportUnwritten();
      answerProposals(group, prepared, commitRefusalFor(error));
      return;
    }
    this.#take(prepared.pending);
    answerProposals(group, prepared);
  }

  #newBatch(): CommitBatch {
    return new CommitBatch(this.state, this.#ledger, this.#now);
  }

  #take({ state, commits }: CommitBatch): void {
    if (commits.length === 0) return;
    this.#state = state;
    for (const commit of commits) this.#ledger = this.#ledger.add(commit);
    this.#reportSolved();
    this.#scheduleCompaction();
  }

  /** Makes this process the writer. Returns whether everything was read again. */
  async #begin(): Promise<boolean> {
    const isElsewhere = await this.#files.follow();
    if (isElsewhere) await this.#readAgain();
    else this.#watch();
    const isChanged = await this.#files.begin(this);
    try {
      if (isChanged) await this.#readAgain();
      this.#files.refuseUnreadable();
      const kept = await this.#files.raiseFormat(this);
      if (kept !== undefined) this.#events.onFormatRaised?.(kept);
    } catch (error) {
      await this.#files.release();
      throw error;
    }
    return (await this.#recordOlderCopy()) || isElsewhere || isChanged;
  }

  /** If an older copy of the catalogue was put back, goes on above the numbers that revisions have had after it. */
  async #recordOlderCopy(): Promise<boolean> {
    const { highest } = this.#files;
    const { revision } = this.state.mark;
    if (!highest || highest.revision <= revision) return false;
    const batch = this.#newBatch();
    const commit = batch.addRecord(numbersAbove(highest), {
      by: 'older files',
      why: `The files of the catalogue are those of revision ${revision}: a backup was put back, or a damaged journal was repaired. The changes after it, to revision ${highest.revision}, are lost, and their numbers are not used again.`,
    });
    await this.#files.append(batch.commits);
    this.#take(batch);
    this.#events.onOlderCopy?.(commit);
    return true;
  }

  /** Reads all files again. The state in memory stays if the files are damaged and have nothing newer. */
  async #readAgain(): Promise<void> {
    const { document: before } = this.#files.places;
    await this.#db.read();
    this.#watch();
    const { commits, damage, isKnown, contentProblems } = this.#files.stored;
    const isSamePlace = this.#files.places.document === before;
    const isNewer = this.#db.data.revision > (this.#state?.mark.revision ?? 0);
    if (damage && isSamePlace && !isNewer && !this.#isDamaged) return;
    this.#isDamaged = damage !== undefined;
    this.#state = CatalogueState.of(this.#withoutFutureTimes(this.#db.data));
    this.#contentProblems = contentProblems.map((problem) => withEntry(problem, this.#db.data));
    this.#ledger = new Ledger(inOrderOfTime(commits, this.#state.mark.updatedAt));
    if (!isKnown) this.#lookAgain();
  }

  /** A document whose last change is in the future was changed at an unknown time, which is not after now. */
  #withoutFutureTimes(document: CatalogueDocument): CatalogueDocument {
    const mark = revisionMarkOf(document);
    const possible = notLater(mark, this.#now().toISOString());
    return possible === mark ? document : Object.freeze(Object.assign(new CatalogueDocument(), document, possible));
  }

  async #open(): Promise<void> {
    await this.#readAgain();
    if (this.#settings.rewritesOldFormat) await this.#rewriteOldFormat();
    if (await this.#files.isOlderCopy(this.state.mark)) await this.#mayWrite();
    const { there, isKnown } = this.#files.stored;
    if (!isKnown) await this.#takeEdit(there);
    if (this.#refused.some(({ code }) => code === 'JOURNAL_FOREIGN')) throw new CatalogueRefused(this.#refused);
    this.#refusedFiles = await this.#files.refusedFiles();
    this.#reportProblems();
  }

  /**
   * Rewrites files of an older format. If they can't be written, the catalogue is served in today's format, and it is tried
   * again. A task of `#documents`.
   */
  async #rewriteOldFormat(): Promise<void> {
    if (!this.#files.isOldFormat || this.#files.unreadable.length > 0 || this.#closed) return;
    try {
      await this.#begin();
      this.#db.data = this.state.document;
      if (this.#files.hasOldDocument) await this.#db.write();
    } catch (error) {
      this.#unwrittenFormat = [oldFormatProblem(error)];
      setTimeout(() => this.#lookSoon(), rewriteAgainAfter).unref();
    }
  }

  readonly #onChange = (now: Stats, before: Stats): void => {
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) this.#lookSoon();
  };

  #lookAgain(): void {
    this.#files.lookAgain();
    setTimeout(() => this.#lookSoon(), lookEvery).unref();
  }

  #lookSoon(): void {
    if (this.#closed) return;
    const look = () => this.#turn.run(() => this.#look());
    this.#documents.run(look).catch((error) => this.#events.onFailed?.(error));
  }

  /** Takes the changes of others: of other processes in the journal, and of editors in the document. */
  async #look(): Promise<void> {
    try {
      await this.#follow();
      if (this.#settings.rewritesOldFormat) await this.#rewriteOldFormat();
      const found = await this.#files.look();
      if (found?.isKnown) this.#refused = [];
      else if (found && this.#isBeingWritten(found.there)) this.#lookAgain();
      else if (found) await this.#takeEdit(found.there);
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) throw error;
      this.#refused = error.problems === this.#files.unreadable ? [] : error.problems;
    }
    this.#refusedFiles = await this.#files.refusedFiles();
    this.#reportProblems();
  }

  /** Whether the document is empty and was not when it was last looked at: an editor may be about to write it. */
  #isBeingWritten(there: DocumentOrRefusal): boolean {
    const wasEmpty = this.#isEmpty;
    this.#isEmpty = isDocument(there) && there.bytes.length === 0;
    return this.#isEmpty && !wasEmpty;
  }

  /** Follows the path of the catalogue. The writer verifies its journal, and another process reads new commits from it. */
  async #follow(): Promise<void> {
    const { revision } = this.state.mark;
    const isWriter = this.#files.isWriting;
    if (await this.#files.follow()) await this.#readAgain();
    else if (isWriter) await this.#mayWrite();
    if (!this.#files.isWriting) await this.#takeNewCommits();
    this.#watch();
    if (this.state.mark.revision !== revision) this.#events.onTaken?.(this.snapshot);
  }

  async #takeNewCommits(): Promise<void> {
    const found = await this.#files.newCommits();
    const news = found && inOrderOfTime(found, this.#now().toISOString());
    const last = news?.at(-1);
    if (!news) await this.#readAgain();
    else if (last) {
      const changes = news.flatMap((commit) => commit.changes);
      this.#state = this.state.at(changes, last);
      for (const commit of news) this.#ledger = this.#ledger.add(commit);
    }
  }

  /** Merges an edited document into the newest state as a commit, or notes why it is refused. */
  async #takeEdit(there: DocumentOrRefusal): Promise<void> {
    try {
      if (!isDocument(there)) throw there;
      const edited = readEdited(there.bytes);
      const { lastRevision } = this.#files;
      if (!(await this.#mayWrite())) return;
      const pending = this.#newBatch();
      addMerged(pending, mergeEdited(edited, { catalogue: this, lastRevision }), this.#ledger);
      await this.#keepEdit(there, edited, pending);
      this.#refused = [];
      this.#events.onTaken?.(this.snapshot);
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) {
        this.#files.lookAgain();
        throw error;
      }
      this.#refused = error.problems;
      if (isDocument(there) && error.problems.some(({ code }) => code === 'EDIT_BASE_UNKNOWN'))
        await this.#setAside(there);
    }
  }

  /** Writes an edit to the journal, and replaces the edited document by the merged one. */
  async #keepEdit(there: DocumentFile, edited: CatalogueDocument, pending: CommitBatch): Promise<void> {
    if (!this.#files.isWriting) this.#files.noteUnwritten(there);
    else await this.#files.append(pending.commits);
    try {
      const { document, mark } = pending.state;
      if (this.#files.isWriting) await this.#files.writeMerged(there, changesBetween(edited, document), mark);
    } finally {
      this.#take(pending); // It is in the journal even if the document could not be written.
    }
  }

  async #setAside(there: DocumentFile): Promise<void> {
    if (await this.#mayWrite()) await this.#files.setAside(there, this.state.mark, this.#now());
  }

  /** Whether this process may take an edit. If another process is the writer, that one takes it. */
  async #mayWrite(): Promise<boolean> {
    try {
      return !(await this.#begin());
    } catch (error) {
      if (error instanceof CommitRefused) return false;
      if (readOnlyFailures.includes(failureCode(error) ?? '')) return true; // The edit is served although it can't be written.
      throw error;
    }
  }

  /** Reports the problems of the files if they have changed. */
  #reportProblems(): void {
    const files = this.#refused.some(({ code }) => code === 'EDIT_BASE_UNKNOWN') ? [] : this.#refusedFiles;
    const format = this.#files.isOldFormat ? this.#unwrittenFormat : [];
    const content = openProblems(this.#contentProblems, this.state);
    const disk = format.length > 0 ? format : this.#files.unwritten;
    const stored = [...this.#files.unreadable, ...disk, ...openConflicts(this), ...content];
    const problems = [...this.#refused, ...files, ...stored];
    if (isDeepStrictEqual(problems, this.#problems)) return;
    this.#problems = problems;
    this.#events.onProblems?.(problems);
  }

  /** Reports the problems that a commit or a written document has solved. */
  #reportSolved(): void {
    if (this.#files.hasKnownDocument) this.#refused = []; // No look follows if the refused edit was undone and then written over.
    if (this.#problems.length > 0) this.#reportProblems();
  }

  /** Reports that the disk failed, and tries again later whether it can be written. */
  #reportUnwritten(): void {
    if (this.#files.unwritten.length === 0) return;
    this.#reportProblems();
    if (!this.#closed) this.#compactAfter(compactAgainAfter);
  }

  #scheduleCompaction(): void {
    if (this.#closed || !this.#files.isWriting) return;
    const now = performance.now();
    this.#uncompactedSince ??= now;
    // Compaction takes at most a tenth of the time.
    const quiet = Math.max(this.#settings.quiet, 10 * this.#compactionTook);
    this.#compactAfter(
      Math.max(0, Math.min(quiet, this.#uncompactedSince + Math.max(longestUncompacted, quiet) - now)),
    );
  }

  #compactAfter(wait: number): void {
    clearTimeout(this.#compactionTimer);
    this.#compactionTimer = setTimeout(() => void this.#documents.run(() => this.#compactNow()), wait).unref();
  }

  async #compactNow(): Promise<void> {
    if (this.#files.unwritten.length > 0 && !this.#closed) await this.#turn.run(() => this.#mayWrite()).catch(() => {}); // How the disk failed is noted.
    if (!this.#files.isWriting) return this.#reportUnwritten();
    const start = performance.now();
    this.#uncompactedSince = undefined;
    try {
      await this.#turn.run(() => this.#follow());
      if (!this.#files.isWriting) return;
      this.#db.data = this.state.document;
      await this.#db.write();
      this.#reportSolved();
      const first = await this.#files.forget(this.#settings.history, this.#now());
      if (first !== undefined) this.#ledger = this.#ledger.since(first);
    } catch (error) {
      if (error instanceof EditedExternally || error instanceof CataloguePathMoved) {
        this.#files.lookAgain();
        await this.#turn.run(() => this.#look()).catch((failure) => this.#events.onFailed?.(failure));
      } else this.#events.onFailed?.(error);
      this.#reportUnwritten();
      if (!this.#closed) this.#compactAfter(compactAgainAfter);
    }
    this.#compactionTook = performance.now() - start;
  }
}

interface StoreParts {
  readonly events: StoreEvents;
  readonly now: () => Date;
  readonly settings: StoreSettings;
}

function oldFormatProblem(error: unknown): Problem {
  const reason = commitRefusalFor(error).message;
  const message = `The files of the catalogue are in an older format and could not be rewritten in format ${documentFormat}, so that they are migrated in memory at every start. ${reason}`;
  return { code: 'FORMAT_OLDER', pointer: '', message };
}
