import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** A new file in the folder of the one that it is to replace. */
interface Draft {
  readonly path: string;
  readonly mode?: number;
}

/**
 * Writes a draft and renames it to a file, so that the file is never incomplete. The draft is removed if that fails. While
 * the draft exists, another call with the same draft rejects with EEXIST.
 */
export async function replaceFile<T>(
  file: string,
  { path, mode = 0o666 }: Draft,
  fill: (draft: FileHandle) => Promise<T>,
): Promise<T> {
  const draft = await open(path, 'wx', mode);
  try {
    const filled = await fill(draft);
    await draft.sync();
    await draft.close();
    await rename(path, file);
    return filled;
  } catch (error) {
    await draft.close().catch(() => undefined); // It may be closed already.
    await rm(path, { force: true });
    throw error;
  }
}
