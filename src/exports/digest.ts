import { createHash } from 'node:crypto';
import type { Contents } from './contents/contents.js';
import type { ExportFormat } from './contents/export-format.js';
import { inChunks } from './contents/in-chunks.js';

/** What tells one file from another, and whether it came whole. */
export interface Digest {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly nodes: number;
  readonly links: number;
}

/** Adds up the chunks of an export that pass by. */
export class Digesting {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }

  /** Only once: nothing can be added afterwards. */
  end({ nodes, links }: Contents): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), nodes: nodes.size, links: links.length };
  }
}

/** Makes a file without keeping it, to know its digest before the first byte is sent. */
export async function digest(format: ExportFormat, contents: Contents): Promise<Digest> {
  const digesting = new Digesting();
  for await (const chunk of inChunks(format.rows(contents))) digesting.add(chunk);
  return digesting.end(contents);
}
