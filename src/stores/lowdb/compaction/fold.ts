import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Mark } from '../../../catalogue/revision/commit.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import { documentAt, fileAt } from '../disk/document-at.js';
import { putCopyInPlace, writeCopy } from '../disk/document-copy.js';
import type { Places } from '../disk/places.js';
import { putBack } from '../disk/put-back.js';
import { syncFolder, writeWhole } from '../disk/whole-file.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { Journal } from '../journal/journal.js';
import type { Checkpoint } from '../journal/sealed-line.js';
import { entryOrder } from '../recovery/entry-order.js';
import { resume } from '../recovery/resume.js';
import { foldedOffThread } from './off-thread.js';

/** What it takes to write. */
export interface Writing {
  readonly disk: Disk;
  readonly places: Places;
  readonly lock: WriterLock;
  readonly journal: Journal;
}

/** The document is not the one that the journal knows: somebody edited it, and nothing is written over that. */
export class EditedOutside extends Error {}

/**
 * Folds the journal into the document, up to a mark. The new document takes the place of the old in one step, when it
 * is safe on the disk. What an editor put there in the last moment is put back.
 */
export async function fold(writing: Writing, mark: Mark): Promise<Known> {
  const { disk, places, journal } = writing;
  if (journal.checkpoints.length > 1) await resume(disk, places, journal);
  const { bytes, stat: owner } = await fileAt(disk, places.document);
  const known = journal.checkpoints;
  const lines = await journal.since(Math.min(...known.map(({ revision }) => revision)));
  const made = await foldedOffThread({ document: bytes, lines, known, mark, order: entryOrder });
  if (!made) throw new EditedOutside('The document was edited outside the service.');
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
export interface Known {
  readonly sha256: string;
  readonly stat: DiskStat;
}

/** The old document stays reachable until it was compared with what it should have been. */
async function exchange({ disk, places, lock }: Writing, temporary: string): Promise<void> {
  if (!(await lock.isHeld())) throw new Error('Another process is now the writer of this catalogue.');
  await ifThere(disk.unlink(places.aside));
  await disk.replace(temporary, places.document, places.aside);
}

async function finish(
  { disk, places, journal }: Writing,
  { was, checkpoint }: { readonly was: string; readonly checkpoint: Checkpoint },
): Promise<void> {
  await syncFolder(disk, places.folder);
  const aside = await documentAt(disk, places.aside);
  if (aside.sha256 !== was) {
    await putBack(disk, places, checkpoint.sha256);
    throw new EditedOutside('The document was edited while it was being written.');
  }
  await disk.unlink(places.aside); // First, so that what is found there after a crash has never been compared.
  await journal.append([{ folded: checkpoint }]);
  await putCopyInPlace(disk, places);
}
