import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportFile } from '../../import/read/import-input.js';
import type { ImportReport } from '../../import/read/import-report.js';

/** Reads the files at some paths, and the sheets in folders. Reports what cannot be read. */
export async function importFiles(paths: readonly string[], report: ImportReport): Promise<readonly ImportFile[]> {
  const found = await Promise.all(paths.map((path) => filesAt(path, report)));
  return found.flat();
}

async function filesAt(path: string, report: ImportReport): Promise<readonly ImportFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ name: path, bytes: await readFile(path) }];
    const names = (await readdir(path)).sort();
    const sheets = names.filter((name) => /\.(?:csv|tsv|xlsx|xlsm)$/i.test(name));
    const others = names.filter((name) => !sheets.includes(name) && !name.startsWith('.'));
    const skipped = `These files were skipped: ${others.slice(0, 10).join(', ')}.`;
    if (others.length > 0) report.note({ file: path }, `Only .csv and .xlsx files are read from a folder. ${skipped}`);
    const missing = 'The folder contains no .csv or .xlsx file. Name a folder made by "export sheets", or name files.';
    if (sheets.length === 0) report.problem('FILE_MISSING', { file: path }, missing);
    const found = sheets.map((name) => join(path, name));
    return Promise.all(found.map(async (name) => ({ name, bytes: await readFile(name) })));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') report.problem('FILE_MISSING', { file: path }, 'This file does not exist. Check its name.');
    else report.problem('FILE_UNREADABLE', { file: path }, `The file cannot be read (${code}). Check its permissions.`);
    return [];
  }
}

/** Lists the names of files, for the reason of a commit. */
export function describeFiles(files: readonly ImportFile[]): string {
  const names = files.map(({ name }) => basename(name));
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
