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
import Fastify from 'fastify';
import { exportRoutes } from '/work/main/src/http/export-routes.js';
import { spawn } from 'node:child_process';
const app = Fastify();
app.get('/healthz', async () => ({ ok: true }));
exportRoutes(app, buildCatalogueSchema(), { snapshot, close: async () => undefined } as any);
const url = await app.listen({ port: 0 });
let live = 0;
async function phase(name: string, args: string[], seconds = 600) {
  gc(); const before = process.memoryUsage().heapUsed; const ext = process.memoryUsage().external; let peak = 0, pext = 0; live = 0;
  last = performance.now(); block.max = 0; let stop = false; let n = 0; let pings: number[] = [];
  const tickNow = () => { const now = performance.now(); block.max = Math.max(block.max, now - last); last = now; if (!stop) setImmediate(tickNow); }; tickNow();
  const sample = setInterval(() => { const m = process.memoryUsage(); peak = Math.max(peak, m.heapUsed); pext = Math.max(pext, m.external); }, 50);
  const full = setInterval(() => { gc(); live = Math.max(live, process.memoryUsage().heapUsed); }, 3000);
  const ping = (async () => { while (!stop) { const t = performance.now(); await fetch(url + '/healthz').then((r) => r.text()); pings.push(performance.now() - t); await new Promise((r) => setTimeout(r, 50)); } })();
  const child = spawn('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code} ttfb %{time_starttransfer} total %{time_total} bytes %{size_download}', ...args.map((a) => a.replace('URL', url))]);
  let out = ''; child.stdout.on('data', (d) => { out += d; });
  const timer = setTimeout(() => child.kill(), seconds * 1000);
  await new Promise((r) => child.once('close', r)); clearTimeout(timer);
  stop = true; clearInterval(sample); clearInterval(full); await ping; pings.sort((a, b) => a - b);
  console.log(name.padEnd(30), out, `| block ${block.max.toFixed(0)} ms, ping p50 ${pings[pings.length >> 1]?.toFixed(1)} max ${pings.at(-1)?.toFixed(0)} ms, heap peak +${mb(peak - before)} MB, live +${mb(live - before)} MB, external +${mb(pext - ext)} MB`);
}
await phase('healthz only (baseline)', ['URL/healthz', '--retry', '0']);
{ const t = performance.now(); stopIdle(); async function stopIdle() {} }
await phase('links.json first', ['URL/exports/links.json']);
await phase('links.json again', ['URL/exports/links.json']);
await phase('links.csv first', ['URL/exports/links.csv']);
await phase('HEAD links.csv', ['-I', 'URL/exports/links.csv']);
await phase('links.csv slow 4 MB/s, 12 s', ['--limit-rate', '4M', 'URL/exports/links.csv'], 12);
await phase('programmes.ndjson first', ['URL/exports/programmes.ndjson']);
await phase('manifest', ['URL/exports/manifest.json']);
process.exit(0);
