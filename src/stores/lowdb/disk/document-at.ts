import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import type { ProblemCode } from '../../../domain/fields/problem-codes.js';
import { type Disk, type DiskStat, failureCode } from './disk.js';
import { hashOf } from './hash-of.js';
import { bytesOf } from './whole-file.js';

/** A document as it was on the disk. */
export interface DocumentThere {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly stat: DiskStat;
}

/** Reads a document, without a look at what it says. Rejects with `CatalogueRefused`. */
export async function documentAt(disk: Disk, path: string): Promise<DocumentThere> {
  const { bytes, stat } = await fileAt(disk, path);
  return { bytes, stat, sha256: await hashOf(bytes) };
}

/** As `documentAt`, with no hash made of it. */
export async function fileAt(disk: Disk, path: string): Promise<Omit<DocumentThere, 'sha256'>> {
  try {
    const file = await disk.open(path, 'r');
    try {
      const stat = await file.stat(); // Before it is read, so that a change while it is read shows afterwards.
      return { bytes: await bytesOf(file, 0, stat.size), stat };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw refused(failureCode(error) ?? 'unknown');
  }
}

/** Whether a file is as it was, as far as can be told without reading it. */
export const isSame = (one: DiskStat | undefined, other: DiskStat | undefined): boolean =>
  one?.ino === other?.ino && one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;

function refused(reason: string): CatalogueRefused {
  const [code, message]: [ProblemCode, string] =
    reason === 'ENOENT'
      ? ['FILE_MISSING', 'The file does not exist. Check CATALOGUE_FILE, and check that the disk is mounted.']
      : [
          'FILE_UNREADABLE',
          `The file cannot be read (${reason}). Check that it is a file and that the service has read permission.`,
        ];
  return new CatalogueRefused([{ code, pointer: '', message }]);
}
