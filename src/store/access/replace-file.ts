import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a text in the place of a file that only its owner may read: whole or not at all, and there after a power cut when
 * this resolves. While `temporary`, a file in the same folder, is there, nobody else replaces the file: rejects with
 * EEXIST. The text is made when nobody else can change what it is made from.
 */
export async function replaceFile(file: string, temporary: string, text: () => Promise<string>): Promise<void> {
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await fill(handle, text).finally(() => handle.close());
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close()); // So that the name outlives a power cut too.
}

async function fill(handle: FileHandle, text: () => Promise<string>): Promise<void> {
  const bytes = Buffer.from(await text());
  await handle.writeFile(bytes);
  const { size } = await handle.stat();
  if (size !== bytes.length) throw new Error(`Only ${size} of ${bytes.length} bytes were written.`);
  await handle.sync();
}
