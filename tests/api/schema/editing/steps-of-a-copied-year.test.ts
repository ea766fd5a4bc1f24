import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CatalogueDocument } from '../../../../src/domain/catalogue-document.js';
import { aCatalogue, aProgramme, needs, type Stored } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';
import { aCatalogueOfYears } from '../../../support/random-years.js';
import { severalHubs } from '../../../support/several-hubs.js';

// A new year is copied from the newest one and published programme by programme. All that time, the programmes of the year
// that was the newest lead on to everything that they led to before.

const runs = Number(process.env['LINK_RUNS'] ?? 20);

const end = '{ id ... on Programme { series { id } } }';
const everyStep = `{ programmes(first: 100) { nodes { id slug status academicYear revision hub { id slug } nextSteps { to ${end} } } } }`;

interface Told {
  readonly id: string;
  readonly slug: string;
  readonly academicYear: string;
  readonly revision: number;
  readonly hub: { readonly id: string; readonly slug: string };
  readonly nextSteps: readonly { readonly to: { readonly id: string; readonly series?: { readonly id: string } } }[];
}

const programmesOf = async (past: Past, view: 'published' | 'drafts' = 'published') =>
  (await past.asked<{ programmes: { nodes: readonly Told[] } }>(everyStep, view)).programmes.nodes;

/** What a programme leads to, each thing by its series: another year's programme of a series is as good. */
const stepsOf = ({ nextSteps }: Told) => new Set(nextSteps.map(({ to }) => to.series?.id ?? to.id));

const nextYear = (year: string) => {
  const start = Number(year.slice(0, 4)) + 1;
  return `${start}/${String(start + 1).slice(2)}`;
};

async function edit(past: Past, call: string): Promise<void> {
  const result = '{ __typename ... on ValidationFailed { problems { code message } } ... on Conflict { message } }';
  const told = await past.asked<{ edit: object }>(`mutation { edit: ${call} ${result} }`, 'drafts');
  expect(told.edit).toEqual({ __typename: 'Ok' });
}

/** Copies a hub's newest year, publishes the copies one by one, and checks the steps after each edit. Counts the steps. */
async function checkCopiedYear(past: Past, hub: string): Promise<number> {
  const ofHub = async (view: 'published' | 'drafts' = 'published') =>
    (await programmesOf(past, view)).filter((one) => one.hub.id === hub);
  const before = await ofHub();
  const newest =
    before
      .map(({ academicYear }) => academicYear)
      .sort()
      .at(-1) ?? '';
  const steps = new Map(before.filter((one) => one.academicYear === newest).map((one) => [one.id, stepsOf(one)]));
  const check = async () => {
    const now = new Map((await ofHub()).map((one) => [one.id, stepsOf(one)]));
    for (const [id, led] of steps) expect([...(now.get(id) ?? [])]).toEqual(expect.arrayContaining([...led]));
  };
  const next = nextYear(newest);
  await edit(past, `copyYear(hub: "${hub}", from: "${newest}", to: "${next}")`);
  await check();
  const copies = (await ofHub('drafts')).filter((one) => one.academicYear === next);
  expect(copies).toHaveLength(steps.size);
  for (const { id, revision } of copies) {
    await edit(past, `publish(id: "${id}", ifRevision: ${revision}, confirm: true)`);
    await check();
  }
  return [...steps.values()].reduce((sum, led) => sum + led.size, 0);
}

function curated(document: Stored<CatalogueDocument>): Past {
  const past = new Past(document);
  past.token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
  return past;
}

describe('The next steps of the newest year never get fewer', () => {
  test('while the next year of a random catalogue is copied and published', async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(aCatalogueOfYears, async (document) => {
        const past = curated(document);
        for (const hub of new Set((document.programmes ?? []).map((one) => one.hub)))
          steps += await checkCopiedYear(past, hub);
      }),
      { numRuns: runs },
    );
    expect(steps).toBeGreaterThan(0);
  });

  test.each(['east-midlands-east', 'london-south-west', 'abacus-nw'])('while the next year of %s is', async (slug) => {
    const document = severalHubs();
    const hub = document.hubs?.find((one) => one.slug === slug)?.id ?? '';
    await checkCopiedYear(curated(document), hub);
  });

  test('while one of two groups of a series is published and the other is not', async () => {
    const past = curated(
      aCatalogue({
        programmes: [
          aProgramme({ slug: 'first', position: 1 }),
          aProgramme({ slug: 'north', series: 'ser-second', position: 2 }),
          aProgramme({
            slug: 'south',
            position: 3,
            series: 'ser-second',
            eligibilityRule: needs('first', { timing: 'PREVIOUS_YEAR' }),
          }),
        ],
      }),
    );
    expect(await checkCopiedYear(past, 'hub-home')).toBe(1);
  });

  test('because the hub has older years', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(aCatalogueOfYears, async (document) => {
        const [all, alone] = [document, withoutOlderYears(document)].map(curated) as [Past, Past];
        const withOlder = new Map((await programmesOf(all)).map((one) => [one.id, stepsOf(one)]));
        for (const one of await programmesOf(alone)) {
          const led = [...stepsOf(one)];
          expect([...(withOlder.get(one.id) ?? [])]).toEqual(expect.arrayContaining(led));
          compared += led.length;
        }
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(0);
  });
});

/** The newest year of each hub only. */
function withoutOlderYears(document: Stored<CatalogueDocument>): Stored<CatalogueDocument> {
  const { programmes = [] } = document;
  const isNewest = ({ hub, academicYear }: (typeof programmes)[number]) =>
    programmes.every((other) => other.hub !== hub || other.academicYear <= academicYear);
  return { ...document, programmes: programmes.filter(isNewest) };
}
