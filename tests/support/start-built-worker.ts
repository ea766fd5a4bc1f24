import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { startWorker as startFromSource } from '../../src/base/start-worker.js';

// The modules that Jest loads get this in the place of base/start-worker. It starts the built threads, as the service does,
// because the source of a thread takes several times as long to start.

export function startWorker(module: URL, options: WorkerOptions = {}): Worker {
  const built = new URL(`../../dist/${basename(module.pathname)}`, import.meta.url);
  return existsSync(built) ? new Worker(built, options) : startFromSource(module, options);
}
