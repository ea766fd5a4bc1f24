import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Disk, ifThere } from './disk.js';

/** The paths of the files of a catalogue: its document, and the folder of its journal beside it. */
export interface CataloguePaths {
  /** The given path, which may contain symbolic links. */
  readonly named: string;
  /** The document itself, without symbolic links. */
  readonly document: string;
  /** The folder of the document. */
  readonly folder: string;
  /** Beside `catalogue.json`: `catalogue.journal`. */
  readonly journal: string;
  /** Every commit, one on each line. */
  readonly commits: string;
  /** A copy of the document as of the last compaction, onto which the journal is replayed. */
  readonly checkpointCopy: string;
  /** A copy of the new document, written before that document replaces the current one. */
  readonly newCheckpointCopy: string;
  /** The document that was just replaced, until it has been compared with the expected one. */
  readonly aside: string;
  /** Names the process that writes. */
  readonly lock: string;
  /** The highest revision that there was, beside the document: `catalogue.highest-revision`. */
  readonly highest: string;
}

/** Follows the links in the path of a catalogue. The journal is beside the document itself. */
export async function resolveCataloguePaths(disk: Disk, named: string): Promise<CataloguePaths> {
  const document = await documentPath(disk, named);
  const folder = dirname(document);
  const journal = join(folder, `${basename(document, extname(document))}.journal`);
  return {
    named,
    document,
    folder,
    journal,
    commits: join(journal, 'commits.jsonl'),
    checkpointCopy: join(journal, 'folded.json'),
    newCheckpointCopy: join(journal, 'folding.json'),
    aside: join(journal, 'aside.json'),
    lock: join(journal, 'lock'),
    highest: join(folder, `${basename(document, extname(document))}.highest-revision`),
  };
}

/** The file to which a path leads; if it doesn't exist, the path at which it would be made. */
async function documentPath(disk: Disk, named: string): Promise<string> {
  const found = await ifThere(disk.realpath(named));
  if (found) return found;
  const path = resolve(named);
  return join((await ifThere(disk.realpath(dirname(path)))) ?? dirname(path), basename(path));
}

/** Whether the path that was given still leads to the document. */
export const leadsToDocument = async (disk: Disk, { named, document }: CataloguePaths): Promise<boolean> =>
  (await documentPath(disk, named)) === document;
