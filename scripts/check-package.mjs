import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOfFiles } from './hash-of-files.mjs';

// Refuses to start a package whose files are not those that "npm run package" wrote: files of another version were copied
// over it, or some are missing.

const root = fileURLToPath(new URL('..', import.meta.url));
const { contents } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Undefined if a whole part is missing. */
function currentHash() {
  try {
    return hashOfFiles(root, contents.parts);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

if (currentHash() !== contents.hash) {
  console.error(
    'The files in dist, node_modules and scripts are not those of this package. Copy the whole package into an empty folder.',
  );
  process.exitCode = 1;
}
