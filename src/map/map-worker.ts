import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import { answerTasks } from '../base/answer-tasks.js';
import { fontFamily, fontFiles } from './drawing/font-style.js';

// Lays out and draws maps in a thread of its own. Either library is loaded when it is first needed.

interface LayoutTask {
  readonly graphs: readonly ElkNode[];
}

export interface PngTask {
  readonly svg: string;
  /** How many times as large as the SVG. */
  readonly scale: number;
}

export type MapTask = LayoutTask | PngTask;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const font = {
  loadSystemFonts: false,
  fontFiles: [...fontFiles],
  defaultFontFamily: fontFamily,
  sansSerifFamily: fontFamily,
};

let elk: Promise<ELK> | undefined;

async function layOut({ graphs }: LayoutTask): Promise<readonly ElkNode[]> {
  elk ??= import('elkjs/lib/elk.bundled.js').then(
    ({ default: elkjs }) => new elkjs.default({ algorithms: ['layered'] }),
  );
  const engine = await elk;
  return Promise.all(graphs.map((graph) => engine.layout(graph)));
}

/** Draws the image as a whole: with `cropByBBox`, a group with opacity outside the part would end the process. */
async function render({ svg, scale }: PngTask): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}

/**
 * The library releases the pixels of an image, 49 MB for the whole map at scale 2, only when the garbage of the thread is
 * collected.
 */
async function drawPng(task: PngTask): Promise<Uint8Array> {
  const png = await render(task);
  await nextTurn();
  collectGarbage();
  await nextTurn(); // Memory outside the heap is released in a later turn.
  return png;
}

answerTasks<MapTask, unknown>((task) => ('graphs' in task ? layOut(task) : drawPng(task)));
