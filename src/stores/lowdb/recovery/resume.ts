import { basename, join } from 'node:path';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { type Disk, ifThere } from '../disk/disk.js';
import { type DocumentFile, readDocumentFile, replaceCheckpointCopy, restoreAside } from '../disk/document-file.js';
import { syncFolder } from '../disk/whole-file.js';
import type { Journal } from '../journal/journal.js';
import { checkpointOf } from '../journal/journal-format.js';

/** Deletes the temporary files of a process that ended while it wrote. Only the holder of the lock may do so. */
export async function removeTemporaryFiles(disk: Disk, { document, folder, journal }: CataloguePaths): Promise<void> {
  const start = `.${basename(document)}.`;
  const inFolder = (await disk.readdir(folder)).filter((name) => name.startsWith(start) && name.endsWith('.tmp'));
  const inJournal = (await disk.readdir(journal)).filter((name) => name.endsWith('.tmp'));
  const left = [...inFolder.map((name) => join(folder, name)), ...inJournal.map((name) => join(journal, name))];
  for (const path of left) await ifThere(disk.unlink(path));
}

/** Completes or undoes a compaction that another process left unfinished. */
export async function resumeCompaction(disk: Disk, places: CataloguePaths, journal: Journal): Promise<void> {
  const left = [places.aside, places.newCheckpointCopy].map((path) => ifThere(disk.stat(path)));
  if ((await Promise.all(left)).every((stat) => stat === undefined)) return; // The document needn't be read and hashed.
  const there = await unlessRefused(readDocumentFile(disk, places.document));
  await clearAside(disk, places, { journal, there });
  const copy = await unlessRefused(readDocumentFile(disk, places.newCheckpointCopy));
  if (!copy) return;
  const [last, ...begun] = journal.checkpoints;
  const checkpoint = checkpointOf(begun, copy.sha256);
  if (copy.sha256 !== last?.sha256) {
    if (!checkpoint || there?.sha256 !== copy.sha256) return disk.unlink(places.newCheckpointCopy);
    await syncFolder(disk, places.folder);
    await journal.append([{ folded: checkpoint }]);
  }
  await replaceCheckpointCopy(disk, places);
}

/** Handles a replaced document that was not compared: if the journal doesn't name it, it is an edited one. */
async function clearAside(
  disk: Disk,
  places: CataloguePaths,
  { journal, there }: { readonly journal: Journal; readonly there: DocumentFile | undefined },
): Promise<void> {
  const aside = await unlessRefused(readDocumentFile(disk, places.aside));
  if (!aside) return;
  const begun = there && checkpointOf(journal.checkpoints.slice(1), there.sha256);
  const isDocument = aside.stat.ino === there?.stat.ino; // The new document did not replace it.
  if (isDocument || journal.knew(aside.sha256)) await disk.unlink(places.aside);
  else await restoreAside(disk, places, begun?.sha256 ?? '');
}

async function unlessRefused<T>(task: Promise<T>): Promise<T | undefined> {
  try {
    return await task;
  } catch (error) {
    if (error instanceof CatalogueRefused) return undefined;
    throw error;
  }
}
