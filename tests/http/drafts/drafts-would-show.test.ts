import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogueSchema } from '../../support/asked.js';
import { brokenBuild } from '../../support/broken-build.js';
import { type BuiltService, startService } from '../../support/built-service.js';
import { tortureTest } from '../../support/torture.js';
import { type Asked, addressed, walked } from './every-request.js';
import { toldApart, unlimited, unlimitedRates } from './told-apart.js';
import { twoCatalogues } from './two-catalogues.js';

// The test beside this one can fail: each way to break the published view on purpose is found out, at every door. A plain
// run tries the broadest of them, and skips the others, which `npm run torture` tries too.

let files: { readonly drafts: string; readonly none: string };
let none: BuiltService;
beforeAll(async () => {
  files = await twoCatalogues();
  none = await startService({ catalogueFile: files.none, limits: unlimited, environment: unlimitedRates });
});
afterAll(() => none.stop());

const everything = [...walked(catalogueSchema()).asked, ...addressed()];
const doors = new Set(everything.map(({ door }) => door));
/** What is the same whatever is in the catalogue. */
const closed = [
  '/healthz',
  '/readyz',
  '/map',
  '/newsletter',
  '/desk',
  '/playground',
  '/docs',
  '/docs/guard',
  '/schema.graphql',
  '/zanzibar',
  '/exports/zanzibar',
  '/exports/catalogue.json',
  'cost', // A price comes from the schema, and from the number of programmes where a filter looks through them.
  'labels', // The words for enum values.
];

/** A build that shows some of what is hidden: a JavaScript expression that is true of an `entry`. */
const showing = (entry: string) =>
  brokenBuild('unpublishedEntries', `return whole(...given).filter((entry) => !(${entry}));`);

/** The doors at which a service that is broken now gives itself away; a door that has done so is not tried again. */
async function noticedAt(asked: readonly Asked[], program: string): Promise<ReadonlySet<string>> {
  const broken = await startService({
    catalogueFile: files.drafts,
    limits: unlimited,
    environment: unlimitedRates,
    program,
  });
  const noticed = new Set<string>();
  for (const one of asked) {
    if (noticed.has(one.door)) continue;
    for (const { door } of await toldApart([one], broken, none)) noticed.add(door);
  }
  await broken.stop();
  return noticed;
}

test('The tests detect a view that hides no drafts, at every URL', async () => {
  const noticed = await noticedAt(everything, await showing('true'));
  expect([...doors].filter((door) => !noticed.has(door)).sort()).toEqual([...closed].sort());
});

tortureTest('The tests detect a view that shows one draft, at every URL with programmes', async () => {
  const build = await showing("entry.id === 'prg-kth2m5-beside-zanzibar'");
  // Prices and labels do not show it, histories are told by themselves, and the series of the draft stays hidden: see below.
  const others = /^(changes|cost|diff|labels|series)$/;
  const asked = everything.filter(({ door }) => /^[a-z]|feed|csv|html/i.test(door) && !others.test(door));
  expect(await noticedAt(asked, build)).toEqual(new Set(asked.map(({ door }) => door)));
});

tortureTest('The tests detect a view that shows a series with only drafts, at every URL with series', async () => {
  const build = await showing('/^ser-.*zanzibar/i.test(entry.id)');
  const asked = everything.filter(({ door }) => /^(compare|conflicts|series|nodes?)$/.test(door));
  expect(await noticedAt(asked, build)).toEqual(new Set(asked.map(({ door }) => door)));
});

tortureTest('The tests detect a history that shows drafts, at every URL with history', async () => {
  const build = await brokenBuild('changeRecords', "return whole(given[0], 'drafts');");
  const asked = everything.filter(({ door }) => /^(changes|diff|types)$|feed/.test(door));
  expect(await noticedAt(asked, build)).toEqual(new Set(asked.map(({ door }) => door)));
});
