import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { aFolder } from './a-folder.js';

// A catalogue in format 1 with a history of 50 commits, as the service of that time wrote it, and what that service
// answered about each of its revisions. It was killed after the last two commits, so that only the journal has them.

/** The revision after the last commit. */
export const newestRevision = 51;

/** The bytes of a file of the old catalogue. */
export async function oldFile(
  name: 'catalogue.json' | 'commits.jsonl' | 'answers.json' | 'dates.json',
): Promise<Buffer> {
  const path = fileURLToPath(new URL(`../fixtures/formats/format-1/${name}.br`, import.meta.url));
  return brotliDecompressSync(await readFile(path));
}

/** Puts the old catalogue into a folder, as its service left it. Returns the path of the document. */
export async function placeOldCatalogue(folder: string): Promise<string> {
  const [document, commits] = [await oldFile('catalogue.json'), await oldFile('commits.jsonl')];
  const [file, journal] = [join(folder, 'catalogue.json'), join(folder, 'catalogue.journal')];
  await mkdir(journal);
  await writeFile(file, document);
  await writeFile(join(journal, 'commits.jsonl'), commits);
  await writeFile(join(journal, 'folded.json'), document);
  return file;
}

/** A copy of the old catalogue, by the path of its document. */
export const copyOfOldCatalogue = async (): Promise<string> => placeOldCatalogue(await aFolder());
