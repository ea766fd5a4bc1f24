import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The name of every file below a folder that contains a text, as it is or as JSON. A running service may rename a file
 * between the list of files and the reading of one: then all are read again.
 */
export async function filesWith(text: string, folder: string): Promise<readonly string[]> {
  try {
    return await filesThatHave(text, folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return filesWith(text, folder);
  }
}

async function filesThatHave(text: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name), 'utf8');
    if (content.includes(text) || content.includes(JSON.stringify(text).slice(1, -1))) found.push(entry.name);
  }
  return found.sort();
}
