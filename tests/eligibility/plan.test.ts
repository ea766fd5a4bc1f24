import { describe, expect, it } from '@jest/globals';
import type { EligibilityRule } from '../../src/domain/parts/eligibility-rule.js';
import { findPlan } from '../../src/eligibility/plan.js';
import type { EligibilityPlan, Way } from '../../src/eligibility/plan-types.js';
import type { Profile } from '../../src/eligibility/profile/profile.js';
import { allOf, anyOf, asks, judged, nameOf, needs, not, perhaps, unless } from './rules.js';

const hub = { id: 'hub', slug: 'home', title: 'Home Maths Hub', kind: 'HUB' } as const;

type RuleOfGroup = readonly [group: string | undefined, rule: EligibilityRule | undefined];

/** The rule of each series, or the rules of its groups by their slugs. */
type Catalogue = Readonly<Record<string, EligibilityRule | undefined | readonly RuleOfGroup[]>>;

const groupsOf = (rules: Catalogue[string]): readonly RuleOfGroup[] =>
  rules === undefined || 'id' in rules ? [[undefined, rules]] : rules;

interface Asked {
  readonly profile?: Profile;
  /** What each series brings along. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
}

/** The ways from 2021/22 to "goal". */
const planned = (catalogue: Catalogue, { profile = {}, brings = {} }: Asked = {}): EligibilityPlan =>
  findPlan({
    profile,
    goal: 'goal',
    startYear: '2021/22',
    hub,
    offers: (series) => {
      const groups = groupsOf(catalogue[series]);
      return series in catalogue
        ? groups.map(([group, rule]) => ({
            programme: `${series}${group ?? ''}`,
            group,
            judged: judged(
              rule,
              profile.yearsTeaching === undefined ? {} : { unit: 'INDIVIDUAL', audienceRoles: ['teacher'] },
            ),
            alongside: brings[series] ?? [],
          }))
        : [];
    },
    nameOf,
  });

const told = ({ joins }: Way) => joins.map(({ of, year }) => `${year.slice(0, 4)} ${of}`).join(', ');
const ways = (...given: Parameters<typeof planned>) => planned(...given).ways.map(told);

describe('a plan', () => {
  it('is one step if the rule asks for nothing', () => {
    expect(ways({ goal: undefined })).toEqual(['2021 goal']);
  });

  it('joins the required programmes first, in the required year', () => {
    const catalogue = {
      goal: needs('embedding', { timing: 'PREVIOUS_YEAR' }),
      embedding: needs('development', { timing: 'PREVIOUS_YEAR' }),
      development: undefined,
    };
    expect(ways(catalogue)).toEqual(['2021 development, 2022 embedding, 2023 goal']);
  });

  it('joins either of two groups of a series, and not one that cannot be joined', () => {
    const goal = needs('s');
    expect(
      ways({
        goal,
        s: [
          ['a', undefined],
          ['b', undefined],
        ],
      }),
    ).toEqual(['2021 s, 2022 goal', '2021 s, 2022 goal']);
    const closed = asks('UNIT', { values: ['TRUST'] });
    const { ways: open } = planned(
      {
        goal,
        s: [
          ['a', closed],
          ['b', undefined],
        ],
      },
      { profile: { unit: 'SCHOOL' } },
    );
    expect(open.map(({ joins }) => joins.map(({ programme }) => programme))).toEqual([['sb', 'goal']]);
  });

  it('joins nothing that excludes from the goal', () => {
    const catalogue = {
      goal: allOf(anyOf(needs('a'), needs('b')), not(needs('a'))),
      a: undefined,
      b: undefined,
    };
    expect(ways(catalogue)).toEqual(['2021 b, 2022 goal']);
    expect(ways({ goal: not(asks('UNIT', { values: ['SCHOOL'] })) }, { profile: { unit: 'SCHOOL' } })).toEqual([]);
  });

  it('joins what ends an exclusion', () => {
    const beginner = asks('NEVER_COMPLETED', { programme: 'a' });
    const profile = { completed: [] };
    const catalogue = { a: undefined, b: undefined };
    expect(ways({ ...catalogue, goal: not(beginner) }, { profile })).toEqual(['2021 a, 2022 goal']);
    expect(ways({ ...catalogue, goal: not(not(needs('b'))) }, { profile })).toEqual(['2021 b, 2022 goal']);
    const both = anyOf(beginner, not(needs('b')));
    expect(ways({ ...catalogue, goal: not(both) }, { profile })[0]).toBe('2021 a, 2021 b, 2022 goal');
    const exempt = unless(not(needs('b')), beginner);
    expect(ways({ ...catalogue, goal: not(exempt) }, { profile })[0]).toBe('2021 a, 2021 b, 2022 goal');
  });

  it('lists each alternative, shortest first and certain ones before uncertain ones', () => {
    const catalogue = {
      goal: anyOf(...['readiness', 'development', 'embedding'].map((of) => needs(of, { timing: 'ANY_EARLIER_YEAR' }))),
      readiness: perhaps(),
      development: undefined,
      embedding: needs('development', { timing: 'PREVIOUS_YEAR' }),
    };
    expect(ways(catalogue)).toEqual([
      '2021 development, 2022 goal',
      '2021 readiness, 2022 goal',
      '2021 development, 2022 embedding, 2023 goal',
    ]);
    const { ways: found } = planned(catalogue);
    expect(found.map(({ verdict }) => verdict)).toEqual(['ELIGIBLE', 'UNKNOWN', 'ELIGIBLE']);
    expect(found[1]?.joins[0]?.conditions).toHaveLength(1);
  });

  it('counts completed programmes, and current ones as completed', () => {
    const catalogue = { goal: needs('development', { timing: 'PREVIOUS_YEAR' }), development: undefined };
    expect(ways(catalogue, { profile: { completed: [{ of: 'development', year: '2020/21' }] } })).toEqual([
      '2021 goal',
    ]);
    expect(ways(catalogue, { profile: { current: ['development'] } })).toEqual(['2021 goal']);
    const now = { current: ['development'], currentYear: '2021/22' };
    expect(ways(catalogue, { profile: now })).toEqual(['2022 goal']);
  });

  it('joins a programme again only if there is no other plan', () => {
    const catalogue = { goal: needs('development', { timing: 'PREVIOUS_YEAR' }), development: undefined };
    const long = { completed: [{ of: 'development', year: '2015/16' }] };
    expect(ways(catalogue, { profile: long })).toEqual(['2021 development, 2022 goal']);
  });

  it('joins programmes that must be taken alongside, and those joined automatically, in the same year', () => {
    const catalogue = { goal: asks('TAKING', { programme: 'network' }), network: undefined, more: undefined };
    expect(ways(catalogue)).toEqual(['2021 goal, 2021 network']);
    const { ways: found } = planned({ goal: undefined, network: undefined }, { brings: { goal: ['network', 'gone'] } });
    expect(found.map(told)).toEqual(['2021 goal, 2021 network']);
    expect(found[0]?.joins.map(({ alongside }) => alongside)).toEqual([false, true]);
  });

  it('waits for a year of teaching', () => {
    const catalogue = { goal: asks('YEARS_TEACHING', { range: { min: 3 } }) };
    expect(ways(catalogue, { profile: { yearsTeaching: 1 } })).toEqual(['2023 goal']);
  });

  it('also uses exemptions', () => {
    const catalogue = {
      goal: unless(needs('award', { timing: 'ANY_EARLIER_YEAR' }), needs('a', { timing: 'ANY_EARLIER_YEAR' })),
      award: undefined,
      a: undefined,
    };
    expect(ways(catalogue)).toEqual(['2021 a, 2022 goal', '2021 award, 2022 goal']);
  });

  it('names the part of a programme that is required', () => {
    expect(ways({ goal: needs('a/first', { timing: 'PREVIOUS_YEAR' }), a: undefined })).toEqual([
      '2021 a/first, 2022 goal',
    ]);
  });

  it('does not join a programme that rules out the goal', () => {
    const catalogue = {
      goal: allOf(needs('b', { timing: 'ANY_EARLIER_YEAR' }), asks('NEVER_COMPLETED', { programme: 'a' })),
      b: needs('a', { timing: 'ANY_EARLIER_YEAR' }),
      a: undefined,
    };
    const { ways: found, obstacles } = planned(catalogue);
    expect(found).toEqual([]);
    expect(obstacles.map(({ series }) => series)).toEqual(['goal']);
  });
});

describe('if no plan exists, the answer', () => {
  it('names the conditions that nothing can change', () => {
    const catalogue = { goal: needs('a'), a: asks('PHASE', { values: ['PRIMARY'] }) };
    const { ways: found, obstacles } = planned(catalogue, { profile: { phase: 'SECONDARY' } });
    expect(found).toEqual([]);
    expect(obstacles).toMatchObject([{ series: 'a', reasons: [{ verdict: 'NOT_ELIGIBLE' }] }]);
  });

  it('names the programmes that the hub does not offer', () => {
    expect(planned({ goal: needs('gone') }).obstacles).toEqual([{ series: 'gone', reasons: [] }]);
  });

  it('has no obstacle if only more years would be needed', () => {
    const chain = ['goal', 'a', 'b', 'c', 'd', 'e', 'f'];
    const catalogue = Object.fromEntries(
      chain.map((series, index) => [
        series,
        index < 6 ? needs(chain[index + 1] ?? '', { timing: 'PREVIOUS_YEAR' }) : undefined,
      ]),
    );
    expect(planned(catalogue)).toMatchObject({ ways: [], obstacles: [], truncated: false });
  });
});

describe('the work of a plan', () => {
  it('is bounded, and the answer says that it was truncated', () => {
    const wide = (prefix: string) => Array.from({ length: 12 }, (_, index) => `${prefix}${index}`);
    const anyEarlier = (of: string) => needs(of, { timing: 'ANY_EARLIER_YEAR' });
    const level = (prefix: string, next: string) =>
      wide(prefix).map(
        (series) => [series, allOf(...wide(next).map((of) => anyOf(anyEarlier(of), perhaps())))] as const,
      );
    const catalogue = Object.fromEntries([
      ['goal', allOf(...wide('a').map(anyEarlier))],
      ...level('a', 'b'),
      ...level('b', 'c'),
      ...wide('c').map((series) => [series, asks('PHASE', { values: ['PRIMARY'] })] as const),
    ]);
    const start = performance.now();
    expect(planned(catalogue, { profile: { phase: 'SECONDARY' } }).truncated).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is not spent on choices that an impossible condition makes useless', () => {
    const groups = Array.from({ length: 20 }, (_, index) => anyOf(needs(`a${index}`), needs(`b${index}`)));
    const rule = allOf(...groups, asks('PHASE', { values: ['PRIMARY'] }));
    const { ways: found, truncated } = planned({ goal: rule }, { profile: { phase: 'SECONDARY' } });
    expect([found, truncated]).toEqual([[], false]);
  });
});
