import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Schedule } from '../../../src/catalogue/change/schedule.js';
import type { Problem } from '../../../src/catalogue/document/problem.js';
import { CommitRefused } from '../../../src/catalogue/revision/commit.js';
import { aCatalogue, aLink, aProgramme } from '../../support/builders.js';
import { Past } from '../../support/past.js';

let now: Date;
beforeEach(() => {
  now = new Date('2026-11-01T00:00:00Z');
});

const refused: Problem[] = [];
const failed: unknown[] = [];
function aSchedule(store: Past): Schedule {
  refused.length = 0;
  failed.length = 0;
  return new Schedule(store, () => now, {
    onRefused: (problems) => refused.push(...problems),
    onFailed: (error) => failed.push(error),
  });
}

const titlesIn = (store: Past) => store.snapshot.programmes.map(({ slug }) => slug).sort();
const aDraft = (slug: string, publishAt: string) => aProgramme({ slug, status: 'DRAFT', publishAt });

describe('A draft', () => {
  test('is published at its time, and not before', async () => {
    const store = new Past(aCatalogue({ programmes: [aDraft('later', '2026-12-01T09:00:00Z')] }));
    const schedule = aSchedule(store);
    await schedule.look();
    now = new Date('2026-12-01T08:59:59Z');
    await schedule.look();
    expect(titlesIn(store)).toEqual([]);
    now = new Date('2026-12-01T09:00:00Z');
    await schedule.look();
    expect(titlesIn(store)).toEqual(['later']);
    expect(store.ledger.commits.map(({ by }) => by)).toEqual(['schedule']);
    expect(store.snapshot.programmes[0]).toMatchObject({ status: undefined, publishAt: undefined });
  });

  test('that became due before the start is published at the start, in one commit with the others', async () => {
    const programmes = [aDraft('one', '2020-01-01T00:00:00Z'), aDraft('two', '2026-10-31T00:00:00+02:00')];
    const store = new Past(aCatalogue({ programmes }));
    await aSchedule(store).look();
    expect(titlesIn(store)).toEqual(['one', 'two']);
    expect(store.ledger.commits).toHaveLength(1);
  });

  test('that gets a time while the schedule waits is published at that time', async () => {
    const store = new Past(aCatalogue({ programmes: [aProgramme({ slug: 'one', status: 'DRAFT' })] }));
    const schedule = aSchedule(store);
    await schedule.look();
    store.update('prg-one-home-2021', { publishAt: '2026-11-02T00:00:00Z' });
    now = new Date('2026-11-02T00:00:00Z');
    await schedule.look();
    expect(titlesIn(store)).toEqual(['one']);
  });
});

test('a programme is withdrawn at its time, and is published and withdrawn if both times have passed', async () => {
  const programmes = [
    aProgramme({ slug: 'old', withdrawAt: '2026-11-01T00:00:00Z' }),
    aProgramme({
      slug: 'short',
      status: 'DRAFT',
      publishAt: '2026-10-01T00:00:00Z',
      withdrawAt: '2026-10-02T00:00:00Z',
    }),
  ];
  const store = new Past(aCatalogue({ programmes }));
  await aSchedule(store).look();
  expect(titlesIn(store)).toEqual([]);
  expect(store.state.everything.programmes.map(({ status }) => status)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
});

describe('a due change that breaks a rule', () => {
  const programmes = [
    aProgramme({
      slug: 'leading',
      status: 'DRAFT',
      publishAt: '2026-10-01T00:00:00Z',
      links: [aLink('PROGRESSES_TO', 'pth-secret')],
    }),
    aProgramme({ slug: 'secret', status: 'DRAFT', pathways: [{ id: 'pth-secret', slug: 'a', title: 'A' }] }),
    aDraft('good', '2026-10-01T00:00:00Z'),
  ];

  test('is skipped and reported once, and the others are made', async () => {
    const store = new Past(aCatalogue({ programmes }));
    const schedule = aSchedule(store);
    await schedule.look();
    await schedule.look();
    expect(titlesIn(store)).toEqual(['good']);
    expect(refused.map(({ code, pointer }) => `${code} at ${pointer}`)).toEqual([
      'PUBLISHED_NEEDS_UNPUBLISHED at /programmes/prg-leading-home-2021/links/0/to',
    ]);
  });

  test('is made when it no longer breaks the rule', async () => {
    const store = new Past(aCatalogue({ programmes }));
    const schedule = aSchedule(store);
    await schedule.look();
    store.update('prg-secret-home-2021', { status: null });
    await schedule.look();
    expect(titlesIn(store)).toEqual(['good', 'leading', 'secret']);
  });
});

test('a failed commit is tried again after a minute, and not each second', async () => {
  const store = new Past(aCatalogue({ programmes: [aDraft('one', '2026-10-01T00:00:00Z')] }));
  const commit = jest.spyOn(store, 'commit').mockRejectedValue(new CommitRefused('READ_ONLY', 'It is.'));
  const schedule = aSchedule(store);
  await schedule.look();
  now = new Date(now.getTime() + 59_000);
  await schedule.look();
  expect([commit.mock.calls.length, failed.length]).toEqual([1, 1]);
  commit.mockRestore();
  now = new Date(now.getTime() + 1_000);
  await schedule.look();
  expect(titlesIn(store)).toEqual(['one']);
});

test('a time in the far future is noticed as the clock goes on', async () => {
  const store = new Past(aCatalogue({ programmes: [aDraft('far', '2199-01-01T00:00:00Z')] }));
  jest.useFakeTimers();
  try {
    const schedule = aSchedule(store);
    schedule.start();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(titlesIn(store)).toEqual([]);
    now = new Date('2199-01-01T00:00:00Z');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(titlesIn(store)).toEqual(['far']);
    await schedule.stop();
  } finally {
    jest.useRealTimers();
  }
});
