import { basename, join } from 'node:path';
import { startWorker } from '../../../base/start-worker.js';
import type { EntryChange, Values } from '../../../catalogue/document/entry-change.js';
import { migrateDocument } from '../../../catalogue/document/formats/migrate-document.js';
import type { RevisionMark } from '../../../catalogue/revision/commit.js';
import { type CataloguePaths, leadsToDocument } from '../disk/catalogue-paths.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import {
  type DocumentFile,
  hashOf,
  readDocumentFile,
  readFileAt,
  replaceCheckpointCopy,
  restoreAside,
  withJournalRevision,
  writeCheckpointCopy,
} from '../disk/document-file.js';
import type { HighestRevisionFile } from '../disk/highest-revision.js';
import { type Owner, syncFolder, writeWhole } from '../disk/whole-file.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { Journal } from '../journal/journal.js';
import { type Checkpoint, checkpointOf } from '../journal/journal-format.js';
import { replayChanges } from '../journal/replay-changes.js';
import { entryOrder } from '../recovery/read-stored.js';
import { resumeCompaction } from '../recovery/resume.js';
import { type CompactedDocument, type CompactionTask, compactedBytes, documentBytes } from './compacted-bytes.js';

/** What a writer needs. */
export interface WriterFiles {
  readonly disk: Disk;
  readonly places: CataloguePaths;
  readonly lock: WriterLock;
  readonly journal: Journal;
  readonly highest: HighestRevisionFile;
}

/** Somebody edited the document, so it must not be overwritten. */
export class EditedExternally extends Error {}

/** The path of the catalogue leads to another file now, so this one must not be written. */
export class CataloguePathMoved extends Error {}

/** A document on the disk whose content the store knows. */
export interface DocumentCheckpoint extends Checkpoint {
  readonly stat: DiskStat;
}

/** Compacts the journal into the document, up to a mark. Rejects with `EditedExternally` if the journal doesn't know it. */
export async function compact(writing: WriterFiles, mark: RevisionMark): Promise<DocumentCheckpoint> {
  const { disk, places, journal } = writing;
  if (journal.checkpoints.length > 1) await resumeCompaction(disk, places, journal);
  const { bytes, stat: owner } = await readFileAt(disk, places.document);
  const made = await compacted(writing, bytes, mark);
  if (!made) throw new EditedExternally('The document was edited outside the service.');
  return replaceDocument(writing, { ...made, owner, revision: mark.revision });
}

/**
 * Makes the document say that its journal goes up to a mark. Unlike a compaction, it needs no other thread and leaves the
 * layout as it is. Rejects with `EditedExternally` if the journal doesn't know the document.
 */
export async function nameJournal(writing: WriterFiles, mark: RevisionMark): Promise<DocumentCheckpoint> {
  const { disk, places, journal } = writing;
  if (journal.checkpoints.length > 1) await resumeCompaction(disk, places, journal);
  const { bytes, sha256: was, stat: owner } = await readDocumentFile(disk, places.document);
  const known = checkpointOf(journal.checkpoints, was);
  if (!known) throw new EditedExternally('The document was edited outside the service.');
  const named = withJournalRevision(bytes, mark.revision);
  return replaceDocument(writing, { bytes: named, was, owner, revision: known.revision });
}

/** Writes a merged document in the place of an edited one. Entries that the merge didn't change keep their layout. */
export async function writeMerged(
  writing: WriterFiles,
  { bytes, sha256: was, stat: owner }: DocumentFile,
  { changes, mark }: { readonly changes: readonly EntryChange[]; readonly mark: RevisionMark },
): Promise<DocumentCheckpoint> {
  const edited = migrateDocument(JSON.parse(bytes.toString()) as Values);
  const merged = documentBytes(replayChanges(edited, changes, { mark, order: entryOrder }));
  return replaceDocument(writing, { bytes: merged, was, owner, revision: mark.revision });
}

/** Moves an edited document aside, and puts the newest document in its place. */
export async function setAside(
  writing: WriterFiles,
  { sha256: was, stat: owner }: DocumentFile,
  { mark, keptAs }: { readonly mark: RevisionMark; readonly keptAs: string },
): Promise<DocumentCheckpoint> {
  const { bytes } = await readFileAt(writing.disk, writing.places.checkpointCopy);
  const made = await compacted(writing, bytes, mark);
  if (!made) throw new EditedExternally('The copy of the document is not the one that the journal knows.');
  return replaceDocument(writing, { bytes: made.bytes, was, owner, keptAs, revision: mark.revision });
}

async function compacted({ journal }: WriterFiles, document: Uint8Array, mark: RevisionMark) {
  const known = journal.checkpoints;
  const lines = await journal.since(Math.min(...known.map(({ revision }) => revision)));
  return compactOffThread({ document, lines, known, mark, order: entryOrder });
}

interface NewDocument {
  readonly bytes: Uint8Array;
  readonly revision: number;
  /** The SHA-256 of the document that it replaces. */
  readonly was: string;
  readonly owner: Owner;
  /** Where the replaced document is kept; absent if it is deleted. */
  readonly keptAs?: string;
}

/**
 * Replaces the document in one step, after the new one is synced. A document that an editor saved at the last moment is put
 * back.
 */
async function replaceDocument(writing: WriterFiles, fresh: NewDocument): Promise<DocumentCheckpoint> {
  const { disk, places, journal } = writing;
  const temporary = join(places.folder, `.${basename(places.document)}.${writing.lock.id}.tmp`);
  const checkpoint = { revision: fresh.revision, sha256: await hashOf(fresh.bytes) };
  let stat: DiskStat;
  try {
    await ifThere(disk.unlink(temporary)); // A disk that failed may have kept it.
    stat = await writeWhole(disk, temporary, fresh.bytes, fresh.owner);
    await writeCheckpointCopy(disk, places, fresh);
    await journal.append([{ folding: checkpoint }]);
    await exchange(writing, temporary);
  } catch (error) {
    for (const path of [temporary, places.newCheckpointCopy]) await disk.unlink(path).catch(() => {}); // The first error is reported.
    throw error;
  }
  await finish(writing, fresh, checkpoint);
  return { ...checkpoint, stat };
}

/** The old document keeps a second name until it has been compared with the expected one. */
async function exchange({ disk, places, lock }: WriterFiles, temporary: string): Promise<void> {
  if (!(await lock.isHeld())) throw new Error('Another process is now the writer of this catalogue.');
  await ifThere(disk.unlink(places.aside));
  if (!(await leadsToDocument(disk, places)))
    throw new CataloguePathMoved('The path of the catalogue leads to another file.');
  await disk.replace(temporary, places.document, places.aside);
}

async function finish({ disk, places, journal }: WriterFiles, { was, keptAs }: NewDocument, checkpoint: Checkpoint) {
  await syncFolder(disk, places.folder);
  const aside = await readDocumentFile(disk, places.aside);
  if (aside.sha256 !== was) {
    await restoreAside(disk, places, checkpoint.sha256);
    throw new EditedExternally('The document was edited while it was being written.');
  }
  // Before anything else, so that a document that is found there after a crash has not been compared yet.
  await (keptAs ? disk.rename(places.aside, keptAs) : disk.unlink(places.aside));
  await journal.append([{ folded: checkpoint }]);
  await replaceCheckpointCopy(disk, places);
}

/** A smaller document, in bytes, is compacted in less time than a thread needs to start. */
const small = 256 * 1024;

/** Like `compactedBytes`, without blocking the event loop. The buffers of a large task are transferred to the thread. */
export async function compactOffThread(task: CompactionTask): Promise<CompactedDocument | undefined> {
  if (task.document.length + task.lines.length < small) return compactedBytes(task);
  const worker = startWorker(new URL('./compaction-worker.js', import.meta.url), {
    workerData: task,
    transferList: [task.document.buffer as ArrayBuffer, task.lines.buffer as ArrayBuffer],
  });
  try {
    return await new Promise<CompactedDocument | undefined>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that compacts the journal ended.')));
    });
  } finally {
    await worker.terminate();
  }
}
