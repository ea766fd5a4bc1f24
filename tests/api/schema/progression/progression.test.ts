import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../../src/catalogue/view/snapshot.js';
import { asked, asking, refusals } from '../../../support/asked.js';
import {
  aCatalogue,
  aLink,
  aModule,
  anyOf,
  aProgramme,
  evidence,
  needs,
  snapshotOf,
} from '../../../support/builders.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

const real = realSnapshot();

const end =
  '{ __typename ... on Programme { slug } ... on Series { slug } ... on Pathway { slug } ... on Stage { slug } ... on ExternalThing { title } ... on Hub { slug } }';
const link = `{ id kind strength symmetric timing obligation note from ${end} to ${end} derivedFrom { id kind } group { rule } evidence { sentence item field } }`;

interface End {
  readonly slug?: string;
  readonly title?: string;
}
interface Told {
  readonly id: string;
  readonly kind: string;
  readonly strength: string;
  readonly symmetric: boolean;
  readonly note: string | null;
  readonly from: End;
  readonly to: End;
  readonly derivedFrom: { readonly id: string; readonly kind: string } | null;
  readonly group: { readonly rule: string } | null;
  readonly evidence: readonly { readonly item: string | null; readonly field: string | null }[];
}
const nameOf = ({ slug, title }: End) => slug ?? title ?? '?';
const line = ({ from, kind, to, strength }: Told) => `${nameOf(from)} ${kind} ${nameOf(to)} ${strength}`;

async function routes(from: string, to: string, rest = '', snapshot: Snapshot = real) {
  type Routes = {
    readonly routes: readonly { readonly length: number; readonly weakest: string; readonly steps: readonly Told[] }[];
  };
  const query = `{ routes(from: "${from}", to: "${to}"${rest}) { truncated routes { length weakest steps ${link} } } }`;
  return (await asked<{ routes: Routes & { readonly truncated: boolean } }>(snapshot, query)).routes;
}

async function linksOf(slug: string, args = '', snapshot: Snapshot = real) {
  const query = `{ programme(slug: "${slug}") { links${args} ${link} } }`;
  return (await asked<{ programme: { links: readonly Told[] } }>(snapshot, query)).programme.links;
}

async function allLinks(filter: string, snapshot: Snapshot = real) {
  const query = `{ links(first: 100, filter: ${filter}) { totalCount nodes ${link} } }`;
  return (await asked<{ links: { totalCount: number; nodes: readonly Told[] } }>(snapshot, query)).links;
}

describe('a part of a name', () => {
  it('names the only programme that it can mean', async () => {
    expect(await routes('readiness', 'primary-tfm-sustaining')).toEqual(
      await routes('mastery-readiness', 'primary-tfm-sustaining'),
    );
  });

  it('is refused where it can mean several, with a message that lists them', async () => {
    const { errors = [] } = await asking(
      real,
      '{ routes(from: "TfM Development", to: "mastery-readiness") { truncated } }',
    );
    expect(errors.map(({ extensions, message }) => [extensions['code'], message])).toEqual([
      [
        'PROGRAMME_AMBIGUOUS',
        '"TfM Development" can mean "primary-tfm-development", "secondary-tfm-development". Give the slug of the one that you mean.',
      ],
    ]);
  });
});

describe('the paths from Readiness to Sustaining', () => {
  it('are three, shortest first, each with the certainty of its weakest step', async () => {
    const found = await routes('mastery-readiness', 'primary-tfm-sustaining');
    expect(found.truncated).toBe(false);
    expect(found.routes.map(({ length, weakest, steps }) => [length, weakest, steps.map(line)])).toEqual([
      [1, 'AMBIGUOUS', ['mastery-readiness PROGRESSES_TO primary-tfm-sustaining AMBIGUOUS']],
      [
        2,
        'IMPLIED',
        [
          'mastery-readiness PROGRESSES_TO primary-tfm-development IMPLIED',
          'primary-tfm-development PROGRESSES_TO primary-tfm-sustaining STATED',
        ],
      ],
      [
        3,
        'IMPLIED',
        [
          'mastery-readiness PROGRESSES_TO primary-tfm-development IMPLIED',
          'primary-tfm-development PROGRESSES_TO primary-tfm-embedding STATED',
          'primary-tfm-embedding PROGRESSES_TO primary-tfm-sustaining STATED',
        ],
      ],
    ]);
  });

  it('have evidence at each step; the inverse of a requirement has the evidence of the requirement and names it', async () => {
    const found = await routes('mastery-readiness', 'primary-tfm-sustaining');
    for (const step of found.routes.flatMap(({ steps }) => steps)) {
      expect(step.evidence.length).toBeGreaterThan(0);
      expect(step.derivedFrom?.kind ?? 'REQUIRES').toBe('REQUIRES');
    }
    expect(found.routes[0]?.steps[0]?.derivedFrom).not.toBeNull();
    expect(found.routes[1]?.steps[0]?.derivedFrom).toBeNull();
  });

  it('are fewer with minStrength or maxSteps', async () => {
    const asSureAs = async (strength: string) =>
      (await routes('mastery-readiness', 'primary-tfm-sustaining', `, minStrength: ${strength}`)).routes;
    expect(await asSureAs('IMPLIED')).toHaveLength(2);
    expect(await asSureAs('STATED')).toEqual([]);
    expect((await routes('mastery-readiness', 'primary-tfm-sustaining', ', maxSteps: 2')).routes).toHaveLength(2);
    expect((await routes('primary-tfm-sustaining', 'mastery-readiness')).routes).toEqual([]);
  });
});

describe('the second year of a secondary school', () => {
  it('contains Embedding Year Support and, at the same time, the Work Group', async () => {
    type Answer = {
      readonly programme: {
        readonly nextSteps: readonly Told[];
      };
      readonly support: { readonly alsoJoins: readonly End[]; readonly alongside: readonly Told[] };
      readonly group: { readonly alsoJoins: readonly End[] };
    };
    const answer = await asked<Answer>(
      real,
      `{
        programme(slug: "secondary-tfm-development") { nextSteps ${link} }
        support: programme(slug: "secondary-tfm-embedding-year-support") { alsoJoins { slug } alongside ${link} }
        group: programme(slug: "secondary-tfm-embedding-and-sustaining") { alsoJoins { slug } }
      }`,
    );
    expect(answer.programme.nextSteps.map(line)).toEqual([
      'secondary-tfm-development PROGRESSES_TO secondary-tfm-embedding-year-support STATED',
      'secondary-tfm-development PROGRESSES_TO secondary-tfm-embedding-and-sustaining STATED',
    ]);
    expect(answer.support.alsoJoins).toEqual([{ slug: 'secondary-tfm-embedding-and-sustaining' }]);
    expect(answer.support.alongside).toMatchObject([{ timing: 'SAME_YEAR', obligation: 'MUST', strength: 'STATED' }]);
    expect(answer.group.alsoJoins).toEqual([]);
  });
});

describe('shared modules', () => {
  it('are links only if their kind is named', async () => {
    expect((await linksOf('sktm-secondary-ect')).map(({ kind }) => kind)).toEqual(['ALIGNED_WITH']);
    expect((await allLinks('{}')).nodes.map(({ kind }) => kind)).not.toContain('SHARES_MODULES');
    expect((await allLinks('{ kinds: [SHARES_MODULES], derived: false }')).totalCount).toBe(0);
  });

  it('report counts: Secondary Early Career Teachers and Non-Specialist share all six topics', async () => {
    const shared = await linksOf('sktm-secondary-ect', '(kinds: [SHARES_MODULES])');
    expect(shared).toHaveLength(5);
    const both = shared.find(({ to }) => to.slug === 'sktm-secondary-non-specialist');
    expect(both).toMatchObject({
      kind: 'SHARES_MODULES',
      symmetric: true,
      strength: 'STATED',
      timing: null,
      obligation: null,
      derivedFrom: null,
      note: 'They share 6 topics, of the 6 at its start and the 6 at its end: structure of the number system, operating on number, multiplicative reasoning, sequences and graphs, statistics and probability, geometry.',
    });
    expect(new Set(both?.evidence.map(({ field }) => field))).toEqual(new Set(['modules']));
    expect(new Set(both?.evidence.map(({ item }) => item)).size).toBe(2);
  });

  it('agree with overlaps, from either end and in either direction', async () => {
    type Answer = {
      readonly programmes: {
        readonly nodes: readonly {
          readonly slug: string;
          readonly overlaps: readonly { readonly programme: End; readonly sharedCount: number }[];
          readonly links: readonly Told[];
          readonly out: readonly Told[];
        }[];
      };
    };
    const query = `{ programmes(first: 100) { nodes { slug overlaps { programme { slug } sharedCount } links(kinds: [SHARES_MODULES]) ${link} out: links(kinds: [SHARES_MODULES], direction: OUT) { id } } } }`;
    for (const { slug, overlaps, links, out } of (await asked<Answer>(real, query)).programmes.nodes) {
      const others = links.map(({ from, to }) => (from.slug === slug ? to.slug : from.slug));
      expect([...others].sort()).toEqual(overlaps.map(({ programme }) => programme.slug).sort());
      expect(out.map(({ id }) => id)).toEqual(links.map(({ id }) => id));
    }
  });

  it('are in the links of the catalogue once for each pair, by kind or by origin', async () => {
    const named = await allLinks('{ kinds: [SHARES_MODULES] }');
    expect([named.totalCount, new Set(named.nodes.map(({ id }) => id)).size]).toEqual([15, 15]);
    const computed = await allLinks('{ derived: true }');
    expect(computed.nodes.filter(({ kind }) => kind === 'SHARES_MODULES').map(({ id }) => id)).toEqual(
      named.nodes.map(({ id }) => id),
    );
    expect(computed.nodes.filter(({ derivedFrom }) => derivedFrom).length).toBe(computed.totalCount - 15);
  });

  it('are found by either end', async () => {
    const at = 'slug: { eq: "sktm-secondary-ect" }';
    const [from, to] = await Promise.all(
      ['from', 'to'].map((side) => allLinks(`{ kinds: [SHARES_MODULES], ${side}: { ${at} } }`)),
    );
    expect([from?.totalCount, to?.totalCount]).toEqual([5, 5]);
    const both = await allLinks(
      `{ kinds: [SHARES_MODULES], from: { ${at} }, to: { slug: { eq: "sktm-primary-ect" } } }`,
    );
    expect(both.totalCount).toBe(1);
  });

  it('can be requested for programmes, and followed by progression', async () => {
    type Answer = {
      readonly programmes: { readonly totalCount: number };
      readonly progression: {
        readonly nodes: readonly { readonly node: End; readonly depth: number }[];
        readonly edges: readonly unknown[];
      };
    };
    const { programmes, progression } = await asked<Answer>(
      real,
      `{
        programmes(filter: { links: { some: { kind: SHARES_MODULES, to: { slug: { eq: "y5-8-continuity" } } } } }) { totalCount }
        progression(from: ["y5-8-continuity"], kinds: [SHARES_MODULES], maxDepth: 1) { nodes { node { ... on Programme { slug } } depth } edges { depth } }
      }`,
    );
    expect(programmes.totalCount).toBe(5);
    expect([progression.nodes.length, progression.edges.length]).toEqual([6, 5]);
  });

  it('are paged like other links', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const query = `{ links(first: 4, filter: { derived: true }${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      type Answer = {
        readonly links: {
          readonly nodes: readonly Told[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        };
      };
      const { links } = await asked<Answer>(real, query);
      seen.push(...links.nodes.map(({ id }) => id));
      if (!links.pageInfo.hasNextPage) break;
      after = `, after: "${links.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual((await allLinks('{ derived: true }')).nodes.map(({ id }) => id));
  });
});

describe('minStrength', () => {
  const sure = { strength: 'STATED' as const, evidence: [evidence()] };
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        aProgramme({ slug: 'one', modules: [aModule({ topic: 'number' })] }),
        aProgramme({ slug: 'two', modules: [aModule({ topic: 'number' })] }),
        aProgramme({
          slug: 'goal',
          eligibilityRule: anyOf(needs('one', sure), needs('two', { strength: 'AMBIGUOUS' })),
        }),
        aProgramme({ slug: 'after', links: [aLink('CONTINUES_AS', 'ser-goal', { strength: 'IMPLIED' })] }),
      ],
    }),
  );

  it('hides less certain links, and does not change their alternatives', async () => {
    const shown = await linksOf('goal', '(kinds: [REQUIRES], minStrength: STATED)', snapshot);
    expect(shown.map(line)).toEqual(['goal REQUIRES one STATED']);
    expect(shown[0]?.group).toEqual({ rule: 'ANY_OF' });
    const group = await asked<{ programme: { links: readonly { group: { links: readonly unknown[] } }[] } }>(
      snapshot,
      '{ programme(slug: "goal") { links(kinds: [REQUIRES], minStrength: STATED) { group { links { id } } } } }',
    );
    expect(group.programme.links[0]?.group.links).toHaveLength(2);
    expect(await linksOf('one', '(kinds: [SHARES_MODULES], minStrength: STATED)', snapshot)).toEqual([]);
  });

  it('does not affect a verdict', async () => {
    expect(
      await refusals(snapshot, '{ eligibility(programme: "goal", profile: {}, minStrength: STATED) { verdict } }'),
    ).toHaveLength(1);
  });
});

it('only requirements have inverse links', async () => {
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        aProgramme({
          slug: 'a',
          links: [aLink('PROGRESSES_TO', 'ser-b'), aLink('RUNS_ALONGSIDE', 'ser-b', { obligation: 'MUST' })],
        }),
        aProgramme({
          slug: 'b',
          links: [aLink('PART_OF', 'ser-c'), aLink('REPLACED_BY', 'ser-c'), aLink('CONTINUES_AS', 'ser-c')],
        }),
        aProgramme({ slug: 'c' }),
      ],
    }),
  );
  expect((await allLinks('{ derived: true }', snapshot)).nodes).toEqual([]);
  type Answer = {
    readonly programme: {
      readonly alsoJoins: readonly End[];
      readonly nextSteps: readonly Told[];
      readonly previousSteps: readonly Told[];
    };
  };
  const query = (slug: string) =>
    `{ programme(slug: "${slug}") { alsoJoins { slug } nextSteps ${link} previousSteps ${link} } }`;
  const b = (await asked<Answer>(snapshot, query('b'))).programme;
  expect([b.alsoJoins, b.nextSteps.map(line), b.previousSteps.map(line)]).toEqual([
    [],
    ['b CONTINUES_AS c STATED'],
    ['a PROGRESSES_TO b STATED'],
  ]);
});
