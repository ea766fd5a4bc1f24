import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { catalogueSchema } from '../../support/asked.js';
import { type BuiltService, startService } from '../../support/built-service.js';
import { someOf } from '../../support/torture.js';
import { addressed, walked, written } from './every-request.js';
import { toldApart, unlimited, unlimitedRates } from './told-apart.js';
import { twoCatalogues } from './two-catalogues.js';

// A catalogue with drafts answers the public byte for byte as the same catalogue without them: whatever is asked, and in
// every count, facet, cursor, error, suggestion, price, tag, feed, export, map and newsletter.

const number = Number(process.env['DRAFT_QUERIES'] ?? 30);
const seed = Number(process.env['DRAFT_SEED'] ?? 5);

let drafts: BuiltService;
let none: BuiltService;
let files: Awaited<ReturnType<typeof twoCatalogues>>;
beforeAll(async () => {
  files = await twoCatalogues();
  [drafts, none] = (await Promise.all(
    [files.drafts, files.none].map((file) =>
      startService({ catalogueFile: file, limits: unlimited, environment: unlimitedRates }),
    ),
  )) as [BuiltService, BuiltService];
});
afterAll(async () => {
  expect([await drafts.errors(), await none.errors()]).toEqual([[], []]);
  await Promise.all([drafts.stop(), none.stop()]);
});

const programmesIn = async (file: string): Promise<number> =>
  JSON.parse(await readFile(file, 'utf8')).programmes.length;

/** How many answers a service has taken from its cache. */
async function cachedAnswers(service: BuiltService): Promise<number> {
  const { body } = await service.send('/metrics');
  const counts = body.matchAll(/^catalogue_operation_seconds_count\{.*cached="true".*\} (\d+)$/gm);
  return Array.from(counts, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0);
}

describe('The public cannot tell a catalogue with drafts from one without', () => {
  const { asked, walk } = walked(catalogueSchema());

  test('by any field of the schema', async () => {
    const [withDrafts, without] = await Promise.all([files.drafts, files.none].map(programmesIn));
    expect(withDrafts).toBeGreaterThan(2 * Number(without) - 60);
    const selected = new Set(walk.flatMap((one) => [...one.walked]));
    expect(walk[0]?.reachable.filter((field) => !selected.has(field))).toEqual([]);
    for (const { query } of asked) expect(validate(catalogueSchema(), parse(query))).toEqual([]);
    expect(await toldApart(asked, drafts, none)).toEqual([]);
  });

  test('by an answer from the cache', async () => {
    const again = someOf(40, asked);
    expect(await toldApart([...again, ...again, ...again], drafts, none)).toEqual([]);
    for (const service of [drafts, none]) expect(await cachedAnswers(service)).toBeGreaterThanOrEqual(again.length / 2);
  });

  test(`by any of ${number} random queries`, async () => {
    expect(await toldApart(written(catalogueSchema(), number, seed), drafts, none)).toEqual([]);
  });

  test('at any other address', async () => {
    expect(await toldApart(addressed(), drafts, none)).toEqual([]);
  });
});
