import { type Disk, type DiskFile, realDisk } from '../../../src/stores/lowdb/disk/disk.js';

/** One call of a store to its disk. Opening is a call, and so is each read, write and sync of the open file. */
export interface Call {
  readonly name: keyof Disk | keyof DiskFile;
  readonly path: string;
}

/** What is done before a call goes through to the disk; what it throws is what the call fails with. */
export type Hear = (call: Call, write?: Write) => unknown;

/** The write that is about to be done: it may be cut short. */
export interface Write {
  length: number;
}

/** A disk that tells of each call before it is made. */
export function heardDisk(hear: Hear, disk: Disk = realDisk): Disk {
  return heardAll(disk, async (name, given) => {
    const path = String(given[0]);
    await hear({ name, path });
    const result: unknown = await Reflect.apply(disk[name], disk, given);
    return name === 'open' ? heardFile(result as DiskFile, path, hear) : result;
  });
}

const heardFile = (file: DiskFile, path: string, hear: Hear): DiskFile =>
  heardAll(file, async (name, given) => {
    if (name === 'close') {
      await file.close(); // A file is closed even where closing it fails.
      return hear({ name, path });
    }
    if (name !== 'write') {
      await hear({ name, path });
      return Reflect.apply(file[name], file, given);
    }
    const [bytes, offset, length, position] = given as Parameters<DiskFile['write']>;
    const write = { length };
    await hear({ name, path }, write);
    return file.write(bytes, offset, write.length, position);
  });

type Answer<Name> = (name: Name, given: readonly unknown[]) => Promise<unknown>;

/** Has every method answered in one way. */
function heardAll<T extends object>(of: T, answer: Answer<keyof T>): T {
  const get = (_: T, name: string | symbol) => {
    if (typeof Reflect.get(of, name) !== 'function') return undefined; // What is awaited is asked whether it can wait.
    return (...given: readonly unknown[]) => answer(name as keyof T, given);
  };
  return new Proxy(of, { get });
}
