import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BuiltService } from '../support/built-service.js';
import { serveSeveralHubs } from '../support/several-hubs.js';

// What needs several hubs and years, asked of the service with data/several-hubs.json.

let service: BuiltService;
beforeAll(async () => {
  service = await serveSeveralHubs();
});
afterAll(() => service.stop());

test('The home hub is the one of the real catalogue, and its answers are those of the real catalogue', async () => {
  const { data } = await service.ask('{ catalogue { homeHub { slug } } programmes(first: 100) { totalCount } }');
  expect(data.catalogue.homeHub).toEqual({ slug: 'east-midlands-east' });
  const { programme } = (await service.ask('{ programme(slug: "mastering-number") { hub { slug } academicYear } }'))
    .data;
  expect(programme).toEqual({ hub: { slug: 'east-midlands-east' }, academicYear: '2021/22' });
});

test('A series has programmes of several hubs and years', async () => {
  const { data } = await service.ask(
    '{ series(slug: "primary-tfm-development") { programmes { nodes { hub { slug } academicYear } } } }',
  );
  const offered = data.series.programmes.nodes.map(
    ({ hub, academicYear }: { hub: { slug: string }; academicYear: string }) => `${hub.slug} ${academicYear}`,
  );
  expect(offered.sort()).toEqual([
    'boolean 2024/25',
    'cheshire-and-wirral 2022/23',
    'east-midlands-east 2021/22',
    'east-midlands-west 2019/20',
  ]);
});

test('A code that a series had before finds its programmes, in a search and in a selection', async () => {
  const { data } = await service.ask(
    `{
      search(text: "NCP 19-24") { nodes { hub { slug } academicYear } }
      selection(refs: ["ncp1924"], hub: "east-midlands-west") { items { programme { slug academicYear } } }
      series(slug: "sktm-primary-teachers") { formerCodes { code academicYear } }
    }`,
  );
  expect(data.search.nodes).toEqual([
    { hub: { slug: 'east-midlands-east' }, academicYear: '2021/22' },
    { hub: { slug: 'east-midlands-west' }, academicYear: '2020/21' },
  ]);
  expect(data.selection.items).toEqual([{ programme: { slug: 'sktm-primary-teachers', academicYear: '2020/21' } }]);
  expect(data.series.formerCodes).toEqual([{ code: 'NCP 19-24', academicYear: '2019/20' }]);
});

describe('Of two groups of one series in one year,', () => {
  const selected = (ref: string) =>
    service.ask(
      `query ($refs: [String!]!) {
        selection(refs: $refs, hub: "cambridge", year: "2021/22") {
          items { programme { slug } } missing { reason suggestions { slug } }
        }
      }`,
      { refs: [ref] },
    );
  const both = ['sktm-primary-ect', 'sktm-primary-ect-mentors'];

  test.each(both)('the slug %s selects one', async (slug) => {
    const { selection } = (await selected(slug)).data;
    expect(selection).toEqual({ items: [{ programme: { slug } }], missing: [] });
  });

  test('the code of one selects it, in any spelling', async () => {
    const { selection } = (await selected('ncp2128B')).data;
    expect(selection).toEqual({ items: [{ programme: { slug: 'sktm-primary-ect-mentors' } }], missing: [] });
  });

  test('the title that both have selects none, and the answer names both', async () => {
    const { selection } = (await selected('SKTM – Primary Early Career Teachers')).data;
    expect(selection.items).toEqual([]);
    const [{ reason, suggestions }] = selection.missing;
    expect(reason).toBe('AMBIGUOUS');
    expect(suggestions.map(({ slug }: { slug: string }) => slug).sort()).toEqual(both);
  });

  test('compare tells which one another year has', async () => {
    const { data } = await service.ask(
      `{ compare(hub: "cambridge", fromYear: "2021/22", toYear: "2023/24") {
        programmes { kind before { slug } after { slug } }
      } }`,
    );
    expect(data.compare.programmes).toEqual([
      { kind: 'CHANGED', before: { slug: 'sktm-primary-ect' }, after: { slug: 'sktm-primary-ect' } },
      { kind: 'NOT_ENTERED', before: { slug: 'sktm-primary-ect-mentors' }, after: null },
    ]);
  });
});

describe('Of two partial years,', () => {
  const compared = (hub: string, fromYear: string, toYear: string) =>
    service.ask(
      `query ($hub: String, $fromYear: AcademicYear!, $toYear: AcademicYear!) {
        compare(hub: $hub, fromYear: $fromYear, toYear: $toYear) {
          added removed changed same notEntered
          programmes { kind series { slug } difference { fields { path } } }
        }
      }`,
      { hub, fromYear, toYear },
    );

  test('compare says what differs in the programme that both have, and calls nothing new or removed', async () => {
    const { compare } = (await compared('east-midlands-south', '2023/24', '2024/25')).data;
    expect(compare).toMatchObject({ added: 0, removed: 0, changed: 1, same: 0, notEntered: 2 });
    const [first, ...others] = compare.programmes;
    expect(first).toMatchObject({ kind: 'CHANGED', series: { slug: 'mastering-number' } });
    expect(first.difference.fields).toContainEqual({ path: 'participation.participants' });
    expect(others.map(({ kind }: { kind: string }) => kind)).toEqual(['NOT_ENTERED', 'NOT_ENTERED']);
  });

  test('compare says of every programme of another hub that it is not entered in the other year', async () => {
    const { compare } = (await compared('east-midlands-west', '2020/21', '2021/22')).data;
    expect(compare).toMatchObject({ added: 0, removed: 0, changed: 0, same: 0, notEntered: 5 });
  });

  test('compare names the years of the hub if it has none for one that is asked for', async () => {
    const { errors } = await compared('cambridge', '2021/22', '2022/23');
    expect(errors[0].extensions.code).toBe('YEAR_UNKNOWN');
    expect(errors[0].message).toContain('2023/24, 2021/22');
  });
});

describe('A department that was in Development', () => {
  const judged = (year: string) =>
    service.ask(
      `query ($profile: Profile!) {
        eligibility(programme: "secondary-tfm-embedding-year-support", hub: "east-midlands-south", profile: $profile) {
          verdict programme { academicYear }
        }
      }`,
      { profile: { unit: 'SCHOOL', phase: 'SECONDARY', completed: [{ series: 'secondary-tfm-development', year }] } },
    );

  test.each([
    ['2021/22', 'ELIGIBLE'],
    ['2020/21', 'NOT_ELIGIBLE'],
  ])('in %s is %s for Embedding Year Support of another hub in 2022/23', async (year, verdict) => {
    const { eligibility } = (await judged(year)).data;
    expect(eligibility).toEqual({ verdict, programme: { academicYear: '2022/23' } });
  });
});

test('Who is excluded by a rule of another hub is NOT_ELIGIBLE', async () => {
  const { data } = await service.ask(
    `query ($profile: Profile!) {
      eligibility(programme: "secondary-subject-leadership", hub: "east-midlands-west", profile: $profile) { verdict }
    }`,
    { profile: { unit: 'INDIVIDUAL', phase: 'SECONDARY', role: 'prospective head of department' } },
  );
  expect(data.eligibility.verdict).toBe('NOT_ELIGIBLE');
});

test('A newsletter of another hub has its programmes of several years, and names the hub', async () => {
  const refs = 'mastering-number,secondary-mastery-specialists,y5-8-continuity,core-maths-pedagogy';
  const { statusCode, body } = await service.send(`/newsletter.txt?hub=east-midlands-south&refs=${refs}`);
  expect(statusCode).toBe(200);
  for (const text of ['2024/25', '2025/26', '2022/23', 'East Midlands South Maths Hub']) expect(body).toContain(text);
  expect(body).not.toContain('Developing Core Maths Pedagogy Work Groups\n---');
});

test('The map of another hub and year draws its links, and a series that is not in the list', async () => {
  const { statusCode, body } = await service.send('/map.svg?hub=east-midlands-south&year=2022/23');
  expect(statusCode).toBe(200);
  expect(body).toContain('East Midlands South Maths Hub, 2022/23');
  expect(body).toContain('not listed here this year');
});

test('A feed and an export of one hub have the programmes of that hub alone', async () => {
  const { items } = (await service.send('/feed.json?hub=cambridge')).json<{ items: readonly { title: string }[] }>();
  expect(items.map(({ title }) => title).sort()).toEqual([
    'SKTM - Primary Early Career Teachers',
    'SKTM – Primary Early Career Teachers',
    'SKTM – Primary Early Career Teachers',
  ]);
  const { body } = await service.send('/exports/nodes.csv?hub=matrix');
  expect(body).toContain('Secondary Teaching for Mastery Specialists');
  expect(body).not.toContain('The Mastering Number Programme');
});

describe('Over two years of one hub,', () => {
  const hub = 'east-midlands-south';
  const [mastering, embedding] = ['mastering-number', 'mastering-number-embedding-the-impact'];
  const end = '{ ... on Programme { slug academicYear hub { slug } } }';
  const offered = (slug: string, academicYear: string) => ({ slug, academicYear, hub: { slug: hub } });
  const idOf = async (slug: string, year: string) => {
    const query =
      'query ($slug: String!, $hub: String, $year: AcademicYear) { programme(slug: $slug, hub: $hub, year: $year) { id } }';
    return (await service.ask(query, { slug, hub, year })).data.programme.id;
  };

  test.each([
    ['2023/24', 'EXACT'],
    ['2024/25', 'STAND_IN'],
  ])('progression from %s reaches the later programme, by a link that is %s', async (year, resolution) => {
    const { data } = await service.ask(
      `query ($from: [String!]!, $hub: String, $year: AcademicYear) {
        progression(from: $from, hub: $hub, year: $year) { nodes { depth node ${end} } edges { link { kind resolution } } }
      }`,
      { from: [mastering], hub, year },
    );
    expect(data.progression).toEqual({
      nodes: [
        { depth: 0, node: offered(mastering, year) },
        { depth: 1, node: offered(embedding, '2024/25') },
      ],
      edges: [{ link: { kind: 'PROGRESSES_TO', resolution } }],
    });
  });

  test('progression backward reaches the programme of the year before, and not that of the same year', async () => {
    const { data } = await service.ask(
      `query ($from: [String!]!, $hub: String) {
        progression(from: $from, hub: $hub, direction: BACKWARD) { nodes { node ${end} } }
      }`,
      { from: [embedding], hub },
    );
    const reached = data.progression.nodes.map(({ node }: { node: object }) => node);
    expect(reached).toEqual([offered(embedding, '2024/25'), offered(mastering, '2023/24')]);
  });

  test('routes lead from a programme of one year to one of the next', async () => {
    const { data } = await service.ask(
      `query ($from: String!, $to: String!) {
        routes(from: $from, to: $to) { truncated routes { length steps { resolution from ${end} to ${end} } } }
      }`,
      { from: await idOf(mastering, '2023/24'), to: await idOf(embedding, '2024/25') },
    );
    const step = { resolution: 'EXACT', from: offered(mastering, '2023/24'), to: offered(embedding, '2024/25') };
    expect(data.routes).toEqual({ truncated: false, routes: [{ length: 1, steps: [step] }] });
  });

  const judged = async (year: string, completed: object | null) => {
    const profile = { unit: 'SCHOOL', phase: 'PRIMARY', schoolKind: 'primary school', completed };
    const { data } = await service.ask(
      `query ($hub: String, $year: AcademicYear, $profile: Profile!) {
        eligibilities(hub: $hub, year: $year, profile: $profile) { items { verdict programme { slug academicYear } } }
      }`,
      { hub, year, profile },
    );
    interface Item {
      readonly verdict: string;
      readonly programme: { readonly slug: string; readonly academicYear: string };
    }
    const items: readonly Item[] = data.eligibilities.items;
    for (const { programme } of items) expect(programme.academicYear).toBe(year);
    return Object.fromEntries(items.map(({ verdict, programme }) => [programme.slug, verdict]));
  };

  test.each([
    ['nothing stated as completed', null, 'UNKNOWN'],
    ['nothing completed', [], 'NOT_ELIGIBLE'],
    ['the year before completed', [{ series: mastering, year: '2023/24' }], 'ELIGIBLE'],
    ['only the same year completed', [{ series: mastering, year: '2024/25' }], 'NOT_ELIGIBLE'],
  ])('eligibilities with %s judge what has to be completed in an earlier year', async (_, completed, verdict) => {
    expect(await judged('2023/24', completed)).toEqual({ [mastering]: 'ELIGIBLE' });
    expect(await judged('2024/25', completed)).toMatchObject({ [mastering]: 'ELIGIBLE', [embedding]: verdict });
  });

  test('compare finds the programme of both years, and the one that only the later year has', async () => {
    const { data } = await service.ask(
      `query ($hub: String) {
        compare(hub: $hub, fromYear: "2023/24", toYear: "2024/25") {
          programmes { kind before { slug academicYear } after { slug academicYear } }
        }
      }`,
      { hub },
    );
    expect(data.compare.programmes).toEqual(
      expect.arrayContaining([
        {
          kind: 'CHANGED',
          before: { slug: mastering, academicYear: '2023/24' },
          after: { slug: mastering, academicYear: '2024/25' },
        },
        { kind: 'NOT_ENTERED', before: null, after: { slug: embedding, academicYear: '2024/25' } },
      ]),
    );
  });
});

describe('The map of', () => {
  /** The slugs of the programmes that a map draws, and its lines in words. */
  async function drawn(hub: string, year: string) {
    const { statusCode, body } = await service.send(`/map.svg?hub=${hub}&year=${year}`);
    expect(statusCode).toBe(200);
    const all = (pattern: RegExp) => Array.from(body.matchAll(pattern), ([, text]) => text).sort();
    return { programmes: all(/data-slug="([^"]+)"/g), lines: all(/<title>([^<]+) \(/g) };
  }

  test.each([
    ['east-midlands-south', '2023/24', ['mastering-number'], []],
    [
      'east-midlands-south',
      '2024/25',
      ['mastering-number', 'mastering-number-embedding-the-impact', 'sktm-primary-teaching-assistants'],
      ['“Mastering Number at Reception and KS1” is required for “Mastering Number - Embedding the Impact Communities”'],
    ],
    ['east-midlands-west', '2021/22', ['secondary-mat-leads', 'secondary-subject-leadership'], []],
    [
      'east-midlands-west',
      '2022/23',
      ['mastering-number', 'mastery-readiness', 'school-development-lead'],
      [
        '“School Development Lead Programme 2022/23” can award “NCETM Accredited School Development Lead”',
        '“Teaching for Mastery Readiness” leads to “Primary Teaching for Mastery Development”',
      ],
    ],
  ])('%s in %s draws what is listed there and then, and its links', async (hub, year, programmes, lines) => {
    expect(await drawn(hub, year)).toEqual({ programmes, lines });
  });
});
