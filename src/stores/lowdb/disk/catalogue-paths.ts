import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Disk, ifThere } from './disk.js';

/** Where the parts of a catalogue are kept: its document, and the folder of its journal beside it. */
export interface CataloguePaths {
  /** The path that was given, which may be a link to the document, or lead through one. */
  readonly named: string;
  /** The document itself, never a link to it. */
  readonly document: string;
  /** The folder that the document is in. */
  readonly folder: string;
  /** Beside `catalogue.json`: `catalogue.journal`. */
  readonly journal: string;
  /** Every commit, a line each. */
  readonly commits: string;
  /** A copy of the document as the store last knew it. */
  readonly folded: string;
  /** The copy of the document that is about to take its place. */
  readonly folding: string;
  /** The document that has just been replaced, until it is known to be what was expected. */
  readonly aside: string;
  /** Who writes. */
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
    folded: join(journal, 'folded.json'),
    folding: join(journal, 'folding.json'),
    aside: join(journal, 'aside.json'),
    lock: join(journal, 'lock'),
    highest: join(folder, `${basename(document, extname(document))}.highest-revision`),
  };
}

/** Where a path leads to now; where there is no such file, where one would be made. */
async function documentPath(disk: Disk, named: string): Promise<string> {
  const found = await ifThere(disk.realpath(named));
  if (found) return found;
  const path = resolve(named);
  return join((await ifThere(disk.realpath(dirname(path)))) ?? dirname(path), basename(path));
}

/** Whether the path that was given still leads to the document. */
export const leadsToDocument = async (disk: Disk, { named, document }: CataloguePaths): Promise<boolean> =>
  (await documentPath(disk, named)) === document;
