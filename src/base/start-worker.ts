import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread from a compiled module: `new URL('./name-worker.js', import.meta.url)`. */
export function startWorker(module: URL, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(module, options);
  // In development and in tests the source itself is started.
  const source = module.href.replace(/\.js$/, '.ts');
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import('${source}')))`;
  return new Worker(code, { ...options, eval: true });
}
