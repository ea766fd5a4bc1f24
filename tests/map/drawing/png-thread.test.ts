import { crc32, inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { createPngThread } from '../../../src/map/drawing/png-thread.js';

const thread = createPngThread();
afterAll(() => thread.close());

/** An image of several strips: bands of colours, and lines across all of them. */
const svg = (
  width: number,
  height: number,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <rect width="${width}" height="${height}" fill="#fdfcf9"/>
  ${Array.from({ length: 20 }, (_, index) => `<rect x="10" y="${(index * height) / 20}" width="${30 * index}" height="37" fill="rgb(${12 * index} 90 ${255 - 12 * index})"/>`).join('')}
  <path d="M0 0L${width} ${height}M${width} 0L0 ${height}" stroke="#123" stroke-width="3"/>
</svg>`;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Reads a PNG whose lines have no filter, and checks each chunk. */
function parsePng(png: Buffer): Png {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, end));
    at = end + 4;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const lines = inflateSync(Buffer.concat(data));
  expect(lines.length).toBe(height * (4 * width + 1));
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, line) =>
      lines.subarray(line * (4 * width + 1) + 1, (line + 1) * (4 * width + 1)),
    ),
  );
  return { width, height, pixels };
}

describe('the PNG of an SVG', () => {
  it.each([
    [900, 1100, 3],
    [1500, 1400, 1],
    [50, 40, 2],
  ])('of %i by %i pixels at scale %i is the image that is drawn as a whole', async (width, height, scale) => {
    const drawn = Buffer.from(await thread.run({ svg: svg(width, height), scale }));
    const png = parsePng(drawn);
    const whole = new Resvg(svg(width, height), { fitTo: { mode: 'zoom', value: scale } }).render();
    expect([png.width, png.height]).toEqual([whole.width, whole.height]);
    const expected = whole.pixels;
    // Where an edge crosses a strip, its shading may be rounded differently.
    const different = expected.filter((value, index) => Math.abs(value - (png.pixels[index] ?? 0)) > 32);
    expect(different.length).toBe(0);
  });
});
