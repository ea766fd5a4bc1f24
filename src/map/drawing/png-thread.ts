import { createRequire } from 'node:module';
import { WorkerThread } from '../../base/worker-thread.js';
import { fontFamily, fontFiles } from './font-style.js';

interface PngTask {
  readonly svg: string;
  /** How many times as large as the SVG. */
  readonly scale: number;
}

export type PngThread = WorkerThread<PngTask, Uint8Array>;

const code = `
const { Resvg } = require(workerData.library);
const run = ({ svg, scale }) => {
  const options = { font: workerData.font, fitTo: { mode: 'zoom', value: scale } };
  return new Resvg(svg, options).render().asPng();
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
