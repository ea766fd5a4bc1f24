import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { RevisionMark } from '../../catalogue/revision/commit.js';
import type { CataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, ifThere } from './disk/disk.js';
import { HighestRevisionFile } from './disk/highest-revision.js';
import { type Owner, syncFolder, writeWhole } from './disk/whole-file.js';

// Steps of commands that replace the files of a catalogue. They hold the lock, so that no service writes meanwhile.

/** Before any file is replaced, so that an interrupted command gives no number twice. */
export async function noteHighest(disk: Disk, places: CataloguePaths, mark: RevisionMark, owner: Owner): Promise<void> {
  const highest = await HighestRevisionFile.opened(disk, places.highest, mark, owner);
  try {
    await highest.reserve(mark.revision);
    await highest.note(mark);
  } finally {
    await highest.close();
  }
}

/** Puts a new document in the place of the current one, in one step. */
export async function replaceDocument(
  disk: Disk,
  places: CataloguePaths,
  document: Uint8Array,
  owner: Owner,
): Promise<void> {
  const temporary = join(places.folder, `.${basename(places.document)}.${randomUUID()}.tmp`);
  await writeWhole(disk, temporary, document, owner);
  try {
    await disk.rename(temporary, places.document);
  } catch (error) {
    await ifThere(disk.unlink(temporary));
    throw error;
  }
  await syncFolder(disk, places.folder);
}
