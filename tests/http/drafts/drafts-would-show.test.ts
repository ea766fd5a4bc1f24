import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { EntryInstance } from '../../../src/store/entry-change.js';
import type { View } from '../../../src/store/reading.js';
import type { StartedCatalogue } from '../../support/started-catalogue.js';
import type { Asked } from './every-request.js';

// The test beside this one can fail: each way to break the published view on purpose is found out, at every door.

/** What of the hidden is shown. */
let shows: (entry: EntryInstance) => boolean = () => false;
/** Whether the history tells the public of all that a commit did. */
let tellsAll = false;

const published = await import('../../../src/store/published.js');
jest.unstable_mockModule('../../../src/store/published.js', () => ({
  ...published,
  hiddenIn: (...all: Parameters<typeof published.hiddenIn>) =>
    published.hiddenIn(...all).filter((entry) => !shows(entry)),
}));
const recorded = await import('../../../src/store/history/recorded.js');
jest.unstable_mockModule('../../../src/store/history/recorded.js', () => ({
  ...recorded,
  recordedOf: (commit: Parameters<typeof recorded.recordedOf>[0], view: View) =>
    recorded.recordedOf(commit, tellsAll ? 'drafts' : view),
}));

const { catalogueSchema } = await import('../../support/asked.js');
const { startedCatalogue } = await import('../../support/started-catalogue.js');
const { addressed, walked } = await import('./every-request.js');
const { toldApart, unlimited } = await import('./told-apart.js');
const { mark, twoCatalogues } = await import('./two-catalogues.js');

let files: { readonly drafts: string; readonly none: string };
let none: StartedCatalogue;
beforeAll(async () => {
  files = await twoCatalogues();
  none = await startedCatalogue(files.none, undefined, unlimited);
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
  '/playground',
  '/zanzibar',
  '/exports/zanzibar',
  '/exports/catalogue.json',
];

/** The doors at which a service that is broken now gives itself away; a door that has done so is not tried again. */
async function noticedAt(asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const broken = await startedCatalogue(files.drafts, undefined, unlimited);
  const noticed = new Set<string>();
  for (const one of asked) {
    if (noticed.has(one.door)) continue;
    for (const { door } of await toldApart([one], broken, none)) noticed.add(door);
  }
  await broken.stop();
  return noticed;
}

test('A view that hides nothing is noticed at every door', async () => {
  shows = () => true;
  const noticed = await noticedAt(everything);
  expect([...doors].filter((door) => !noticed.has(door)).sort()).toEqual([...closed].sort());
});

test('A view that shows one draft is noticed wherever programmes are', async () => {
  shows = ({ id }) => id === 'prg-kth2m5-beside-zanzibar';
  const asked = everything.filter(({ door }) => /^[a-z]|feed|csv|html/i.test(door));
  expect(await noticedAt(asked)).toEqual(new Set(asked.map(({ door }) => door)));
});

test('A view that shows a series of drafts alone is noticed wherever series are', async () => {
  shows = ({ id }) => id.startsWith('ser-') && mark.test(id);
  const asked = everything.filter(({ door }) => /^(compare|conflicts|series|nodes?)$/.test(door));
  expect(await noticedAt(asked)).toEqual(new Set(asked.map(({ door }) => door)));
});

test('A history that tells what was prepared is noticed wherever it is told', async () => {
  shows = () => false;
  tellsAll = true;
  const asked = everything.filter(({ door }) => /^(changes|diff|types)$|feed/.test(door));
  expect(await noticedAt(asked)).toEqual(new Set(asked.map(({ door }) => door)));
});
