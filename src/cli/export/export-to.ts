import type { ExportContents, ExportFormat } from '../../exports/contents/contents.js';
import { encodeInChunks } from '../../exports/contents/time-slices.js';
import { type Digest, DigestBuilder } from '../../exports/digest.js';

/** Writes an export chunk by chunk, and says what was written. A chunk is made when the one before was taken. */
export async function exportTo(
  write: (chunk: Buffer) => Promise<unknown>,
  format: ExportFormat,
  contents: ExportContents,
): Promise<Digest> {
  const digesting = new DigestBuilder();
  for await (const chunk of encodeInChunks(format.rows(contents))) {
    digesting.add(chunk);
    await write(chunk);
  }
  return digesting.end(contents);
}
