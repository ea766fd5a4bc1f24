import { allFormats } from './all-formats.js';
import type { Contents } from './contents/contents.js';
import type { ExportFormat } from './contents/export-format.js';
import type { Digest } from './digest.js';

/** What every export holds of the same contents, to check downloads by. `digestOf` may remember. */
export async function manifest(
  { snapshot, choice, nodes, links }: Contents,
  digestOf: (format: ExportFormat) => Promise<Digest>,
): Promise<object> {
  const exports: object[] = [];
  for (const format of allFormats) {
    const { name, mediaType, holds, limits } = format;
    const { bytes, sha256 } = await digestOf(format);
    exports.push({ name, mediaType, bytes, sha256, holds, limits });
  }
  return {
    revision: snapshot.revision,
    updatedAt: snapshot.updatedAt,
    filter: JSON.parse(choice.filter) as unknown,
    nodes: nodes.size,
    links: links.length,
    exports,
  };
}
