import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** A new file in the folder of the one that it is to replace. */
interface Draft {
  readonly path: string;
  readonly mode?: number;
}

/**
 * Has a draft filled and puts it in the place of a file, so that the file is whole or is what it was before. Nothing is
 * left of the draft where that fails. While the draft is there, nobody else can make it: rejects with EEXIST.
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
