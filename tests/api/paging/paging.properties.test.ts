import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { asked } from '../../support/asked.js';
import { aCatalogue, aHub, aModule, aProgramme, snapshotOf } from '../../support/builders.js';

// Filter, order and paging against a naive oracle: what programmes() gives over all pages, forward and backward, is
// what filtering and sorting the plain list gives, and it stays so when the catalogue changes between two pages.

interface Plain {
  readonly slug: string;
  readonly title: string;
  readonly hub: string;
  readonly academicYear: string;
  readonly position?: number;
  readonly phases: readonly string[];
  readonly codes: readonly string[];
  readonly topics: readonly string[];
}

const phases = ['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16'];
const plain = fc.record({
  title: fc.constantFrom(
    'Y5 Café',
    'y11 cafe',
    'Mastery',
    'mastery',
    'Élan',
    'Number',
    'Y5 – 8',
    'Zebra 10',
    'Zebra 9',
  ),
  hub: fc.constantFrom('hub-home', 'hub-away'),
  academicYear: fc.constantFrom('2020/21', '2021/22', '2022/23'),
  position: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  phases: fc.subarray(phases),
  codes: fc.subarray(['NCP21-07', 'NCP 21-08']),
  topics: fc.subarray(['number', 'algebra', 'geometry']),
});
const plains = fc.array(plain, { maxLength: 14 }).map((all): Plain[] =>
  all.map(({ position, ...rest }, index) => ({
    ...rest,
    slug: `p${index}`,
    ...(position !== undefined && { position }),
  })),
);

function snapshotWith(all: readonly Plain[]): Snapshot {
  const programmes = all.map(({ topics, ...rest }) => {
    const modules = topics.map((topic) => aModule({ slug: topic, topic }));
    return aProgramme({ ...rest, phases: rest.phases as never, modules });
  });
  return snapshotOf(aCatalogue({ hubs: [aHub(), aHub({ slug: 'away' })], programmes }));
}

interface Filter {
  readonly input: object;
  readonly holds: (item: Plain) => boolean;
}
const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.constantFrom('cafe', 'MASTER', 'é', '5').map((part) => ({
    input: { title: { contains: part } },
    holds: (item: Plain) => bare(item.title).includes(bare(part)),
  })),
  fc.constantFrom('2020/21', '2021/22').map((year) => ({
    input: { academicYear: { gt: year } },
    holds: (item: Plain) => item.academicYear > year,
  })),
  fc.subarray(phases).map((some) => ({
    input: { phases: { hasSome: some } },
    holds: (item: Plain) => item.phases.some((phase) => some.includes(phase)),
  })),
  fc.subarray(phases).map((all) => ({
    input: { phases: { hasEvery: all } },
    holds: (item: Plain) => all.every((phase) => item.phases.includes(phase)),
  })),
  fc.boolean().map((isEmpty) => ({
    input: { codes: { isEmpty } },
    holds: (item: Plain) => (item.codes.length === 0) === isEmpty,
  })),
  fc.constant({ input: { codes: { has: 'ncp 2107' } }, holds: (item: Plain) => item.codes.includes('NCP21-07') }),
  fc.constant({ input: { hub: { eq: 'away' } }, holds: (item: Plain) => item.hub === 'hub-away' }),
  fc.constantFrom('number', 'algebra').map((topic) => ({
    input: { modules: { every: { topic: { ne: topic } } } },
    holds: (item: Plain) => item.topics.every((own) => own !== topic),
  })),
  fc.constantFrom('number', 'algebra').map((topic) => ({
    input: { modules: { some: { topic: { in: [topic] } } } },
    holds: (item: Plain) => item.topics.includes(topic),
  })),
);
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('filter').map(({ input, holds }) => ({ input: { not: input }, holds: (item: Plain) => !holds(item) })),
    fc.array(tie('filter'), { maxLength: 3 }).map((all) => ({
      input: { and: all.map(({ input }) => input) },
      holds: (item: Plain) => all.every(({ holds }) => holds(item)),
    })),
    fc.array(tie('filter'), { maxLength: 3 }).map((all) => ({
      input: { or: all.map(({ input }) => input) },
      holds: (item: Plain) => all.some(({ holds }) => holds(item)),
    })),
  ),
}));

const orderBy = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('TITLE' as const, 'ACADEMIC_YEAR' as const, 'HUB' as const, 'POSITION' as const),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    nulls: fc.constantFrom('FIRST' as const, 'LAST' as const),
  }),
  { selector: ({ field }) => field, minLength: 1, maxLength: 4 },
);
type Order = readonly {
  readonly field: 'TITLE' | 'ACADEMIC_YEAR' | 'HUB' | 'POSITION';
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
}[];

const sortValue = {
  TITLE: (item: Plain) => item.title,
  ACADEMIC_YEAR: (item: Plain) => item.academicYear,
  HUB: (item: Plain) => `${item.hub.slice(4)} Maths Hub`,
  POSITION: (item: Plain) => item.position,
};
const idOf = (item: Plain) => `prg-${item.slug}-${item.hub.slice(4)}-${item.academicYear.slice(0, 4)}`;
const reader = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compared(a: Plain, b: Plain, order: Order): number {
  for (const { field, direction, nulls } of order) {
    const [x, y] = [sortValue[field](a), sortValue[field](b)];
    if (x === y) continue;
    if (x === undefined || y === undefined) return (x === undefined) === (nulls === 'FIRST') ? -1 : 1;
    const sign =
      typeof x === 'number' && typeof y === 'number' ? x - y : reader.compare(String(x), String(y)) || (x < y ? -1 : 1);
    return direction === 'DESC' ? -sign : sign;
  }
  return idOf(a) < idOf(b) ? -1 : 1;
}

const query = `query ($filter: ProgrammeFilter, $orderBy: [ProgrammeOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  programmes(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges { cursor node { slug } }
    nodes { slug }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;
interface Answer {
  readonly programmes: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string } }[];
    readonly nodes: readonly { readonly slug: string }[];
    readonly pageInfo: {
      readonly startCursor: string | null;
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}
type Question = { readonly filter: object; readonly orderBy: Order };

/** The pages of a whole walk. `snapshots` gives the catalogue as it is at each page. */
async function walk(
  way: 'forward' | 'backward',
  size: number,
  question: Question,
  snapshots: (page: number) => Snapshot,
) {
  const pages: Answer['programmes'][] = [];
  let cursor: string | null = null;
  for (let number = 0; number < 40; number++) {
    const step: object = way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const { programmes }: Answer = await asked<Answer>(snapshots(number), query, { ...question, ...step });
    pages.push(programmes);
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = programmes.pageInfo;
    cursor = way === 'forward' ? endCursor : startCursor;
    if (!(way === 'forward' ? hasNextPage : hasPreviousPage) || cursor === null) break;
  }
  return pages;
}
const slugsOf = (pages: readonly Answer['programmes'][]) => pages.flatMap(({ nodes }) => nodes.map(({ slug }) => slug));

describe('programmes, filtered, ordered and paged', () => {
  it('return over all pages, forward and backward, what filtering and sorting the whole list returns', async () => {
    await fc.assert(
      fc.asyncProperty(
        plains,
        filter,
        orderBy,
        fc.integer({ min: 1, max: 6 }),
        async (all, { input, holds }, order, size) => {
          const snapshot = snapshotWith(all);
          const expected = all
            .filter(holds)
            .sort((a, b) => compared(a, b, order))
            .map(({ slug }) => slug);
          const question = { filter: input, orderBy: order };
          const forward = await walk('forward', size, question, () => snapshot);
          const backward = await walk('backward', size, question, () => snapshot);
          expect(slugsOf(forward)).toEqual(expected);
          expect(slugsOf([...backward].reverse())).toEqual(expected);
          expect(forward[0]?.totalCount).toBe(expected.length);
          expect(forward[0]?.pageInfo.hasPreviousPage).toBe(false);
          expect(backward[0]?.pageInfo.hasNextPage).toBe(false);
        },
      ),
      { numRuns: 700 },
    );
  });

  it('neither skip nor repeat an item when others are added and removed between pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        plains,
        plains,
        orderBy,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(13)),
        async (all, more, order, size, gone) => {
          const stays = all.filter((_, index) => !gone.includes(index));
          const added = more.map((item, index) => ({ ...item, slug: `new${index}` }));
          const [early, late] = [snapshotWith(all), snapshotWith([...stays, ...added])];
          const pages = await walk('forward', size, { filter: {}, orderBy: order }, (page) =>
            page === 0 ? early : late,
          );
          const seen = slugsOf(pages);
          const staying = stays.sort((a, b) => compared(a, b, order)).map(({ slug }) => slug);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((slug) => staying.includes(slug))).toEqual(staying);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('have a cursor on each edge, from which the next page can start', async () => {
    const all = Array.from({ length: 5 }, (_, index) => aProgramme({ slug: `p${index}`, position: index + 1 }));
    const snapshot = snapshotOf(aCatalogue({ programmes: all }));
    const { programmes } = await asked<Answer>(snapshot, query, { first: 5 });
    const third = programmes.edges[2];
    const after = await asked<Answer>(snapshot, query, { after: third?.cursor });
    const until = await asked<Answer>(snapshot, query, { before: third?.cursor });
    expect(slugsOf([after.programmes])).toEqual(['p3', 'p4']);
    expect(slugsOf([until.programmes])).toEqual(['p0', 'p1']);
    expect(after.programmes.pageInfo.hasPreviousPage).toBe(true);
    expect(until.programmes.pageInfo.hasNextPage).toBe(true);
  });
});
