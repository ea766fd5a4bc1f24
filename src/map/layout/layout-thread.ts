import { createRequire } from 'node:module';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { WorkerThread } from '../../base/worker-thread.js';

/** Lays out the graphs of one map, and returns them with coordinates. */
export type LayoutThread = Pick<WorkerThread<readonly ElkNode[], readonly ElkNode[]>, 'run' | 'close'>;

const code = `
const Elk = require(workerData);
const elk = new Elk({ algorithms: ['layered'] });
const run = (graphs) => Promise.all(graphs.map((graph) => elk.layout(graph)));
`;

/** Starts elkjs in a worker thread. */
export const createLayoutThread = (): LayoutThread =>
  new WorkerThread(code, createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js'));
