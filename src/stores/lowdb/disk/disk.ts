import { linkSync, renameSync, unlinkSync } from 'node:fs';
import * as fs from 'node:fs/promises';

/** The part of a file system that the store uses. Tests replace it by disks that fail or lose their power. */
export interface Disk {
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<DiskFile>;
  stat(path: string): Promise<DiskStat>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Replaces a file, which keeps a second name. The time between the two steps is as short as possible, because a file that
   * others put there in between would be lost. If a step fails, nothing is changed.
   */
  replace(fresh: string, path: string, aside: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  rmdir(path: string): Promise<void>;
  mkdir(path: string, options: { readonly mode: number }): Promise<unknown>;
  readdir(path: string): Promise<readonly string[]>;
  utimes(path: string, accessed: Date, modified: Date): Promise<void>;
}

export interface DiskFile {
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  write(from: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  /** When it resolves, the bytes of the file and the metadata to find them are on the disk. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<DiskStat>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  close(): Promise<void>;
}

export interface DiskStat {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export const realDisk: Disk = {
  ...fs,
  replace: async (fresh, path, aside) => {
    linkSync(path, aside);
    try {
      renameSync(fresh, path);
    } catch (error) {
      unlinkSync(aside);
      throw error;
    }
  },
};

/** The code of an error of the file system, such as ENOENT; undefined for any other error. */
export function failureCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^E[A-Z\d]+$/.test(code) ? code : undefined;
}

/** The result of a task; undefined if the file doesn't exist. */
export async function ifThere<T>(task: Promise<T>): Promise<T | undefined> {
  try {
    return await task;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
