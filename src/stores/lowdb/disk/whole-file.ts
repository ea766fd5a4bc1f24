import type { Disk, DiskFile, DiskStat } from './disk.js';
import { failureCode } from './disk.js';

/** The owner and mode for a new file, taken from another one. */
export type Owner = Pick<DiskStat, 'mode' | 'uid' | 'gid'>;

const atOnce = 4 * 1024 * 1024;

/** The bytes of a file from an offset to its end. */
export async function bytesAt(disk: Disk, path: string, from = 0): Promise<Buffer> {
  const file = await disk.open(path, 'r');
  try {
    const { size } = await file.stat();
    return await bytesOf(file, from, Math.max(from, size));
  } finally {
    await file.close();
  }
}

/** The bytes of an open file between two offsets; fewer if it ends before. */
export async function bytesOf(file: DiskFile, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(to - from); // Not from the pool, so that it can be transferred to another thread.
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, Math.min(atOnce, bytes.length - length), from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** Writes all bytes at the end of a file, and verifies its size. */
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

/** Makes a new file that survives a power cut, except for its name: see `syncFolder`. If it fails, the file is deleted. */
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
    await disk.unlink(path).catch(() => {}); // The first error is reported.
    throw error;
  }
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  const folder = await disk.open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'EISDIR', 'ENOTSUP'].includes(failureCode(error) ?? '')) throw error; // Some systems can't sync a folder.
  } finally {
    await folder.close();
  }
}

/** Gives a file the mode and, if permitted, the owner of another. */
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
