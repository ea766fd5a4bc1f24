import { afterAll, describe, expect, it } from '@jest/globals';
import { layOutContents } from '../../../src/map/lay-out-contents.js';
import type { Rect } from '../../../src/map/layout/map-layout.js';
import { placeOverlaps } from '../../../src/map/layout/overlap-lines.js';
import { MapThread } from '../../../src/map/map-thread.js';
import { parseMapFilter, real } from '../real-map.js';

const engine = new MapThread();
afterAll(() => engine.close());

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the lines of shared topics', () => {
  it.each([
    ['a wide window', { width: '1400' }],
    ['a phone', { width: '360' }],
    ['paper', { paper: 'A4' }],
  ])('are drawn for each pair once, with their counts on nothing else, for %s', async (_, parameters) => {
    const filter = parseMapFilter({ ...parameters, overlaps: '1' }, real);
    const { contents, layout } = await layOutContents(filter, real, engine);
    const lines = placeOverlaps(contents.overlaps, layout);
    expect(lines.map((line) => line.overlap)).toEqual(contents.overlaps);
    const taken = [...layout.boxes, ...layout.lines.map(({ label }) => label)];
    for (const [index, { label }] of lines.entries()) {
      const others = [...taken, ...lines.slice(0, index).map((line) => line.label)];
      expect(others.filter((other) => overlap(label, other))).toEqual([]);
      expect([label.x >= 0, label.x + label.width <= layout.width]).toEqual([true, true]);
    }
  });
});
