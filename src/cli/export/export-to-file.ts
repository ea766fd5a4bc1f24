import type { Contents, ExportFormat } from '../../exports/contents/contents.js';
import type { Digest } from '../../exports/digest.js';
import { wholeFile } from '../io/whole-file.js';
import { exportTo } from './export-to.js';

/** Writes an export to a file, which is whole or is what it was before. Rejects as `wholeFile` does. */
export const exportToFile = (path: string, format: ExportFormat, contents: Contents): Promise<Digest> =>
  wholeFile(path, (file) => exportTo((chunk) => file.writeFile(chunk), format, contents));
