import { randomUUID } from 'node:crypto';
import type { Disk } from './disk.js';
import { documentAt, isSame } from './document-at.js';
import type { Places } from './places.js';
import { syncFolder } from './whole-file.js';

/** Puts what an editor wrote back in the place of a new document. */
export async function putBack(disk: Disk, places: Places, sha256: string): Promise<void> {
  const there = await documentAt(disk, places.document);
  const now = await disk.stat(places.document);
  // Where it was edited yet again, both are kept.
  const isOurs = there.sha256 === sha256 && isSame(there.stat, now);
  await disk.rename(places.aside, isOurs ? places.document : `${places.aside}.${randomUUID()}.kept`);
  await syncFolder(disk, places.folder);
}
