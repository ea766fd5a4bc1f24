import { PromiseCache } from '../base/promise-cache.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { contentsOf, type MapContents } from './contents/map-contents.js';
import { type MapFilter, pictureKey, placesKey } from './contents/map-filter.js';
import { MapRefused } from './contents/map-refused.js';
import { litOf } from './contents/route-highlight.js';
import { fontFamily, fontFiles, letters } from './drawing/letters.js';
import { type Picture, pictureOf } from './drawing/picture-of.js';
import { pictureText } from './drawing/picture-text.js';
import { ElkEngine, type LayoutEngine, Turns } from './layout/layout-engine.js';
import { layoutOf } from './layout/layout-of.js';
import type { MapLayout } from './layout/map-layout.js';

interface Placed {
  readonly contents: MapContents;
  readonly layout: MapLayout;
}

/** What is remembered of one revision; it goes with its snapshot. */
class Drawings {
  readonly places = new PromiseCache<Placed>(100);
  readonly pictures = new PromiseCache<Picture>(100);
  readonly images = new PromiseCache<Buffer>(10);
}

/** An image of so many pixels takes 160 MB while it is drawn. */
const mostPixels = 40_000_000;

/** Draws the maps of snapshots. What was drawn is remembered as long as its snapshot is; nothing is drawn twice at once. */
export class MapMaker {
  readonly #engine: LayoutEngine;
  readonly #painting = new Turns();
  readonly #drawings = new WeakMap<Snapshot, Drawings>();

  constructor(engine: LayoutEngine = new ElkEngine()) {
    this.#engine = engine;
  }

  /** The map as SVG, with its letters unless whoever shows it has them. Throws `MapRefused`. */
  async svg(filter: MapFilter, snapshot: Snapshot, withLetters = true): Promise<Picture> {
    return this.#of(snapshot).pictures.get(`${withLetters} ${pictureKey(filter)}`, async () => {
      const { contents, layout } = await this.#places(filter, snapshot);
      const text = pictureText(filter, contents, snapshot, litOf(filter, contents, snapshot));
      return pictureOf(layout, contents, text, withLetters ? letters() : '');
    });
  }

  /** The map as PNG, so many times as large as the SVG. Throws `MapRefused`. */
  async png(filter: MapFilter, snapshot: Snapshot, scale: number): Promise<Buffer> {
    return this.#of(snapshot).images.get(`${scale} ${pictureKey(filter)}`, async () => {
      const picture = await this.svg(filter, snapshot, false);
      checkPixels(picture, scale);
      return this.#painting.run(() => pngOf(picture.svg, scale));
    });
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  #of(snapshot: Snapshot): Drawings {
    const drawings = this.#drawings.get(snapshot) ?? new Drawings();
    this.#drawings.set(snapshot, drawings);
    return drawings;
  }

  #places(filter: MapFilter, snapshot: Snapshot): Promise<Placed> {
    return this.#of(snapshot).places.get(placesKey(filter), async () => {
      const contents = contentsOf(filter, snapshot);
      return { contents, layout: await layoutOf(contents, this.#engine, filter.width) };
    });
  }
}

function checkPixels({ width, height }: Picture, scale: number): void {
  if (width * height * scale ** 2 <= mostPixels) return;
  const message = `At scale ${scale} this map would have ${width * scale} by ${height * scale} pixels. Ask for a smaller scale, for less of the map, or for /map.svg.`;
  throw new MapRefused('MAP_TOO_LARGE', message);
}

/** An SVG as a PNG, so many times as large. Drawn off the main thread, with our own font and no other. */
async function pngOf(svg: string, scale: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js'); // A library of its own for each kind of machine: no start waits for it.
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
