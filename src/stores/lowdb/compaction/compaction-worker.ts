import { parentPort, workerData } from 'node:worker_threads';
import { type CompactionTask, compactedBytes } from './compacted-bytes.js';

// Compacts a large catalogue in a thread of its own.

const compacted = compactedBytes(workerData as CompactionTask);
parentPort?.postMessage(compacted, compacted ? [compacted.bytes.buffer as ArrayBuffer] : []);
