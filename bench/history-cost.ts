import 'reflect-metadata';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveEdits } from '../src/catalogue/change/resolve-edits.js';
import { LowdbStore } from '../src/stores/lowdb/lowdb-store.js';

// What a history costs: bytes on the disk, bytes of memory, and the time of the processor that it takes to open a
// catalogue with it. `node --expose-gc --import tsx bench/history-cost.ts`.

const commits = Number(process.env['COMMITS'] ?? 20_000);
const folder = await mkdtemp(join(tmpdir(), 'history-cost-'));
const file = join(folder, 'catalogue.json');
const journal = join(folder, 'catalogue.journal/commits.jsonl');
const never = 1_000_000_000;
const settings = { quiet: never, history: { mostCommits: never, mostBytes: never } };

const open = () => LowdbStore.open(file, {}, undefined, settings);
const sizeOf = async (path: string) => (await stat(path)).size;

/** What is held, when nothing is left to be let go of. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function opened() {
  const [cpu, before] = [process.cpuUsage(), heap()];
  const store = await open();
  const { user, system } = process.cpuUsage(cpu);
  return { store, milliseconds: (user + system) / 1000, bytes: heap() - before };
}

await copyFile(new URL('../data/catalogue.json', import.meta.url), file);
const first = await opened();
const { store } = first;
const { hub = '', academicYear = '' } = store.state.document.programmes[0] ?? {};

const copy = { op: 'copyYear', hub, from: academicYear, to: '2022/23', path: '' } as const;
await store.commit({ by: 'bench', changes: (state) => resolveEdits(state, [copy]).changes });
const ofYear = await sizeOf(journal);
const retitled = (turn: number) =>
  store.commit({
    by: 'bench',
    changes: (state) => {
      const { programmes } = state.document;
      const { id = '', revision: ifRevision = 0 } = programmes[turn % programmes.length] ?? {};
      const set = { title: `Title ${turn}` };
      return resolveEdits(state, [{ op: 'update', in: 'programmes', id, ifRevision, set, path: '' }]).changes;
    },
  });
for (let turn = 0; turn < commits; turn += 100) {
  await Promise.all(Array.from({ length: 100 }, (_, index) => retitled(turn + index)));
}
const ofTitles = (await sizeOf(journal)) - ofYear;
await store.close();

const again = await opened();
console.log(
  `A year of ${first.store.state.document.programmes.length / 2} programmes copied forward: ${ofYear} bytes.`,
);
console.log(`A title changed: ${Math.round(ofTitles / commits)} bytes, of ${commits} commits.`);
console.log(`Opened without a history: ${Math.round(first.milliseconds)} ms of the processor.`);
console.log(`Opened with all of it: ${Math.round(again.milliseconds)} ms.`);
console.log(`Held in memory for it: ${Math.round((again.bytes - first.bytes) / commits)} bytes a commit.`);
await again.store.close();
await rm(folder, { recursive: true });
