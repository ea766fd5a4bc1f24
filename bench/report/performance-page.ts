import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { growthPicture } from './growth-picture.js';
import { report } from './report.js';
import type { Results } from './results.js';

const inDocs = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
const page = inDocs('performance.md');
const [from, to] = ['<!-- measured: written by the benchmark, do not edit -->', '<!-- end of what was measured -->'];

/** Puts what a run found into docs/performance.md, between its marks, and draws the picture beside it. */
export function writePerformancePage(results: Results): void {
  const text = readFileSync(page, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start)
    throw new Error(`docs/performance.md has to have "${from}" and "${to}", each on a line.`);
  writeFileSync(page, `${text.slice(0, start)}${from}\n\n${report(results)}\n\n${text.slice(end)}`);
  if (results.growth.length > 0) writeFileSync(inDocs('performance-growth.svg'), growthPicture(results));
}
