import { linkSync, renameSync, unlinkSync } from 'node:fs';
import * as fs from 'node:fs/promises';

/** What the store asks of a file system, and nothing else: so that a test can have a disk that fails, or loses its power. */
export interface Disk {
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<DiskFile>;
  stat(path: string): Promise<DiskStat>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Puts a new file in the place of another, which stays reachable under a second name. Between the two steps is as
   * little time as can be, as what others put in that place meanwhile would be lost. Nothing is done where one step fails.
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
  /** The bytes of the file, and what is needed to find them, are on the disk when it resolves. */
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

/** The code of a failure of the file system, such as ENOENT; nothing for any other error. */
export function failureCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^E[A-Z\d]+$/.test(code) ? code : undefined;
}

/** What a task gives; nothing where there is no such file. */
export async function ifThere<T>(task: Promise<T>): Promise<T | undefined> {
  try {
    return await task;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
