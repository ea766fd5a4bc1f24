import { basename, join } from 'node:path';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { type Disk, ifThere } from '../disk/disk.js';
import { type DocumentFile, readDocumentFile, replaceCopy, restoreAside } from '../disk/document-file.js';
import { syncFolder } from '../disk/whole-file.js';
import type { Journal } from '../journal/journal.js';
import { checkpointOf } from '../journal/journal-format.js';

/** Takes away what a process left that ended while it wrote. Only who holds the lock may. */
export async function removeTemporaryFiles(disk: Disk, { document, folder, journal }: CataloguePaths): Promise<void> {
  const start = `.${basename(document)}.`;
  const inFolder = (await disk.readdir(folder)).filter((name) => name.startsWith(start) && name.endsWith('.tmp'));
  const inJournal = (await disk.readdir(journal)).filter((name) => name.endsWith('.tmp'));
  const left = [...inFolder.map((name) => join(folder, name)), ...inJournal.map((name) => join(journal, name))];
  for (const path of left) await ifThere(disk.unlink(path));
}

/** Brings a fold to its end that a process left in the middle, or takes it back. */
export async function resumeCompaction(disk: Disk, places: CataloguePaths, journal: Journal): Promise<void> {
  const there = await unlessRefused(readDocumentFile(disk, places.document));
  await clearAside(disk, places, { journal, there });
  const copy = await unlessRefused(readDocumentFile(disk, places.folding));
  if (!copy) return;
  const [last, ...begun] = journal.checkpoints;
  const checkpoint = checkpointOf(begun, copy.sha256);
  if (copy.sha256 !== last?.sha256) {
    if (!checkpoint || there?.sha256 !== copy.sha256) return disk.unlink(places.folding);
    await syncFolder(disk, places.folder);
    await journal.append([{ folded: checkpoint }]);
  }
  await replaceCopy(disk, places);
}

/** A document that was set aside is an editor's, where the journal does not know it. */
async function clearAside(
  disk: Disk,
  places: CataloguePaths,
  { journal, there }: { readonly journal: Journal; readonly there: DocumentFile | undefined },
): Promise<void> {
  const aside = await unlessRefused(readDocumentFile(disk, places.aside));
  if (!aside) return;
  const begun = there && checkpointOf(journal.checkpoints.slice(1), there.sha256);
  const isDocument = aside.stat.ino === there?.stat.ino; // The new one did not come to take its place.
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
