import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { quote } from '../domain/rules.js';
import type { Contents } from '../exports/contents.js';
import type { Digest } from '../exports/digest.js';
import type { ExportFormat } from '../exports/export-format.js';
import { ExportRefused } from '../exports/export-refused.js';
import { exportTo } from './export-to.js';

/**
 * Writes an export beside its place and then puts it there, so that the file is whole or is what it was before: on an
 * error, a full disk, or the end of the process. Rejects with the error of the file system.
 */
export async function exportToFile(path: string, format: ExportFormat, contents: Contents): Promise<Digest> {
  const place = await placeOf(path);
  const draft = `${place}.${randomUUID().slice(0, 8)}.part`;
  const file = await open(draft, 'wx');
  const stop = () => {
    rmSync(draft, { force: true });
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    const digest = await exportTo((chunk) => file.writeFile(chunk), format, contents);
    await file.sync();
    await file.close();
    await rename(draft, place);
    return digest;
  } catch (error) {
    await file.close().catch(() => undefined); // It may be closed already.
    await rm(draft, { force: true });
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where a path leads: a link to a file stays a link. A device or folder cannot be replaced by a file. */
async function placeOf(path: string): Promise<string> {
  const there = await realpath(path).catch(() => undefined);
  if (there === undefined) return path;
  if ((await stat(there)).isFile()) return there;
  throw new ExportRefused('ARGUMENT_INVALID', `${quote(path)} is no file. Name a file, or - for standard output.`);
}
