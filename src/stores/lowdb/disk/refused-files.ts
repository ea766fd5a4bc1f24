import { basename, extname, join } from 'node:path';
import type { Problem } from '../../../catalogue/document/problem.js';
import type { CataloguePaths } from './catalogue-paths.js';
import { type Disk, ifThere } from './disk.js';

/** The path for a refused document, such as `catalogue.refused-20261129T123005123Z.json` beside the document. */
export function refusedPath({ folder, document }: CataloguePaths, now: Date): string {
  const time = now.toISOString().replaceAll(/[-:.]/g, '');
  return join(folder, `${prefixOf(document)}${time}${extname(document)}`);
}

/** A problem for each edited document that is kept aside. */
export async function refusedFiles(
  disk: Disk,
  { folder, document }: Pick<CataloguePaths, 'folder' | 'document'>,
): Promise<readonly Problem[]> {
  const names = (await ifThere(disk.readdir(folder))) ?? [];
  const refused = names.filter((name) => name.startsWith(prefixOf(document))).sort();
  return refused.map((name) => ({
    code: 'EDIT_BASE_UNKNOWN',
    pointer: '',
    message: `"${name}" beside the document was not taken, because it was made from a revision that the history does not have. Make its changes again in the newest document, and delete that file.`,
  }));
}

const prefixOf = (document: string) => `${basename(document, extname(document))}.refused-`;
