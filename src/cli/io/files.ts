import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, realpath, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../../base/replace-file.js';
import { quote } from '../../domain/fields/rules.js';

/** A path where no file can be put: a sentence that says what to name in its place. */
export class PathRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PathRefused';
  }
}

/**
 * Has a file written beside its place and then puts it there, so that it is whole or is what it was before: on an error,
 * a full disk, or the end of the process. Rejects with the error of the file system, or with `PathRefused`.
 */
export async function writeWholeFile<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  const place = await resolveTarget(path);
  const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
  const stop = () => {
    rmSync(draft, { force: true });
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    return await replaceFile(place, { path: draft }, write);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where a path leads: a link to a file stays a link. A device or folder cannot be replaced by a file. */
async function resolveTarget(path: string): Promise<string> {
  const there = await realpath(path).catch(() => undefined);
  if (there === undefined) return path;
  if ((await stat(there)).isFile()) return there;
  throw new PathRefused(`${quote(path)} is no file. Name a file, or - for standard output.`);
}

const ownCatalogue = fileURLToPath(new URL('../../../data/catalogue.json', import.meta.url));

/** The document that a command is about: the one named, else that of the environment, else the one of this package. */
export const catalogueFile = (named: string | undefined): string =>
  named ?? (process.env['CATALOGUE_FILE'] || ownCatalogue);
