import { parentPort, workerData } from 'node:worker_threads';
import { type CompactionTask, compactedBytes } from './compacted-bytes.js';

// A thread of its own for one fold of a large catalogue.

const folded = compactedBytes(workerData as CompactionTask);
parentPort?.postMessage(folded, folded ? [folded.bytes.buffer as ArrayBuffer] : []);
