import { parentPort, workerData } from 'node:worker_threads';
import { type FoldTask, foldedBytes } from './folded-bytes.js';

// A thread of its own for one fold of a large catalogue.

const folded = foldedBytes(workerData as FoldTask);
parentPort?.postMessage(folded, folded ? [folded.bytes.buffer as ArrayBuffer] : []);
