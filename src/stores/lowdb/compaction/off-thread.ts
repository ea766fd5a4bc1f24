import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Folded, type FoldTask, foldedBytes } from './folded-bytes.js';

/** A document smaller than this, in bytes, is folded sooner than a thread is started. */
const small = 256 * 1024;

/** As `foldedBytes`, without holding anybody up. The bytes of a large task are gone afterwards. */
export async function foldedOffThread(task: FoldTask): Promise<Folded | undefined> {
  if (task.document.length + task.lines.length < small) return foldedBytes(task);
  const worker = startedWith({
    workerData: task,
    transferList: [task.document.buffer as ArrayBuffer, task.lines.buffer as ArrayBuffer],
  });
  try {
    return await new Promise<Folded | undefined>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that folds the journal ended.')));
    });
  } finally {
    await worker.terminate();
  }
}

function startedWith(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./fold-worker.js', import.meta.url), options);
  // In development and in tests, what is started is the source.
  const url = new URL('./fold-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import('${url}')))`;
  return new Worker(code, { ...options, eval: true });
}
