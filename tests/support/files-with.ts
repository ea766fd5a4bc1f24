import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The name of every file below a folder that contains a text, as it is or as JSON. */
export async function filesWith(text: string, folder: string): Promise<readonly string[]> {
  const escaped = JSON.stringify(text).slice(1, -1);
  const found = (await filesIn(folder)).filter(({ content }) => content.includes(text) || content.includes(escaped));
  return found.map(({ name }) => name).sort();
}

interface FileInFolder {
  readonly name: string;
  readonly path: string;
  readonly content: string;
}

/**
 * Every file below a folder. A running service may rename a file between the list of files and the reading of one: then
 * all are read again.
 */
export async function filesIn(folder: string): Promise<readonly FileInFolder[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return await Promise.all(entries.filter((entry) => entry.isFile()).map(readEntry));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return filesIn(folder);
  }
}

async function readEntry({ name, parentPath }: Dirent): Promise<FileInFolder> {
  const path = join(parentPath, name);
  return { name, path, content: await readFile(path, 'utf8') };
}
