import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, realpath, stat } from 'node:fs/promises';
import { replaceFile } from '../../base/replace-file.js';
import { quote } from '../../domain/fields/rules.js';

/** Thrown for a path where no file can be written. The message says what to name instead. */
export class PathRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PathRefused';
  }
}

/**
 * Writes a file beside its place and then moves it there, so that an error, a full disk or the end of the process leaves
 * the old file as it was. Rejects with the error of the file system, or with `PathRefused`.
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

/** Follows a link, so that it stays a link to the new file. A device or folder cannot be replaced by a file. */
async function resolveTarget(path: string): Promise<string> {
  const there = await realpath(path).catch(() => undefined);
  if (there === undefined) return path;
  if ((await stat(there)).isFile()) return there;
  throw new PathRefused(`${quote(path)} is not a file. Name a file, or - for standard output.`);
}
