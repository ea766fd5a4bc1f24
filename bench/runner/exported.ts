import type { Bench } from './bench.js';
import { ours } from './contenders.js';
import { type Latencies, pace } from './drive.js';
import { posted } from './requests.js';
import { settled } from './settled.js';

export interface Exported {
  readonly path: string;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Small reads while it is sent. */
  readonly reads: Latencies;
}

const paths = ['/exports/links.csv', '/exports/programmes.ndjson'];
const perSecond = 200;
const smallRead = posted('/graphql', JSON.stringify({ query: '{ catalogue { revision } }' }));

/** How long whole exports of the large catalogue take, and what they do to who reads meanwhile. */
export async function exported({ files, servers, large }: Bench): Promise<readonly Exported[]> {
  const environment = { CATALOGUE_FILE: files.catalogue(large, 'lean').path };
  const server = await servers.start(ours, environment);
  const { port } = server;
  const reading = () => pace({ port, request: () => smallRead, milliseconds: 2000 }, perSecond);
  await settled(server);
  await reading(); // Warms up.
  const all: Exported[] = [];
  for (const path of paths) {
    const [sent, reads] = await Promise.all([taken(`http://127.0.0.1:${port}${path}`), reading()]);
    all.push({ path, ...sent, reads });
  }
  return all;
}

async function taken(url: string) {
  const start = performance.now();
  const response = await fetch(url);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length;
  return { bytes, milliseconds: performance.now() - start };
}
