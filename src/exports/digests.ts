import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import type { Contents } from './contents/contents.js';
import type { ExportFormat } from './contents/export-format.js';
import type { LinkChoice } from './contents/link-choice.js';
import { type Digest, digest } from './digest.js';

/** Exports of one snapshot: filters are the client's own, so that there is no end of them. */
const mostKept = 500;

/** Remembers digests as long as their snapshot is served, the latest first. Whoever asks for one under way waits for it. */
export class Digests {
  readonly #known = new WeakMap<Snapshot, LRUCache<string, Promise<Digest>>>();

  /** `contents` is asked for only where the digest is not known yet. */
  of(format: ExportFormat, snapshot: Snapshot, choice: LinkChoice, contents: () => Promise<Contents>): Promise<Digest> {
    const known = this.#known.get(snapshot) ?? new LRUCache<string, Promise<Digest>>({ max: mostKept });
    this.#known.set(snapshot, known);
    const key = `${format.name} ${choice.filter}`;
    const found = known.get(key) ?? contents().then((all) => digest(format, all));
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  }
}
