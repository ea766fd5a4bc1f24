import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RevisionMark } from '../../../catalogue/revision/commit.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import { readDocumentFile, readFileAt, replaceCopy, restoreAside, writeCopy } from '../disk/document-file.js';
import { syncFolder, writeWhole } from '../disk/whole-file.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { Journal } from '../journal/journal.js';
import type { Checkpoint } from '../journal/journal-format.js';
import { entryOrder } from '../recovery/read-stored.js';
import { resumeCompaction } from '../recovery/resume.js';
import { type CompactedDocument, type CompactionTask, compactedBytes } from './compacted-bytes.js';

/** What it takes to write. */
export interface WriterFiles {
  readonly disk: Disk;
  readonly places: CataloguePaths;
  readonly lock: WriterLock;
  readonly journal: Journal;
}

/** The document is not the one that the journal knows: somebody edited it, and nothing is written over that. */
export class EditedOutside extends Error {}

/**
 * Folds the journal into the document, up to a mark. The new document takes the place of the old in one step, when it
 * is safe on the disk. What an editor put there in the last moment is put back.
 */
export async function compact(writing: WriterFiles, mark: RevisionMark): Promise<KnownDocument> {
  const { disk, places, journal } = writing;
  if (journal.checkpoints.length > 1) await resumeCompaction(disk, places, journal);
  const { bytes, stat: owner } = await readFileAt(disk, places.document);
  const known = journal.checkpoints;
  const lines = await journal.since(Math.min(...known.map(({ revision }) => revision)));
  const made = await compactOffThread({ document: bytes, lines, known, mark, order: entryOrder });
  if (!made) throw new EditedOutside('The document was edited.');
  const temporary = join(places.folder, `.${basename(places.document)}.${randomUUID()}.tmp`);
  const checkpoint = { revision: mark.revision, sha256: made.sha256 };
  let stat: DiskStat;
  try {
    stat = await writeWhole(disk, temporary, made.bytes, owner);
    await writeCopy(disk, places, { bytes: made.bytes, owner });
    await journal.append([{ folding: checkpoint }]);
    await exchange(writing, temporary);
  } catch (error) {
    for (const path of [temporary, places.folding]) await disk.unlink(path).catch(() => {}); // Told below.
    throw error;
  }
  await finish(writing, { was: made.was, checkpoint });
  return { sha256: made.sha256, stat };
}

/** The document that is there, as the store knows it. */
export interface KnownDocument {
  readonly sha256: string;
  readonly stat: DiskStat;
}

/** The old document stays reachable until it was compared with what it should have been. */
async function exchange({ disk, places, lock }: WriterFiles, temporary: string): Promise<void> {
  if (!(await lock.isHeld())) throw new Error('Another process has taken the catalogue over.');
  await ifThere(disk.unlink(places.aside));
  await disk.replace(temporary, places.document, places.aside);
}

async function finish(
  { disk, places, journal }: WriterFiles,
  { was, checkpoint }: { readonly was: string; readonly checkpoint: Checkpoint },
): Promise<void> {
  await syncFolder(disk, places.folder);
  const aside = await readDocumentFile(disk, places.aside);
  if (aside.sha256 !== was) {
    await restoreAside(disk, places, checkpoint.sha256);
    throw new EditedOutside('The document was edited while it was written.');
  }
  await disk.unlink(places.aside); // First, so that what is found there after a crash has never been compared.
  await journal.append([{ folded: checkpoint }]);
  await replaceCopy(disk, places);
}

/** A document smaller than this, in bytes, is folded sooner than a thread is started. */
const small = 256 * 1024;

/** As `foldedBytes`, without holding anybody up. The bytes of a large task are gone afterwards. */
export async function compactOffThread(task: CompactionTask): Promise<CompactedDocument | undefined> {
  if (task.document.length + task.lines.length < small) return compactedBytes(task);
  const worker = startWorker({
    workerData: task,
    transferList: [task.document.buffer as ArrayBuffer, task.lines.buffer as ArrayBuffer],
  });
  try {
    return await new Promise<CompactedDocument | undefined>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that folds the journal ended.')));
    });
  } finally {
    await worker.terminate();
  }
}

function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./compaction-worker.js', import.meta.url), options);
  // In development and in tests, what is started is the source.
  const url = new URL('./compaction-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import('${url}')))`;
  return new Worker(code, { ...options, eval: true });
}
