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
    expect(first.difference.fields).toContainEqual({ path: 'participation.participants[0]' });
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
