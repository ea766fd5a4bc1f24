import type { Problem } from '../../catalogue/document/problem.js';
import { CatalogueRefused } from '../../catalogue/document/problem.js';
import { check } from '../../catalogue/read/check.js';
import { withLines } from '../../catalogue/read/problem-lines.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Disk, realDisk } from './disk/disk.js';
import { readFileAt } from './disk/document-file.js';

export interface CheckedFiles {
  /** With the lines of the document that they are in. */
  readonly problems: readonly Problem[];
  /** The document in the file; absent where something is wrong with it. */
  readonly document?: CatalogueDocument;
}

/** Checks a document as it stands in its file, and writes nothing. */
export async function checkFiles(file: string, disk: Disk = realDisk): Promise<CheckedFiles> {
  try {
    const { bytes } = await readFileAt(disk, file);
    const result = check(bytes);
    return 'problems' in result ? { problems: withLines(bytes, result.problems) } : { ...result, problems: [] };
  } catch (error) {
    if (error instanceof CatalogueRefused) return { problems: error.problems };
    throw error;
  }
}
