import { checkStoredOrThrow } from '../../catalogue/read/check.js';
import { revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import { keepDamaged, makeFirst, makeFolder, ownerOf } from './begin-writing.js';
import { verifyJournal } from './check-files.js';
import { resolveCataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, realDisk } from './disk/disk.js';
import { readDocumentFile } from './disk/document-file.js';
import { WriterLock } from './disk/writer-lock.js';

export interface RepairedJournal {
  /** The commits of the new journal, oldest first. */
  readonly commits: readonly Commit[];
  /** The new names of the files of the old journal. */
  readonly kept: readonly string[];
}

/**
 * Makes a new journal for the document as it is, from the commits that can be read, and keeps the files of the old one.
 * Does nothing if the journal has no problems. Rejects with `CatalogueRefused` if the document has problems, and with
 * `CommitRefused` while another process writes.
 */
export async function repairJournal(file: string, disk: Disk = realDisk): Promise<RepairedJournal | undefined> {
  const [problem] = (await verifyJournal(file, disk)).problems;
  if (!problem) return undefined;
  const places = await resolveCataloguePaths(disk, file);
  const owner = await ownerOf(disk, places);
  await makeFolder(disk, places, owner);
  const lock = await WriterLock.taken(disk, places.lock, owner);
  try {
    const there = await readDocumentFile(disk, places.document);
    const { document } = checkStoredOrThrow(there.bytes);
    const { commits } = await verifyJournal(file, disk); // Again, since nobody else may write now.
    const kept = await keepDamaged(disk, places);
    await makeFirst(disk, places, {
      from: commits[0]?.before ?? revisionMarkOf(document),
      records: [
        ...commits.map((commit) => ({ commit })),
        { folded: { revision: document.revision, sha256: there.sha256 } },
      ],
      document: there.bytes,
      owner,
    });
    return { commits, kept };
  } finally {
    await lock.release();
  }
}
