import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { allFormats } from '../../src/exports/all-formats.js';
import { collectContents } from '../../src/exports/contents/contents.js';
import { encodeInChunks } from '../../src/exports/contents/time-slices.js';
import { writeExport } from '../../src/exports/digest.js';
import { aCatalogue, aLink, aProgramme, aSeries, snapshotOf } from '../support/builders.js';
import { bytesOf, chosen } from './exported.js';

// Some thousand programmes: enough for several chunks of each format.
const many = 1500;
const programmes = Array.from({ length: many }, (_, index) =>
  aProgramme({ slug: `p${index}`, links: [aLink('PROGRESSES_TO', `ser-p${(index + 1) % many}`)] }),
);
const series = programmes.map(({ slug }) => aSeries({ slug }));
const large = snapshotOf(aCatalogue({ programmes, series }));

/** Counts the rounds of the event loop in which something else could run, while work goes on. */
async function roundsWhile(work: () => Promise<unknown>): Promise<number> {
  let rounds = 0;
  let running = true;
  const count = () => {
    rounds++;
    if (running) setImmediate(count);
  };
  setImmediate(count);
  await work();
  running = false;
  return rounds;
}

// All tables are written by the same two functions; these have rows here. JSON Schemas are always one chunk.
const written = allFormats.filter(
  ({ name }) => !/\.(csv|parquet|schema\.json)$/.test(name) || /^(links|programmes)\.\w+$/.test(name),
);

describe.each(written.map((format) => ({ name: format.name, format })))('$name', ({ format }) => {
  it('is generated in chunks, with a round of the event loop between them', async () => {
    const contents = await collectContents(large, chosen(large));
    const chunks: Buffer[] = [];
    const rounds = await roundsWhile(async () => {
      for await (const chunk of encodeInChunks(format.rows(contents))) chunks.push(chunk);
    });
    const bytes = bytesOf(format.name, contents);
    expect(chunks.length).toBeGreaterThan(1);
    expect(rounds).toBeGreaterThanOrEqual(chunks.length);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(100_000);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  it('generates no chunk before it is requested', async () => {
    const contents = await collectContents(large, chosen(large));
    let made = 0;
    const counted = function* () {
      for (const row of format.rows(contents)) {
        made++;
        yield row;
      }
    };
    const chunks = encodeInChunks(counted());
    await chunks.next();
    const early = made;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(made).toBe(early);
    await chunks.return(undefined);
    expect(made).toBe(early);
  });
});

it('simultaneous exports take turns: no round of the event loop generates two chunks', async () => {
  const contents = await collectContents(large, chosen(large));
  const chunksIn = async (name: string) => {
    const format = allFormats.find((one) => one.name === name);
    let count = 0;
    for await (const chunk of encodeInChunks(format?.rows(contents) ?? [])) count += chunk.length > 0 ? 1 : 0;
    return count;
  };
  let chunks = 0;
  const rounds = await roundsWhile(async () => {
    const counts = await Promise.all(['links.json', 'links.gexf', 'links.graphml', 'links.json'].map(chunksIn));
    chunks = counts.reduce((sum, count) => sum + count, 0);
  });
  expect(chunks).toBeGreaterThan(8);
  expect(rounds).toBeGreaterThanOrEqual(chunks);
});

it('writeExport() returns the size and digest of the bytes', async () => {
  const contents = await collectContents(large, chosen(large));
  for (const format of allFormats) {
    const bytes = bytesOf(format.name, contents);
    expect(await writeExport(format, contents, async () => {})).toEqual({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      nodes: many,
      links: many,
    });
  }
});
