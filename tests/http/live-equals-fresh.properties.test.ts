import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aCatalogue, aProgramme } from '../support/builders.js';
import type { SentRequest } from '../support/built-service.js';
import { type Difference, LiveCatalogue } from './live/live-catalogue.js';
import type { StoredDocument } from './live/random-change.js';
import { answerOf, type CatalogueFolder, catalogueFolder, copied, replacedBy, serviceOn } from './live/services.js';

// A process that was asked and edited, one that only reads the same files, and one that is started on them afterwards
// answer every request alike. A cached answer that outlives what it was made of shows here.

const sequences = Number(process.env['LIVE_SEQUENCES'] ?? 2);
/** Each catalogue has a seed, counted up from here. To see one again, give its seed and as many sequences. */
const seed = Number(process.env['LIVE_SEED'] ?? 1);
const sequencesPerCatalogue = Math.min(sequences, 4);

/** The part of two texts in which they differ, and a little before it. */
function shown({ live, other, ...found }: Difference) {
  const first = [...live].findIndex((letter, index) => letter !== other[index]);
  const start = Math.max(0, (first < 0 ? live.length : first) - 60);
  return { ...found, live: live.slice(start, start + 200), other: other.slice(start, start + 200) };
}

test(`a live process, a reading one and a restarted one answer alike after ${sequences} sequences of edits`, async () => {
  const count = Math.ceil(sequences / sequencesPerCatalogue);
  const catalogues = Array.from({ length: count }, (_, index) => new LiveCatalogue(seed + index));
  const left = [...catalogues];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next.run(sequencesPerCatalogue);
  };
  await Promise.all([work(), work()]);
  expect(catalogues.flatMap(({ differences }) => differences).map(shown)).toEqual([]);
  const taken = catalogues.flatMap(({ attempts }) => attempts).filter((attempt) => attempt.taken);
  expect(taken.length).toBeGreaterThan(sequences / 2);
}, 7_200_000);

const renaming = `mutation($id: ID!, $ifRevision: Int!, $title: String!) {
  updateSeries(id: $id, ifRevision: $ifRevision, patch: { title: $title }) { __typename }
}`;

/** Has a service of its own rename the series of a catalogue, and then end. */
async function renamed(folder: CatalogueFolder, titles: readonly string[]): Promise<void> {
  const service = await serviceOn(folder);
  for (const [index, title] of titles.entries()) {
    const variables = { id: 'ser-mastery', ifRevision: index === 0 ? 0 : index + 1, title };
    const { data } = await service.ask(renaming, variables, { authorization: `Bearer ${folder.token}` });
    expect(data.updateSeries.__typename).toBe('Ok');
  }
  await service.stop();
}

test('a process that reads answers from a backup that takes the place of its files and counts the same revisions', async () => {
  const requests: readonly SentRequest[] = [
    { url: '/feed.json' },
    { url: '/exports/catalogue.jsonld' },
    ...['series(slug: "mastery") { title }', 'asOf(revision: 2) { series(slug: "mastery") { title } }'].map(
      (field) => ({
        method: 'POST',
        url: '/graphql',
        payload: { query: `{ ${field} }` },
      }),
    ),
  ];
  const document = aCatalogue({ programmes: [aProgramme()] }) as unknown as StoredDocument;
  const folder = await catalogueFolder(document);
  const backup = await copied(folder);
  await renamed(folder, ['First', 'Second']);
  await renamed(backup, ['Another', 'One more']);
  const reader = await serviceOn(folder);
  for (const request of [...requests, ...requests, ...requests]) await answerOf(reader, request);
  await replacedBy(backup, folder);
  const fresh = await serviceOn(folder);
  const titleIn = async () =>
    (await reader.ask('{ series(slug: "mastery") { title history { totalCount } } }')).data.series.title;
  for (let tries = 0; (await titleIn()) !== 'One more' && tries < 250; tries++) await pause(20);
  for (const request of requests) expect(await answerOf(reader, request)).toBe(await answerOf(fresh, request));
  await Promise.all([reader.stop(), fresh.stop()]);
});
