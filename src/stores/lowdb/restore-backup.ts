import { plainDocument } from '../../catalogue/document/plain.js';
import { CatalogueRefused } from '../../catalogue/document/problem.js';
import { CatalogueState, revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, Ledger, type RevisionMark } from '../../catalogue/revision/commit.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { keepOld, makeFirst, makeFolder, ownerOf } from './begin-writing.js';
import { documentBytes } from './compaction/compacted-bytes.js';
import { type CataloguePaths, resolveCataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, realDisk } from './disk/disk.js';
import { hashOf } from './disk/document-file.js';
import { numbersAbove, readHighestRevision } from './disk/highest-revision.js';
import { WriterLock } from './disk/writer-lock.js';
import { replayChanges } from './journal/replay-changes.js';
import { entryOrder, readStored } from './recovery/read-stored.js';
import { noteHighest, replaceDocument } from './replace-files.js';

export interface RestoredBackup {
  /** The revision of the backup. */
  readonly from: number;
  /** The commit that records the restore. */
  readonly commit: Commit;
  /** The files that were replaced, under the names that they were given. */
  readonly kept: readonly string[];
}

type Numbers = Pick<RevisionMark, 'revision' | 'publishedRevision'>;

/** No catalogue makes as many changes between two backups. */
const unknownNumbers = 1_000_000;

/**
 * Replaces a catalogue by a backup, which is a document with the folder of its journal. Records that as a change, with a
 * revision above all that there were, and keeps the replaced files. Rejects with `CatalogueRefused` for a backup with
 * problems, and with `CommitRefused` while another process writes.
 */
export async function restoreBackup(backup: string, file: string, disk: Disk = realDisk): Promise<RestoredBackup> {
  const source = await readStored(disk, await resolveCataloguePaths(disk, backup));
  if (source.damage) throw new CatalogueRefused([source.damage]);
  const state = CatalogueState.of(source.document);
  const places = await resolveCataloguePaths(disk, file);
  const owner = await ownerOf(disk, places);
  await makeFolder(disk, places, owner);
  const lock = await WriterLock.taken(disk, places.lock, owner);
  try {
    const batch = new CommitBatch(state, new Ledger(source.commits), () => new Date());
    const from = state.mark.revision;
    const commit = batch.addRecord(await highestNumbers(disk, places, state.mark), {
      by: 'restore-backup',
      why: `A backup of revision ${from} was restored. The changes after it are lost, and their numbers are not used again.`,
    });
    await noteHighest(disk, places, commit, owner);
    const target = { mark: batch.state.mark, order: entryOrder };
    const document = documentBytes(replayChanges(plainDocument(source.document), commit.changes, target));
    const kept = await keepOld(disk, [places.document, places.commits, places.checkpointCopy], 'replaced');
    const commits = [...source.commits, commit];
    const folded = { revision: commit.revision, sha256: await hashOf(document) };
    await makeFirst(disk, places, {
      from: commits[0]?.before ?? commit.before,
      records: [...commits.map((one) => ({ commit: one })), { folded }],
      document,
      owner,
    });
    await replaceDocument(disk, places, document, owner);
    return { from, commit, kept };
  } finally {
    await lock.release();
  }
}

/** The highest numbers that revisions may have had, in the backup and in the catalogue that it replaces. */
async function highestNumbers(disk: Disk, places: CataloguePaths, backup: RevisionMark): Promise<Numbers> {
  const highest = await readHighestRevision(disk, places.highest);
  const newest = await readStored(disk, places).catch((error) => {
    if (error instanceof CatalogueRefused) return undefined;
    throw error;
  });
  const known = [
    ...(highest ? [numbersAbove(highest)] : []),
    ...(newest && !newest.damage ? [revisionMarkOf(newest.document)] : []),
  ];
  const numbers = known.length > 0 ? known : [above(newest ? revisionMarkOf(newest.document) : backup, unknownNumbers)];
  const all = [...numbers, backup];
  return {
    revision: Math.max(...all.map(({ revision }) => revision)),
    publishedRevision: Math.max(...all.map(({ publishedRevision }) => publishedRevision)),
  };
}

const above = ({ revision, publishedRevision }: Numbers, count: number): Numbers => ({
  revision: revision + count,
  publishedRevision: publishedRevision + count,
});
