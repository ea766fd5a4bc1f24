import { PromiseCache } from '../base/promise-cache.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { type MapContents, selectMapContents } from './contents/map-contents.js';
import { layoutKey, type MapFilter, pictureKey } from './contents/map-filter.js';
import { MapRefused } from './contents/map-refused.js';
import { highlightRoute } from './contents/route-highlight.js';
import { describePicture } from './drawing/describe-picture.js';
import { drawPicture, type Picture } from './drawing/draw-picture.js';
import { buildFontStyle, fontFamily, fontFiles } from './drawing/font-style.js';
import { layOutMap } from './layout/lay-out-map.js';
import { ElkEngine, type LayoutEngine, LimitedQueue } from './layout/layout-engine.js';
import type { MapLayout } from './layout/map-layout.js';

interface LaidOutContents {
  readonly contents: MapContents;
  readonly layout: MapLayout;
}

/** Caches of one snapshot. */
class DrawingCaches {
  readonly layouts = new PromiseCache<LaidOutContents>({ max: 100 });
  readonly pictures = new PromiseCache<Picture>({ max: 100 });
  readonly images = new PromiseCache<Buffer>({ max: 10 });
}

/** An image of so many pixels takes 160 MB while it is drawn. */
const maxPixels = 40_000_000;

/** Draws the maps of snapshots. Layouts, pictures and images are cached as long as their snapshot exists. */
export class MapMaker {
  readonly #engine: LayoutEngine;
  readonly #renderQueue = new LimitedQueue();
  readonly #caches = new WeakMap<Snapshot, DrawingCaches>();

  constructor(engine: LayoutEngine = new ElkEngine()) {
    this.#engine = engine;
  }

  /** Draws a map as SVG, with its font embedded unless `withLetters` is false. Throws `MapRefused`. */
  async svg(filter: MapFilter, snapshot: Snapshot, withLetters = true): Promise<Picture> {
    return this.#cachesOf(snapshot).pictures.get(`${withLetters} ${pictureKey(filter)}`, async () => {
      const { contents, layout } = await this.#layOut(filter, snapshot);
      const text = describePicture(filter, contents, snapshot, highlightRoute(filter, contents, snapshot));
      return drawPicture(layout, contents, text, withLetters ? buildFontStyle() : '');
    });
  }

  /** Draws a map as PNG, `scale` times as large as the SVG. Throws `MapRefused`. */
  async png(filter: MapFilter, snapshot: Snapshot, scale: number): Promise<Buffer> {
    return this.#cachesOf(snapshot).images.get(`${scale} ${pictureKey(filter)}`, async () => {
      const picture = await this.svg(filter, snapshot, false);
      checkPixels(picture, scale);
      return this.#renderQueue.run(() => renderPng(picture.svg, scale));
    });
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  #cachesOf(snapshot: Snapshot): DrawingCaches {
    const caches = this.#caches.get(snapshot) ?? new DrawingCaches();
    this.#caches.set(snapshot, caches);
    return caches;
  }

  #layOut(filter: MapFilter, snapshot: Snapshot): Promise<LaidOutContents> {
    return this.#cachesOf(snapshot).layouts.get(layoutKey(filter), async () => {
      const contents = selectMapContents(filter, snapshot);
      return { contents, layout: await layOutMap(contents, this.#engine, filter.width) };
    });
  }
}

function checkPixels({ width, height }: Picture, scale: number): void {
  if (width * height * scale ** 2 <= maxPixels) return;
  const message = `At scale ${scale} this map would be ${width * scale} by ${height * scale} pixels, which is too large. Use a smaller scale, a smaller part of the map, or /map.svg.`;
  throw new MapRefused('MAP_TOO_LARGE', message);
}

/** Renders an SVG as PNG in a thread of the library, with our own font only. */
async function renderPng(svg: string, scale: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js'); // A native library, loaded on first use.
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return image.asPng();
}
