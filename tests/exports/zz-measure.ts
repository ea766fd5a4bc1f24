import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createHash } from 'node:crypto';
import { generatedCatalogue, sizeFor } from '/work/main/bench/generated-catalogue.js';
import { CatalogueDocument } from '/work/main/src/domain/catalogue-document.js';
import { revive } from '/work/main/src/store/revive.js';
import { Snapshot } from '/work/main/src/store/snapshot.js';
import { contentsOf } from '/work/main/src/exports/contents.js';
import { inChunks } from '/work/main/src/exports/in-chunks.js';
import { everyLink } from '/work/main/src/exports/link-choice.js';
import { allFormats } from '/work/main/src/exports/all-formats.js';
import { chooseLinks } from '/work/main/src/exports/choose-links.js';
import { linkCondition, programmes } from '/work/main/src/graphql/filter/programme-conditions.js';
import { buildCatalogueSchema } from '/work/main/src/graphql/schema.js';

let doc: any = generatedCatalogue(sizeFor(50_000));
const series = doc.series.map((s: any) => s.id);
let n = 0;
for (const p of doc.programmes) {
  const own = series.indexOf(p.series);
  const extra = [1, 2, 3].map((d) => ({ id: `lnk-x${n++}`, kind: d === 3 ? 'RUNS_ALONGSIDE' : 'PROGRESSES_TO', to: series[(own + d) % series.length], symmetric: d === 3, strength: 'STATED', evidence: p.evidence.slice(0, 1).map(({ field, ...e }: any) => e) }));
  p.links = [...(p.links ?? []), ...extra];
}
const { instance } = revive(CatalogueDocument, doc);
doc = undefined;
const snapshot = new Snapshot(instance as CatalogueDocument);
console.log(snapshot.programmes.length, 'programmes', snapshot.links.length, 'links', snapshot.inverses.length, 'inverses');
const gc = (globalThis as any).gc;
const mb = (b: number) => (b / 1048576).toFixed(1);
const block = { max: 0 };
let last = performance.now();
const tick = () => { const now = performance.now(); block.max = Math.max(block.max, now - last); last = now; setImmediate(tick); };
async function measured(name: string, work: () => Promise<number>) {
  gc(); await new Promise((r) => setTimeout(r, 20));
  const before = process.memoryUsage().heapUsed; let live = before;
  const delay = monitorEventLoopDelay({ resolution: 1 }); delay.enable();
  let gcs = 0; const timer = setInterval(() => { gc(); live = Math.max(live, process.memoryUsage().heapUsed); gcs++; }, 400);
  if (process.argv[2] !== 'heap') clearInterval(timer);
  let peak = 0; const rss = setInterval(() => { peak = Math.max(peak, process.memoryUsage().heapUsed); }, 5);
  last = performance.now(); block.max = 0;
  const start = performance.now();
  const bytes = await work();
  const ms = performance.now() - start;
  clearInterval(timer); clearInterval(rss); delay.disable();
  console.log(name.padEnd(22), `${ms.toFixed(0)} ms`.padStart(9), `${mb(bytes)} MB`.padStart(10), `block ${block.max.toFixed(1)} ms (delay max ${(delay.max / 1e6).toFixed(1)}, p99 ${(delay.percentile(99) / 1e6).toFixed(1)})`, process.argv[2] === 'heap' ? `live +${mb(live - before)} MB (${gcs})` : `heap peak +${mb(peak - before)} MB`);
}
tick();
await measured("nothing", async () => { await new Promise((r) => setTimeout(r, 5000)); return 0; });
for (let round = 0; round < 3; round++) {
  await measured('contents', async () => { const c = await contentsOf(snapshot, everyLink); return c.links.length; });
  for (const format of allFormats) {
    await measured(format.name, async () => {
      const contents = await contentsOf(snapshot, everyLink);
      const hash = createHash('sha256'); let bytes = 0;
      for await (const chunk of inChunks(format.rows(contents))) { bytes += chunk.length; hash.update(chunk); }
      return bytes;
    });
  }
}
const language = { schema: buildCatalogueSchema(), linkCondition, programmes };
for (const filter of ['{"from":{"title":{"contains":"mastery"},"links":{"some":{"kind":"PROGRESSES_TO","to":{"phases":{"has":"PRIMARY"}}}}}}', '{"derived":true}']) {
  const choice = chooseLinks({ filter: [filter] }, snapshot, language);
  await measured(`filter`, async () => (await contentsOf(snapshot, choice)).links.length);
}
await measured('20 at once', async () => {
  let bytes = 0;
  await Promise.all(Array.from({ length: 20 }, async (_, i) => { const c = await contentsOf(snapshot, everyLink); let k = 0; for await (const chunk of inChunks(allFormats[i % 9]!.rows(c))) { bytes += chunk.length; if (++k > 60) break; } }));
  return bytes;
});
process.exit(0);
