import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { formatOf } from '../../../catalogue/document/formats/migrate-document.js';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { documentFormat } from '../../../domain/document-format.js';
import type { ProblemCode } from '../../../domain/fields/problem-codes.js';
import type { CataloguePaths } from './catalogue-paths.js';
import { type Disk, type DiskStat, failureCode, ifThere } from './disk.js';
import { bytesOf, type Owner, syncFolder, writeWhole } from './whole-file.js';

/** A document as read from the disk. */
export interface DocumentFile {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly stat: DiskStat;
}

/** Reads the bytes of a document without parsing them. Rejects with `CatalogueRefused`. */
export async function readDocumentFile(disk: Disk, path: string): Promise<DocumentFile> {
  const { bytes, stat } = await readFileAt(disk, path);
  return { bytes, stat, sha256: await hashOf(bytes) };
}

/** Like `readDocumentFile`, without the hash. */
export async function readFileAt(disk: Disk, path: string): Promise<Omit<DocumentFile, 'sha256'>> {
  try {
    const file = await disk.open(path, 'r');
    try {
      const stat = await file.stat(); // Before reading, so that a change during the reading is noticed later.
      return { bytes: await bytesOf(file, 0, stat.size), stat };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readRefusal(failureCode(error) ?? 'unknown');
  }
}

/** A document that a store has written has its format first, after the address of its JSON Schema if it names one. */
const formatAtStart = /^\s*\{\s*(?:"\$schema"\s*:\s*"[^"\\]*"\s*,\s*)?"format"\s*:\s*(\d+)(?=\s*[,}])/;
/** Enough bytes to hold the first properties of a document that a store has written. */
const startLength = 400;
/** The format and the properties after it that a store writes before `journalRevision`. */
const marksAtStart = new RegExp(
  `${formatAtStart.source}(?:\\s*,\\s*"(?:revision|updatedAt|publishedRevision|publishedAt)"\\s*:\\s*(?:\\d+|"[^"\\\\]*")(?=\\s*[,}]))*`,
);

/** The format of a document, from its bytes. One that can't be read counts as today's: its problems are found elsewhere. */
export function documentFormatIn(bytes: Buffer): number {
  const found = formatAtStart.exec(bytes.toString('latin1', 0, startLength))?.[1];
  if (found !== undefined) return Number(found);
  try {
    return formatOf(JSON.parse(bytes.toString())) ?? documentFormat;
  } catch {
    return documentFormat;
  }
}

/** Whether a document has a `journalRevision`, in any layout. A text that only consists of that word is none. */
export function hasJournalRevision(bytes: Buffer): boolean {
  const name = '"journalRevision"';
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
    if (/^\s*:/.test(bytes.toString('latin1', at + name.length, at + name.length + startLength))) return true;
  return false;
}

/** A document with a `journalRevision`, which it must not have yet. All that is written in it stays as it is. */
export function withJournalRevision(bytes: Uint8Array, revision: number): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, startLength)).toString('latin1');
  const property = `"journalRevision": ${revision}`;
  const marks = marksAtStart.exec(start)?.[0];
  if (marks === undefined) return inserted(bytes, start.indexOf('{') + 1, `${property},`);
  const gap = /\s*(?="format")/.exec(marks)?.[0] ?? '';
  return inserted(bytes, marks.length, `,${gap}${property}`);
}

const inserted = (bytes: Uint8Array, at: number, text: string): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);

/** Whether a file seems unchanged, by its metadata. */
export const isSameFile = (one: DiskStat | undefined, other: DiskStat | undefined): boolean =>
  one?.ino === other?.ino && one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;

function readRefusal(reason: string): CatalogueRefused {
  const [code, message]: [ProblemCode, string] =
    reason === 'ENOENT'
      ? ['FILE_MISSING', 'The file does not exist. Check CATALOGUE_FILE, and check that the disk is mounted.']
      : [
          'FILE_UNREADABLE',
          `The file cannot be read (${reason}). Check that it is a file and that the service has read permission.`,
        ];
  return new CatalogueRefused([{ code, pointer: '', message }]);
}

/** Writes the copy of the document onto which the journal is replayed. It is valid once the journal records its hash. */
export async function writeCheckpointCopy(
  disk: Disk,
  { newCheckpointCopy, journal }: CataloguePaths,
  { bytes, owner }: { readonly bytes: Uint8Array; readonly owner: Owner },
): Promise<void> {
  await ifThere(disk.unlink(newCheckpointCopy));
  await writeWhole(disk, newCheckpointCopy, bytes, owner);
  await syncFolder(disk, journal);
}

/** Makes the copy that `writeCheckpointCopy` wrote the current one. */
export async function replaceCheckpointCopy(
  disk: Disk,
  { newCheckpointCopy, checkpointCopy, journal }: CataloguePaths,
): Promise<void> {
  await disk.rename(newCheckpointCopy, checkpointCopy);
  await syncFolder(disk, journal);
}

/** Puts the document of an editor back in the place of a new one. */
export async function restoreAside(disk: Disk, places: CataloguePaths, sha256: string): Promise<void> {
  const there = await readDocumentFile(disk, places.document);
  const now = await disk.stat(places.document);
  // If it was edited again since, both are kept.
  const isOurs = there.sha256 === sha256 && isSameFile(there.stat, now);
  await disk.rename(places.aside, isOurs ? places.document : `${places.aside}.${randomUUID()}.kept`);
  await syncFolder(disk, places.folder);
}

const atOnce = 1024 * 1024;

/** The SHA-256 of any number of bytes, without blocking the event loop. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += atOnce) {
    if (at > 0) await nextTurn();
    hash.update(bytes.subarray(at, at + atOnce));
  }
  return hash.digest('hex');
}
