import type { Disk, DiskFile, DiskStat } from './disk.js';
import { failureCode } from './disk.js';

/** Whose a new file shall be, and who may read it: as another one. */
export type Owner = Pick<DiskStat, 'mode' | 'uid' | 'gid'>;

const atOnce = 4 * 1024 * 1024;

/** The bytes of a file, from a place in it to its end. */
export async function bytesAt(disk: Disk, path: string, from = 0): Promise<Buffer> {
  const file = await disk.open(path, 'r');
  try {
    const { size } = await file.stat();
    return await bytesOf(file, from, Math.max(from, size));
  } finally {
    await file.close();
  }
}

/** The bytes of an open file between two places; fewer where it ends before. */
export async function bytesOf(file: DiskFile, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(to - from); // Of its own, so that it can be handed to another thread.
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, Math.min(atOnce, bytes.length - length), from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** Writes all bytes at a place that is the end of the file, and looks whether they are all there. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const length = Math.min(atOnce, bytes.length - written);
    const { bytesWritten } = await file.write(bytes, written, length, position + written);
    written += bytesWritten;
  }
  const { size } = await file.stat();
  if (size !== position + bytes.length)
    throw new Error(`The file has ${size} bytes, but ${position + bytes.length} were expected.`);
}

/** Makes a new file that outlives a power cut, its name apart: see `syncFolder`. Nothing of it is left where it fails. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array, owner: Owner): Promise<DiskStat> {
  const file = await disk.open(path, 'wx', 0o600);
  try {
    try {
      await handOver(file, owner);
      await writeAll(file, bytes, 0);
      await file.sync();
      return await file.stat();
    } finally {
      await file.close();
    }
  } catch (error) {
    await disk.unlink(path).catch(() => {}); // The first error is the one to tell.
    throw error;
  }
}

/** Makes the names in a folder outlive a power cut. */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  const folder = await disk.open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'EISDIR', 'ENOTSUP'].includes(failureCode(error) ?? '')) throw error; // Some systems have no such thing.
  } finally {
    await folder.close();
  }
}

/** Gives a file the mode and the owner of another, as far as this process may. */
export async function handOver(file: DiskFile, { mode, uid, gid }: Owner): Promise<void> {
  await file.chmod(mode & 0o777);
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return;
  try {
    await file.chown(uid, gid);
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'ENOTSUP'].includes(failureCode(error) ?? '')) throw error;
  }
}
