import { cacheSizes } from '../base/cache-sizes.js';
import { PromiseCache } from '../base/promise-cache.js';
import { TaskQueue } from '../base/task-queue.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { layoutKey, type MapFilter, pictureKey } from './contents/map-filter.js';
import { MapRefused } from './contents/map-refused.js';
import { highlightRoute } from './contents/route-highlight.js';
import { describePicture } from './drawing/describe-picture.js';
import { drawPicture, type Picture } from './drawing/draw-picture.js';
import { buildFontStyle } from './drawing/font-style.js';
import { type LaidOutContents, layOutContents } from './lay-out-contents.js';
import { MapThread } from './map-thread.js';

/** The pixels of the largest image take 80 MB while it is drawn, which the ceiling of memory allows. */
const maxPixels = 20_000_000;

/** How many maps may wait for the thread, including the one that it works on: about as many as it draws in ten seconds. */
const maxWaiting = 12;
const tooMany = 'Too many maps are being drawn at once. Try again in a few seconds.';

/** Draws the maps of snapshots, with caches of layouts, pictures and images. */
export class MapMaker {
  readonly #thread: MapThread;
  readonly #queue = new TaskQueue();
  readonly #layouts = new PromiseCache<LaidOutContents>(
    cacheSizes.mapLayouts,
    (made) => 2 * JSON.stringify(made).length,
  );
  readonly #pictures = new PromiseCache<Picture>(cacheSizes.mapPictures, ({ svg }) => 2 * svg.length);
  readonly #images = new PromiseCache<Buffer>(cacheSizes.mapImages, ({ length }) => length);
  readonly #snapshotNumbers = new WeakMap<Snapshot, number>();
  #lastNumber = 0;
  #isClosed = false;

  constructor(thread = new MapThread()) {
    this.#thread = thread;
  }

  /** Draws a map as SVG, with its font embedded unless `withLetters` is false. Throws `MapRefused`. */
  svg(filter: MapFilter, snapshot: Snapshot, withLetters = true): Promise<Picture> {
    const key = this.#keyOf(snapshot, withLetters, pictureKey(filter));
    return this.#pictures.get(key, async () => {
      const { contents, layout } = await this.#layOut(filter, snapshot);
      const text = describePicture(filter, contents, snapshot, highlightRoute(filter, contents, snapshot));
      return drawPicture(layout, contents, text, withLetters ? buildFontStyle() : '');
    });
  }

  /** Draws a map as PNG, `scale` times as large as the SVG. Throws `MapRefused`. */
  png(filter: MapFilter, snapshot: Snapshot, scale: number): Promise<Buffer> {
    return this.#images.get(this.#keyOf(snapshot, scale, pictureKey(filter)), async () => {
      const picture = await this.svg(filter, snapshot, false);
      checkPixels(picture, scale);
      const { buffer, byteOffset, length } = await this.#enqueue(() =>
        this.#thread.drawPng({ svg: picture.svg, scale }),
      );
      return Buffer.from(buffer, byteOffset, length);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread.close();
  }

  #layOut(filter: MapFilter, snapshot: Snapshot): Promise<LaidOutContents> {
    return this.#layouts.get(this.#keyOf(snapshot, layoutKey(filter)), () =>
      // The contents too are selected in turn, so that many maps at once don't keep the main thread busy.
      this.#enqueue(() => layOutContents(filter, snapshot, this.#thread)),
    );
  }

  async #enqueue<T>(task: () => Promise<T>): Promise<T> {
    if (this.#queue.length >= maxWaiting) throw new MapRefused('MAP_BUSY', tooMany);
    try {
      return await this.#queue.run(task);
    } catch (error) {
      throw this.#isClosed ? new MapRefused('MAP_BUSY', 'The service is stopping. Try again in a few seconds.') : error;
    }
  }

  /** A cache key. Each snapshot has a number, so that the caches of all snapshots share one limit. */
  #keyOf(snapshot: Snapshot, ...parts: readonly unknown[]): string {
    const number = this.#snapshotNumbers.get(snapshot) ?? ++this.#lastNumber;
    this.#snapshotNumbers.set(snapshot, number);
    return [number, ...parts].join(' ');
  }
}

function checkPixels({ width, height }: Picture, scale: number): void {
  if (width * height * scale ** 2 <= maxPixels) return;
  const message = `At scale ${scale} this map would be ${width * scale} by ${height * scale} pixels, which is too large. Use a smaller scale, a smaller part of the map, or the SVG.`;
  throw new MapRefused('MAP_TOO_LARGE', message);
}
