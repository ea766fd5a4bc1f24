import { basename, extname, join } from 'node:path';
import { makeFolder, ownerOf } from './begin-writing.js';
import { type CataloguePaths, resolveCataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, failureCode, ifThere } from './disk/disk.js';
import { syncFolder } from './disk/whole-file.js';

/** Which files are in an older format. */
export interface OldFormat {
  readonly format: number;
  /** Whether the journal is; if not, only the document is. */
  readonly hasOldJournal: boolean;
}

/**
 * Gives the files of an older format second names, which they keep when new files take their places. They are a whole
 * catalogue for the version that wrote them: `catalogue.format-1.json`, and `catalogue.format-1.journal` beside it. Can be
 * repeated. Returns the path of the document that is kept.
 */
export async function keepOldFormat(disk: Disk, places: CataloguePaths, old: OldFormat): Promise<string> {
  for (let number = 1; ; number++) {
    const kept = await resolveCataloguePaths(disk, keptPath(places, old.format, number));
    if (!(await linked(disk, places.document, kept.document))) continue;
    if (old.hasOldJournal && !(await journalKept(disk, places, kept))) continue;
    await syncFolder(disk, places.folder);
    return kept.document;
  }
}

function keptPath({ folder, document }: CataloguePaths, format: number, number: number): string {
  const extension = extname(document);
  const name = `${basename(document, extension)}.format-${format}`;
  return join(folder, `${name}${number === 1 ? '' : `-${number}`}${extension}`);
}

async function journalKept(disk: Disk, places: CataloguePaths, kept: CataloguePaths): Promise<boolean> {
  await makeFolder(disk, kept, await ownerOf(disk, places));
  const isKept =
    (await linked(disk, places.commits, kept.commits)) &&
    (await linked(disk, places.checkpointCopy, kept.checkpointCopy));
  if (isKept) await syncFolder(disk, kept.journal);
  return isKept;
}

/** Gives a file a second name. Returns false if another file has that name. A file that is missing needs none. */
async function linked(disk: Disk, path: string, name: string): Promise<boolean> {
  try {
    await ifThere(disk.link(path, name));
    return true;
  } catch (error) {
    if (failureCode(error) !== 'EEXIST') throw error;
    const [own, there] = await Promise.all([ifThere(disk.stat(path)), ifThere(disk.stat(name))]);
    return own !== undefined && own.ino === there?.ino && own.dev === there.dev;
  }
}
