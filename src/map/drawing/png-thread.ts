import { createRequire } from 'node:module';
import { WorkerThread } from '../../base/worker-thread.js';
import { fontFamily, fontFiles } from './font-style.js';

interface PngTask {
  readonly svg: string;
  /** How many times as large as the SVG. */
  readonly scale: number;
}

export type PngThread = WorkerThread<PngTask, Uint8Array>;

/** About how many bytes of pixels are drawn at a time. */
const stripBytes = 4_000_000;

/**
 * Draws an image in strips, so that the memory that it takes doesn't grow with its size, and writes them as a PNG. The
 * library releases the pixels of a strip only when the garbage of the thread is collected.
 */
const code = `
const { once } = require('node:events');
const { setImmediate: nextTurn } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { crc32, createDeflate } = require('node:zlib');
const { Resvg } = require(workerData.library);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const run = async ({ svg, scale }) => {
  const image = new Resvg(svg, { font: workerData.font, fitTo: { mode: 'zoom', value: scale } });
  const [width, height] = [scale * image.width, scale * image.height];
  const deflate = createDeflate();
  const chunks = [];
  deflate.on('data', (data) => chunks.push(chunk('IDAT', data)));
  const ended = once(deflate, 'end');
  for await (const lines of strips(image, scale)) if (!deflate.write(lines)) await once(deflate, 'drain');
  deflate.end();
  await ended;
  return Buffer.concat([signature, chunk('IHDR', header(width, height)), ...chunks, chunk('IEND', Buffer.alloc(0))]);
};

async function* strips(image, scale) {
  const { width, height } = image; // They change with the box that is drawn.
  const box = image.getBBox();
  const lineBytes = 4 * scale * width;
  const most = Math.max(1, Math.floor(workerData.stripBytes / (lineBytes * scale)));
  for (let y = 0; y < height; y += most) {
    const rows = Math.min(most, height - y);
    image.cropByBBox(Object.assign(box, { x: 0, y, width, height: rows }));
    yield filterLines(image.render().pixels, lineBytes);
    collectGarbage();
    await nextTurn(); // Memory outside the heap is released in a later turn.
  }
}

/** Puts the number of the filter, which is none, before each line of pixels. */
function filterLines(pixels, lineBytes) {
  const count = pixels.length / lineBytes;
  const lines = Buffer.alloc(count * (lineBytes + 1));
  for (let line = 0; line < count; line++) pixels.copy(lines, line * (lineBytes + 1) + 1, line * lineBytes, (line + 1) * lineBytes);
  return lines;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** 8 bits for each of red, green, blue and opacity. */
function header(width, height) {
  const bytes = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  return bytes;
}

function chunk(type, data) {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  bytes.writeUInt32BE(data.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
`;

/** Starts a worker thread that renders SVG as PNG, with our own font only. */
export const createPngThread = (): PngThread =>
  new WorkerThread(code, {
    library: createRequire(import.meta.url).resolve('@resvg/resvg-js'),
    stripBytes,
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
