import { type Disk, ifThere } from './disk.js';
import type { Places } from './places.js';
import { type Owner, syncFolder, writeWhole } from './whole-file.js';

/** Makes the copy of a document that edits of it are compared with. It counts from when the journal knows it. */
export async function writeCopy(
  disk: Disk,
  { folding, journal }: Places,
  { bytes, owner }: { readonly bytes: Uint8Array; readonly owner: Owner },
): Promise<void> {
  await ifThere(disk.unlink(folding));
  await writeWhole(disk, folding, bytes, owner);
  await syncFolder(disk, journal);
}

/** Puts the new copy in the place of the one before. */
export async function putCopyInPlace(disk: Disk, { folding, folded, journal }: Places): Promise<void> {
  await disk.rename(folding, folded);
  await syncFolder(disk, journal);
}
