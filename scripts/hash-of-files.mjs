import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a path of a folder, in a stable order; or the path itself if it is a file. */
function filesUnder(root, path) {
  try {
    const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    return [join(root, path)];
  }
}

/** A hash of the names and contents of files. Times don't matter: git and backups write old files with new times, and new files with old ones. */
export function hashOfFiles(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(root, path)) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
