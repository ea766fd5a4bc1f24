import { afterEach, expect, test } from '@jest/globals';
import { LowdbStore } from '../../src/stores/lowdb/lowdb-store.js';
import { runCli } from '../support/run-cli.js';
import {
  CuratedService,
  copyOfCatalogue,
  documentIn,
  type StoredProgramme,
  writeDocument,
} from './a-curated-service.js';

// A document, or a clock that was wrong once, gives a change a time in the future.

const future = '2099-01-01T00:00:00.000Z';
let curated: CuratedService;
afterEach(() => curated.stop());

const isPast = (time: string) => Date.parse(time) <= Date.now();

interface Times {
  readonly catalogue: { readonly revision: number; readonly updatedAt: string };
  readonly programmes: { readonly nodes: readonly { readonly title: string }[] };
}

/** What the public reads now, and what it reads of this moment as a past one. */
async function times(): Promise<{ readonly now: Times; readonly then: Times }> {
  const fields = 'catalogue { revision updatedAt } programmes(first: 100) { nodes { title } }';
  const query = `query($now: DateTime!) { ${fields} then: asOf(time: $now) { ${fields} } }`;
  const { data } = await curated.service.ask(query, { now: new Date().toISOString() });
  const { then, ...now } = data;
  return { now, then };
}

async function expectTimesOfThePast(): Promise<void> {
  const { now, then } = await times();
  expect(then).toEqual(now);
  expect(isPast(now.catalogue.updatedAt)).toBe(true);
  const feed = await curated.service.send('/feed.json');
  const dates = feed.json<{ items: { date_modified: string }[] }>().items.map((item) => item.date_modified);
  expect(dates.filter((date) => !isPast(date))).toEqual([]);
  expect(isPast(String(feed.headers['last-modified']))).toBe(true);
}

async function firstProgramme(): Promise<StoredProgramme> {
  const [first] = (await documentIn(curated.file)).programmes;
  if (!first) throw new Error('The catalogue has no programme.');
  return first;
}

/** Changes a title through the API, and gives the time of that change. */
async function timeOfEdit(title: string): Promise<string> {
  const { id } = await firstProgramme();
  expect(await curated.update(id, { title })).toBe('Ok');
  const { data } = await curated.ask(
    'query($id: ID!) { node(id: $id) { ... on Programme { history(first: 1) { nodes { at } } } } }',
    { id },
  );
  return data.node.history.nodes[0].at;
}

test('a document with a date in the future is served with times of the past, before and after a change and a restart', async () => {
  const file = await copyOfCatalogue();
  const document = await documentIn(file);
  const [first, ...others] = document.programmes;
  await writeDocument(file, {
    ...document,
    updatedAt: future,
    publishedAt: future,
    programmes: [{ ...first, updatedAt: future }, ...others],
  });
  curated = await CuratedService.start(file);
  await expectTimesOfThePast();
  expect(isPast(await timeOfEdit('Changed'))).toBe(true);
  await expectTimesOfThePast();
  await curated.stop();
  await curated.startAgain();
  await expectTimesOfThePast();
  expect(isPast(String((await documentIn(file))['updatedAt']))).toBe(true);
});

test('a change that was made while the clock was wrong is ordered by its revision', async () => {
  const file = await copyOfCatalogue();
  const id = (await documentIn(file)).programmes[0]?.id ?? '';
  const store = await LowdbStore.open(file, {}, () => new Date(future));
  const was = { title: (await documentIn(file)).programmes[0]?.title };
  const { commit } = await store.commit({
    by: 'a wrong clock',
    changes: () => [{ op: 'update', in: 'programmes', id, was, set: { title: 'Changed too late' } }],
  });
  expect(commit?.updatedAt).toBe(future);
  await store.close();

  curated = await CuratedService.start(file);
  await expectTimesOfThePast();
  expect(isPast(await timeOfEdit('Changed again'))).toBe(true);
  await expectTimesOfThePast();
  const query =
    'query($id: ID!) { node(id: $id) { ... on Programme { history(first: 2) { nodes { revision at } } } } }';
  const { data } = await curated.ask(query, { id });
  const [newest, older] = data.node.history.nodes;
  expect(newest.revision).toBe(older.revision + 1);
  expect(Date.parse(older.at)).toBeLessThanOrEqual(Date.parse(newest.at));
});

test('check names each date in the future with its line', async () => {
  const file = await copyOfCatalogue();
  curated = await CuratedService.start(file);
  const document = await documentIn(file);
  const [first, ...others] = document.programmes;
  const programmes = [{ ...first, updatedAt: future }, ...others];
  await curated.stop();
  await writeDocument(file, { ...document, updatedAt: future, programmes });
  const { code, out } = await runCli(['check', file]);
  const lines = out.split('\n').filter((line) => line.startsWith('DATE_IN_FUTURE'));
  expect([code, lines]).toEqual([
    1,
    [
      expect.stringMatching(/^DATE_IN_FUTURE at \/updatedAt, line 5: .*2099/),
      expect.stringMatching(/^DATE_IN_FUTURE at \/programmes\/0\/updatedAt, line \d+ \(programme ".*"/),
    ],
  ]);
});
