import { createRequire } from 'node:module';
import { WorkerThread } from '../../base/worker-thread.js';
import { fontFamily, fontFiles } from './font-style.js';

interface PngTask {
  readonly svg: string;
  /** How many times as large as the SVG. */
  readonly scale: number;
}

export type PngThread = WorkerThread<PngTask, Uint8Array>;

/**
 * The library releases the pixels of an image, 49 MB for the whole map at scale 2, only when the garbage of the thread is
 * collected. The image is drawn as a whole: a group with opacity outside the part that `cropByBBox` selects ends the process.
 */
const code = `
const { setImmediate: nextTurn } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { Resvg } = require(workerData.library);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const draw = ({ svg, scale }) => {
  const options = { font: workerData.font, fitTo: { mode: 'zoom', value: scale } };
  return new Resvg(svg, options).render().asPng();
};

const run = async (task) => {
  const png = draw(task);
  await nextTurn();
  collectGarbage();
  await nextTurn(); // Memory outside the heap is released in a later turn.
  return png;
};
`;

/** Starts a worker thread that renders SVG as PNG, with our own font only. */
export const createPngThread = (): PngThread =>
  new WorkerThread(code, {
    library: createRequire(import.meta.url).resolve('@resvg/resvg-js'),
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
