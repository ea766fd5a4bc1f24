import { describe, expect, test } from '@jest/globals';
import { Guard } from '../../../src/api/guard/guard.js';
import { defaultLimits } from '../../../src/api/guard/limits.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { asked, catalogueSchema, refusals } from '../../support/asked.js';
import { aCatalogue, aLink, anyOf, aProgramme, needs, snapshotOf } from '../../support/builders.js';

// The numbers here are those that the schema promises. They are written out, so that a test fails where a limit changes.

const guard = new Guard(catalogueSchema(), { ...defaultLimits, objects: Number.MAX_SAFE_INTEGER });
const priceOf = (query: string, snapshot: Snapshot) => guard.price({ query }, snapshot.programmeCount).requested;

const times = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const slugs = (count: number, prefix = 'p') => times(count, (number) => `${prefix}-${number}`);
const listed = (count: number, item = '"p-0"') => `[${times(count, () => item).join(', ')}]`;

/** Programmes that lead on to those at the numbers that `next` gives; `alone` more stand by themselves. */
const linked = (count: number, next: (number: number) => readonly number[], alone = 0) =>
  snapshotOf(
    aCatalogue({
      programmes: [
        ...slugs(count).map((slug, at) =>
          aProgramme({
            slug,
            links: next(at).map((to) => aLink('PROGRESSES_TO', `ser-p-${to}`)),
          }),
        ),
        ...slugs(alone, 'alone').map((slug) => aProgramme({ slug })),
      ],
    }),
  );

const chain = linked(1500, (at) => (at < 1499 ? [at + 1] : []), 19);
/** Each of 70 programmes leads on to all after it, by 2,415 links. */
const dense = linked(70, (at) => times(69 - at, (more) => at + 1 + more));

type Graph = Readonly<Record<'nodes' | 'edges', readonly unknown[]>> & { readonly truncated: boolean };

async function walked(snapshot: Snapshot, from: readonly string[]) {
  const query = `{ progression(from: ${JSON.stringify(from)}) { truncated nodes { depth } edges { depth } } }`;
  const { nodes, edges, truncated } = (await asked<{ progression: Graph }>(snapshot, query)).progression;
  return { nodes: nodes.length, edges: edges.length, truncated };
}

describe('progression', () => {
  test('returns 1,000 things of a chain of 1,500 programmes', async () => {
    const given = await walked(chain, ['p-0']);
    expect(given).toEqual({ nodes: 1000, edges: 999, truncated: true });
  });

  test('counts starts without links among the 1,000 things', async () => {
    const { nodes, truncated } = await walked(chain, ['p-0', ...slugs(19, 'alone')]);
    expect([nodes, truncated]).toEqual([1000, true]);
  });

  test('returns 2,000 of 2,415 links', async () => {
    const given = await walked(dense, ['p-0']);
    expect(given).toEqual({ nodes: 70, edges: 2000, truncated: true });
  });

  test('accepts at most 20 starts', async () => {
    const { nodes } = await walked(chain, slugs(20, 'p'));
    expect(nodes).toBe(1000);
    expect(await refusals(chain, `{ progression(from: ${listed(21)}) { truncated } }`)).toEqual(['NUMBER_INVALID']);
  });
});

describe('routes', () => {
  const query = (to: string, maxSteps: number) =>
    `{ routes(from: "p-0", to: "${to}", maxSteps: ${maxSteps}) { truncated routes { steps { id } } } }`;
  type Routes = { readonly truncated: boolean; readonly routes: readonly { readonly steps: readonly unknown[] }[] };
  const found = async (snapshot: Snapshot, to: string, maxSteps: number) =>
    (await asked<{ routes: Routes }>(snapshot, query(to, maxSteps))).routes;

  test('returns at most 100 routes', async () => {
    const { routes, truncated } = await found(dense, 'p-69', 6);
    expect([routes.length, truncated]).toEqual([100, true]);
  });

  test('accepts at most 12 steps', async () => {
    const { routes } = await found(chain, 'p-12', 12);
    expect(routes.map(({ steps }) => steps.length)).toEqual([12]);
    expect(await refusals(chain, query('p-13', 13))).toEqual(['NUMBER_INVALID']);
  });
});

describe('plan', () => {
  const query = '{ plan(goal: "goal", profile: {}) { truncated ways { verdict } obstacles { reasons { text } } } }';
  type Plan = Readonly<Record<'ways' | 'obstacles', readonly unknown[]>>;
  const wanting = (required: readonly string[], offered: readonly string[]) =>
    snapshotOf(
      aCatalogue({
        programmes: [
          aProgramme({ slug: 'goal', eligibilityRule: anyOf(...required.map((slug) => needs(slug))) }),
          ...offered.map((slug) => aProgramme({ slug })),
        ],
      }),
    );
  const planned = async (snapshot: Snapshot) => {
    const { ways, obstacles } = (await asked<{ plan: Plan }>(snapshot, query)).plan;
    return { ways: ways.length, obstacles: obstacles.length };
  };

  test('returns 10 of 35 ways', async () => {
    const given = await planned(wanting(slugs(35), slugs(35)));
    expect(given).toEqual({ ways: 10, obstacles: 0 });
  });

  test('returns 20 of 65 obstacles', async () => {
    const given = await planned(wanting(slugs(65), []));
    expect(given).toEqual({ ways: 0, obstacles: 20 });
  });
});

describe('A list of names', () => {
  test.each([
    ['nodes(ids)', (count: number) => `nodes(ids: ${listed(count)}) { id }`, 'TOO_MANY_IDS'],
    ['selection(refs)', (count: number) => `selection(refs: ${listed(count)}) { items { ref } }`, 'TOO_MANY_REFS'],
    [
      'completed and current in a profile',
      (count: number) =>
        `eligibility(programme: "p-0", profile: { completed: ${listed(count - 50, '{ series: "p-0", year: "2021/22" }')}, current: ${listed(50)} }) { followsOn { id } }`,
      'TOO_MANY_REFS',
    ],
  ] as const)('%s takes 100, and no more', async (_, field, code) => {
    expect(await refusals(dense, `{ ${field(100)} }`)).toEqual([]);
    expect(await refusals(dense, `{ ${field(101)} }`)).toEqual([code]);
  });

  test('of programmes is priced at no less than the number of objects that it returns', async () => {
    const query = `{ selection(refs: ${listed(100)}) { items { programme { id } } } }`;
    const { selection } = await asked<{ selection: { items: readonly unknown[] } }>(dense, query);
    expect(selection.items).toHaveLength(100);
    expect(priceOf(query, dense)).toBeGreaterThanOrEqual(1 + 2 * selection.items.length);
  });
});

describe('Suggestions', () => {
  test('for a partial name are at most 10', async () => {
    const query = '{ selection(refs: ["p"]) { missing { suggestions { id } } } }';
    type Missing = { readonly suggestions: readonly unknown[] };
    const { selection } = await asked<{ selection: { missing: readonly Missing[] } }>(dense, query);
    expect(selection.missing.map(({ suggestions }) => suggestions.length)).toEqual([10]);
  });
});

describe('Groups', () => {
  const query = '{ programmeGroups(by: [SERIES]) { count } }';

  test('are at most 2,000; one more is refused', async () => {
    const [full, over] = [linked(2000, () => []), linked(2001, () => [])];
    const { programmeGroups } = await asked<{ programmeGroups: readonly unknown[] }>(full, query);
    expect(programmeGroups).toHaveLength(2000);
    expect(await refusals(over, query)).toEqual(['GROUPS_TOO_MANY']);
  });
});
