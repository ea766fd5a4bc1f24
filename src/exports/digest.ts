import { createHash } from 'node:crypto';
import { cacheSizes } from '../base/cache-sizes.js';
import { PromiseCache } from '../base/promise-cache.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { allFormats } from './all-formats.js';
import type { ExportContents, ExportFormat } from './contents/contents.js';
import type { LinkSelection } from './contents/link-selection.js';
import { encodeInChunks } from './contents/time-slices.js';

/** Identifies a file, so that clients can compare versions and check a download. */
export interface Digest {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly nodes: number;
  readonly links: number;
}

/** Generates a file, passes its chunks to `write`, and returns its digest. The next chunk is made when one is written. */
export async function writeExport(
  format: ExportFormat,
  contents: ExportContents,
  write: (chunk: Buffer) => Promise<unknown>,
): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of encodeInChunks(format.rows(contents))) {
    hash.update(chunk);
    bytes += chunk.length;
    await write(chunk);
  }
  return { bytes, sha256: hash.digest('hex'), nodes: contents.nodes.size, links: contents.links.length };
}

const bytesOfDigest = 400;

/** Caches digests of exports of a snapshot as long as the snapshot exists. */
export class DigestCache {
  readonly #caches = new WeakMap<Snapshot, PromiseCache<Digest>>();

  /** `contents` is called only where the digest is not cached. */
  get(
    format: ExportFormat,
    snapshot: Snapshot,
    choice: LinkSelection,
    contents: () => Promise<ExportContents>,
  ): Promise<Digest> {
    const cache = this.#caches.get(snapshot) ?? new PromiseCache<Digest>(cacheSizes.exportDigests, () => bytesOfDigest);
    this.#caches.set(snapshot, cache);
    return cache.get(`${format.name} ${choice.filter}`, async () =>
      writeExport(format, await contents(), async () => {}),
    );
  }
}

/** Lists every export of the same contents with its size and digest. `digestOf` may return a cached digest. */
export async function buildManifest(
  { snapshot, choice, nodes, links, terms }: ExportContents,
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
    licence: terms.licence,
    licenceUrl: terms.licenceUrl,
    attribution: terms.attribution,
    nodes: nodes.size,
    links: links.length,
    exports,
  };
}
