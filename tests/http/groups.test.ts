import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aCatalogue, aLink, anyOf, aProgramme, aStage, needs } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

// A hub that runs two groups of one series, "Leading teams A" and "Leading teams B", in one year.

const group = (letter: string, parts: Parameters<typeof aProgramme>[0] = {}) =>
  aProgramme({
    slug: `teams-${letter}`,
    title: `Leading teams ${letter.toUpperCase()}`,
    codes: ['NCP17-06'],
    series: 'ser-teams',
    ...parts,
  });

let service: BuiltService;
let authorization: string;
beforeAll(async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  const document = aCatalogue({
    programmes: [
      group('a', { position: 1, stages: [aStage({ id: 'stg-first', slug: 'first' })] }),
      group('b', { position: 2, stages: [aStage({ id: 'stg-other', slug: 'first' })] }),
      aProgramme({
        slug: 'next',
        position: 3,
        eligibilityRule: { ...needs('teams', { timing: 'SAME_YEAR' }), id: 'rul-next' },
      }),
      aProgramme({ slug: 'before', position: 4, links: [aLink('PROGRESSES_TO', 'ser-teams', { id: 'lnk-on' })] }),
      aProgramme({
        slug: 'either',
        position: 5,
        eligibilityRule: { ...anyOf(needs('teams'), needs('before')), id: 'rul-either' },
      }),
      group('b', { academicYear: '2022/23', slug: 'teams-bee' }),
    ],
  });
  await writeFile(catalogueFile, JSON.stringify(document));
  const { secret } = await new TokenBook(await TokenFile.beside(catalogueFile)).create({
    name: 'all',
    scopes: ['admin'],
  });
  authorization = `Bearer ${secret}`;
  service = await startService({ catalogueFile });
});
afterAll(async () => {
  expect(await service.errors()).toEqual([]);
  await service.stop();
});

const ask = async (query: string) => {
  const { data, errors } = await service.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

describe('Two groups of one series', () => {
  test('are found by slug, title and id; by their code and series they are AMBIGUOUS', async () => {
    const refs = ['teams-b', 'leading teams A', 'prg-teams-b-home-2021', 'NCP17-06', 'teams'];
    expect(
      await ask(`{
        programme(slug: "teams-b") { title series { programmes { totalCount } } }
        selection(refs: ${JSON.stringify(refs)}, year: "2021/22") {
          items { programme { slug } newer { slug } } missing { ref reason suggestions { slug } }
        }
      }`),
    ).toEqual({
      programme: { title: 'Leading teams B', series: { programmes: { totalCount: 3 } } },
      selection: {
        items: [
          { programme: { slug: 'teams-b' }, newer: { slug: 'teams-bee' } },
          { programme: { slug: 'teams-a' }, newer: { slug: 'teams-bee' } },
          { programme: { slug: 'teams-b' }, newer: { slug: 'teams-bee' } },
        ],
        missing: ['NCP17-06', 'teams'].map((ref) => ({
          ref,
          reason: 'AMBIGUOUS',
          suggestions: [{ slug: 'teams-a' }, { slug: 'teams-b' }],
        })),
      },
    });
  });

  test('get a link each from one stored link, and from one test of a rule', async () => {
    const link =
      '{ id to { ... on Programme { slug } } group { rule within { rule } links { id } } derivedFrom { id } }';
    const found = await ask(`{
      stored: programme(slug: "before", year: "2021/22") { links(kinds: [PROGRESSES_TO]) ${link} nextSteps { to { ... on Programme { slug } } } }
      rule: programme(slug: "next", year: "2021/22") { links ${link} }
      group: programme(slug: "teams-b") { links { id kind } nextSteps { to { ... on Programme { slug } } } }
    }`);
    const [a, b] = ['lnk-on', 'lnk-on~prg-before-home-2021~prg-teams-b-home-2021'];
    expect(found.stored.links).toEqual([
      { id: a, to: { slug: 'teams-a' }, group: null, derivedFrom: null },
      { id: b, to: { slug: 'teams-b' }, group: null, derivedFrom: null },
    ]);
    expect(found.stored.nextSteps).toEqual(['teams-a', 'teams-b', 'either'].map((slug) => ({ to: { slug } })));
    const ids = ['rul-next~requires', 'rul-next~requires~prg-next-home-2021~prg-teams-b-home-2021'];
    const alternatives = { rule: 'ANY_OF', within: null, links: ids.map((id) => ({ id })) };
    expect(found.rule.links).toEqual([
      { id: ids[0], to: { slug: 'teams-a' }, group: alternatives, derivedFrom: null },
      { id: ids[1], to: { slug: 'teams-b' }, group: alternatives, derivedFrom: null },
    ]);
    expect(found.group.links.map(({ kind }: { readonly kind: string }) => kind).sort()).toEqual([
      'PROGRESSES_TO',
      'REQUIRES',
      'REQUIRES',
    ]);
    expect(found.group.nextSteps.map(({ to }: { readonly to: { readonly slug: string } }) => to.slug).sort()).toEqual([
      'either',
      'next',
    ]);
    expect(
      await ask(`{ nodes(ids: ["${a}", "${b}"]) { id ... on Link { to { ... on Programme { slug } } } } }`),
    ).toEqual({
      nodes: [
        { id: a, to: { slug: 'teams-a' } },
        { id: b, to: { slug: 'teams-b' } },
      ],
    });
  });

  test('are alternatives inside the group of their rule', async () => {
    const { programme } = await ask(
      '{ programme(slug: "either", year: "2021/22") { links { group { id rule within { id rule } } to { ... on Programme { slug } } } } }',
    );
    const outer = { id: 'rul-either~group', rule: 'ANY_OF' };
    expect(programme.links.map(({ group }: { readonly group: { readonly within: unknown } }) => group.within)).toEqual([
      outer,
      outer,
      null,
    ]);
  });

  test('meet a test on the series, whichever was completed; the test names the series', async () => {
    expect(
      await ask(`{
        eligibility(programme: "either", year: "2021/22", profile: { completed: [{ series: "teams-b", year: "2020/21" }] }) { verdict }
        programme(slug: "next", year: "2021/22") { eligibilityRule { test { programme { __typename ... on Series { slug } } } } }
      }`),
    ).toEqual({
      eligibility: { verdict: 'ELIGIBLE' },
      programme: { eligibilityRule: { test: { programme: { __typename: 'Series', slug: 'teams' } } } },
    });
  });

  test('are each on the map and in the exports, with every link', async () => {
    const map = await service.send({ url: '/map.svg?year=2021/22' });
    for (const id of ['lnk-on', 'prg-teams-a-home-2021', 'prg-teams-b-home-2021']) expect(map.body).toContain(id);
    const links = await service.send({ url: '/exports/links.csv' });
    expect(links.body.match(/lnk-on/g)).toHaveLength(2);
    expect(links.body.match(/~requires/g)).toHaveLength(5);
  });

  test('are a plan each', async () => {
    const { plan } = await ask(
      '{ plan(goal: "next", profile: {}, startYear: "2021/22") { ways { years { joins { programme { slug } } } } } }',
    );
    const told = JSON.stringify(plan.ways);
    expect(told).toContain('teams-a');
    expect(told).toContain('teams-b');
  });

  test('are compared by slug and title, and copied to a year that has only one of them', async () => {
    const compared = `{ compare(fromYear: "2021/22", toYear: "2022/23") { programmes { kind before { slug } after { slug } } } }`;
    const { compare } = await ask(compared);
    expect(compare.programmes.slice(0, 2)).toEqual([
      { kind: 'CHANGED', before: { slug: 'teams-b' }, after: { slug: 'teams-bee' } },
      { kind: 'NOT_ENTERED', before: { slug: 'teams-a' }, after: null },
    ]);
    const { data } = await service.ask(
      'mutation { copyYear(hub: "hub-home", from: "2021/22", to: "2022/23") { ... on Ok { nodes { ... on Programme { slug } } } } }',
      {},
      { authorization },
    );
    const slugs = data.copyYear.nodes.map(({ slug }: { readonly slug: string }) => slug).sort();
    expect(slugs).toEqual(['before', 'either', 'next', 'teams-a']);
  });
});
