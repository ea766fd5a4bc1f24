import type { Contents, ExportFormat } from '../../exports/contents/contents.js';
import { inChunks } from '../../exports/contents/time-slices.js';
import { type Digest, Digesting } from '../../exports/digest.js';

/** Writes an export chunk by chunk, and says what was written. A chunk is made when the one before was taken. */
export async function exportTo(
  write: (chunk: Buffer) => Promise<unknown>,
  format: ExportFormat,
  contents: Contents,
): Promise<Digest> {
  const digesting = new Digesting();
  for await (const chunk of inChunks(format.rows(contents))) {
    digesting.add(chunk);
    await write(chunk);
  }
  return digesting.end(contents);
}
