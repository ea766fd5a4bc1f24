import { createHash } from 'node:crypto';
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

/** Computes the digest of an export from its chunks. */
export class DigestBuilder {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }

  /** May be called once; nothing can be added afterwards. */
  end({ nodes, links }: ExportContents): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), nodes: nodes.size, links: links.length };
  }
}

/** Generates a file and discards it, because the digest is needed for headers before the first byte is sent. */
export async function computeDigest(format: ExportFormat, contents: ExportContents): Promise<Digest> {
  const digesting = new DigestBuilder();
  for await (const chunk of encodeInChunks(format.rows(contents))) digesting.add(chunk);
  return digesting.end(contents);
}

/** For the digests of one snapshot, because a client may ask for any number of filters. */
const maxBytes = 256 * 1024;
/** About what one takes. */
const bytesOfDigest = 400;

/** Digests of the exports of snapshots, kept as long as their snapshot is. */
export class DigestCache {
  readonly #caches = new WeakMap<Snapshot, PromiseCache<Digest>>();

  /** `contents` is called only where the digest is not cached. */
  get(
    format: ExportFormat,
    snapshot: Snapshot,
    choice: LinkSelection,
    contents: () => Promise<ExportContents>,
  ): Promise<Digest> {
    const cache = this.#caches.get(snapshot) ?? new PromiseCache<Digest>(maxBytes, () => bytesOfDigest);
    this.#caches.set(snapshot, cache);
    return cache.get(`${format.name} ${choice.filter}`, async () => computeDigest(format, await contents()));
  }
}

/** Lists every export of the same contents with its size and digest. `digestOf` may return a cached digest. */
export async function buildManifest(
  { snapshot, choice, nodes, links }: ExportContents,
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
