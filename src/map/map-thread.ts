import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { WorkerThread } from '../base/worker-thread.js';
import type { LayoutEngine } from './layout/lay-out-map.js';
import type { MapTask, PngTask } from './map-worker.js';

/** Lays out and draws maps in one thread: two would add up their memory. */
export class MapThread implements LayoutEngine {
  readonly #thread = new WorkerThread<MapTask, unknown>(new URL('./map-worker.js', import.meta.url));

  layOut(graphs: readonly ElkNode[]): Promise<readonly ElkNode[]> {
    return this.#thread.run({ graphs }) as Promise<readonly ElkNode[]>;
  }

  drawPng(task: PngTask): Promise<Uint8Array> {
    return this.#thread.run(task) as Promise<Uint8Array>;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
