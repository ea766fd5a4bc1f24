import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportFile } from '../../import/read/import-input.js';
import type { ImportReport } from '../../import/read/import-report.js';

/** The files at some paths; of a folder those that are sheets. What cannot be read is told. */
export async function importFiles(paths: readonly string[], report: ImportReport): Promise<readonly ImportFile[]> {
  const found = await Promise.all(paths.map((path) => filesAt(path, report)));
  return found.flat();
}

async function filesAt(path: string, report: ImportReport): Promise<readonly ImportFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ name: path, bytes: await readFile(path) }];
    const names = (await readdir(path)).sort();
    const sheets = names.filter((name) => /\.(?:csv|tsv)$/i.test(name));
    const others = names.filter((name) => !sheets.includes(name) && !name.startsWith('.'));
    if (others.length > 0)
      report.note(
        { file: path },
        `Of a folder only .csv files are read, so these are not: ${others.slice(0, 10).join(', ')}.`,
      );
    if (sheets.length === 0)
      report.problem(
        'FILE_MISSING',
        { file: path },
        'The folder holds no .csv file. Name a folder that "export sheets" made, or files.',
      );
    return Promise.all(
      sheets.map(async (name) => ({ name: join(path, name), bytes: await readFile(join(path, name)) })),
    );
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') report.problem('FILE_MISSING', { file: path }, 'There is no such file. Check its name.');
    else report.problem('FILE_UNREADABLE', { file: path }, `The file cannot be read (${code}). Check that it may be.`);
    return [];
  }
}

/** What files are called, for the reason of a commit. */
export function describeFiles(files: readonly ImportFile[]): string {
  const names = files.map(({ name }) => basename(name));
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
