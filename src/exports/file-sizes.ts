import { allFormats } from './all-formats.js';
import type { ExportContents, ExportFormat } from './contents/contents.js';
import { type Digest, writeExport } from './digest.js';

/** How many bytes a file has; about as many, where the catalogue is too large to write each file for a list of them. */
export interface FileSize {
  readonly bytes: number;
  readonly isExact: boolean;
}

/** The most nodes and links of an export whose files are all written to know their sizes. */
const mostExact = 2_000;

/** The size of each file of an export, by its name. That of a large one is estimated from a sample of its rows. */
export async function measureFiles(
  contents: ExportContents,
  digestOf: (format: ExportFormat) => Promise<Digest>,
): Promise<ReadonlyMap<string, FileSize>> {
  const step = Math.ceil((contents.nodes.size + contents.links.length) / mostExact);
  const sample = step > 1 ? sampleOf(contents, step) : undefined;
  const sizes = new Map<string, FileSize>();
  for (const format of allFormats) {
    const { bytes } = sample ? await writeExport(format, sample, async () => {}) : await digestOf(format);
    sizes.set(format.name, { bytes: bytes * Math.max(1, step), isExact: !sample });
  }
  return sizes;
}

/** Every so many-th node and link. */
const sampleOf = (contents: ExportContents, step: number): ExportContents => ({
  ...contents,
  nodes: new Set([...contents.nodes].filter((_, index) => index % step === 0)),
  links: contents.links.filter((_, index) => index % step === 0),
});
