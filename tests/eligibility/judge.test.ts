import { describe, expect, it } from '@jest/globals';
import type { EligibilityRule } from '../../src/domain/parts/eligibility-rule.js';
import { judge } from '../../src/eligibility/judge.js';
import type { HubName, Profile } from '../../src/eligibility/profile/profile.js';
import { allOf, anyOf, asking, asks, needs, no, not, perhaps, someOf, unless, yes } from './rules.js';

const verdict = (rule: EligibilityRule | undefined, profile: Profile = {}) => judge(rule, asking(profile)).verdict;
const only = (rule: EligibilityRule, profile: Profile = {}) => {
  const [reason, ...others] = judge(rule, asking(profile)).reasons;
  if (!reason || others.length > 0) throw new Error('There is more or less than one reason.');
  return reason;
};
const taken = (of: string, year: string): Profile => ({ completed: [{ of, year }] });

describe('a programme without a rule', () => {
  it('is open to everybody, and the reason says that the source sets no conditions', () => {
    expect(judge(undefined, asking())).toMatchObject({
      verdict: 'ELIGIBLE',
      reasons: [{ verdict: 'ELIGIBLE', text: 'The source sets no conditions for joining.', evidence: [] }],
    });
  });
});

describe('an exclusion', () => {
  const noTrusts = (parts: Parameters<typeof asks>[1] = {}) =>
    not(asks('UNIT', { values: ['TRUST'], text: 'Is a trust.', ...parts }));

  it.each([
    ['TRUST', {}, 'NOT_ELIGIBLE'],
    ['SCHOOL', {}, 'ELIGIBLE'],
    [undefined, {}, 'UNKNOWN'],
    ['TRUST', { strength: 'IMPLIED' }, 'NOT_ELIGIBLE'],
    ['TRUST', { strength: 'AMBIGUOUS' }, 'UNKNOWN'],
    ['SCHOOL', { strength: 'AMBIGUOUS' }, 'ELIGIBLE'],
    ['TRUST', { obligation: 'EXPECTED' }, 'UNKNOWN'],
    ['TRUST', { obligation: 'ENCOURAGED' }, 'ELIGIBLE'],
    ['SCHOOL', { listed: false }, 'UNKNOWN'],
  ] as const)('of trusts, for %s, with %p: %s', (unit, parts, expected) => {
    expect(verdict(noTrusts(parts), { unit })).toBe(expected);
  });

  it('that is one way in among others is UNKNOWN where the source is ambiguous', () => {
    expect(verdict(anyOf(noTrusts({ strength: 'AMBIGUOUS' }), no()), { unit: 'SCHOOL' })).toBe('UNKNOWN');
    expect(verdict(anyOf(noTrusts(), no()), { unit: 'SCHOOL' })).toBe('ELIGIBLE');
  });

  it('may be of a group, and of an exclusion', () => {
    const past = taken('a', '2020/21');
    expect(verdict(not(anyOf(needs('a'), needs('b'))), past)).toBe('NOT_ELIGIBLE');
    expect(verdict(not(allOf(needs('a'), needs('b'))), past)).toBe('ELIGIBLE');
    expect(verdict(not(not(needs('a'))), past)).toBe('ELIGIBLE');
    expect(verdict(not(not(needs('b'))), past)).toBe('NOT_ELIGIBLE');
  });

  it('has reasons that say whom it excludes, and what would settle it', () => {
    expect(only(noTrusts(), { unit: 'TRUST' })).toMatchObject({
      text: 'You are excluded by this: Is a trust. You sign up as a multi-academy trust.',
      wouldChange: undefined,
    });
    expect(only(noTrusts(), { unit: 'SCHOOL' }).text).toMatch(/^You are not excluded by this: Is a trust\. /);
    expect(only(noTrusts())).toMatchObject({
      text: 'It is not known whether you are excluded by this: Is a trust. Tell us who signs up.',
      wouldChange: 'You would be eligible if this does not apply to you: Is a trust.',
    });
    expect(judge(noTrusts(), asking()).missing).toEqual(['UNIT']);
  });

  it('is told as such among alternatives', () => {
    expect(only(anyOf(noTrusts(), needs('a'))).text).toMatch(/\(1\) not: Is a trust; \(2\) Was in a\./);
  });
});

describe('having completed a programme', () => {
  it.each([
    ['PREVIOUS_YEAR', '2020/21', 'ELIGIBLE'],
    ['PREVIOUS_YEAR', '2019/20', 'NOT_ELIGIBLE'],
    ['PREVIOUS_YEAR', '2021/22', 'NOT_ELIGIBLE'],
    ['ANY_EARLIER_YEAR', '2020/21', 'ELIGIBLE'],
    ['ANY_EARLIER_YEAR', '2014/15', 'ELIGIBLE'],
    ['ANY_EARLIER_YEAR', '2021/22', 'NOT_ELIGIBLE'],
    ['ANY_EARLIER_YEAR', '2022/23', 'NOT_ELIGIBLE'],
    ['SAME_YEAR', '2021/22', 'ELIGIBLE'],
    ['SAME_YEAR', '2020/21', 'UNKNOWN'],
    [undefined, '2021/22', 'ELIGIBLE'],
    [undefined, '2022/23', 'NOT_ELIGIBLE'],
  ] as const)('in %s, when it was in %s: %s', (timing, year, expected) => {
    expect(verdict(needs('development', { timing }), taken('development', year))).toBe(expected);
  });

  it('is UNKNOWN if the profile does not list completed programmes, and NOT_ELIGIBLE if the list is empty', () => {
    expect(verdict(needs('development'), { completed: undefined })).toBe('UNKNOWN');
    expect(verdict(needs('development'), { completed: [] })).toBe('NOT_ELIGIBLE');
  });

  it('counts a part as the whole; the whole counts as the part only possibly', () => {
    expect(verdict(needs('development'), taken('development/first', '2020/21'))).toBe('ELIGIBLE');
    expect(verdict(needs('development/first'), taken('development/first', '2020/21'))).toBe('ELIGIBLE');
    expect(verdict(needs('development/first'), taken('development', '2020/21'))).toBe('UNKNOWN');
    expect(verdict(needs('development/first'), taken('embedding', '2020/21'))).toBe('NOT_ELIGIBLE');
  });

  it('is UNKNOWN for external things, unless the profile names them', () => {
    expect(verdict(needs('outside'))).toBe('UNKNOWN');
    expect(verdict(needs('outside'), taken('outside', '2020/21'))).toBe('ELIGIBLE');
  });

  it('states the year, and what would change the verdict', () => {
    const rule = needs('development', { timing: 'PREVIOUS_YEAR' });
    const late = only(rule, taken('development', '2018/19'));
    expect(late.text).toBe(
      'This condition is not met: Was in development. You took part in 2018/19, but it has to be in 2020/21.',
    );
    expect(late.wouldChange).toBe(
      'You would be eligible after a year in development, in the academic year right after it.',
    );
    expect(only(needs('development')).wouldChange).toBe('You would be eligible after a year in development.');
  });

  it('does not count a programme of the same year, and says when it will count', () => {
    const rule = needs('development', { timing: 'PREVIOUS_YEAR' });
    const now = only(rule, { current: ['development'] });
    expect(now.verdict).toBe('NOT_ELIGIBLE');
    expect(now.wouldChange).toBe('You would be eligible in 2022/23, after this year in development.');
    expect(verdict(rule, { current: ['development'], currentYear: '2020/21' })).toBe('ELIGIBLE');
    expect(verdict(rule, { current: ['development'], currentYear: '2019/20' })).toBe('NOT_ELIGIBLE');
  });

  it('has the opposite verdict with NEVER_COMPLETED', () => {
    const rule = asks('NEVER_COMPLETED', { programme: 'development' });
    expect(verdict(rule, taken('development', '2019/20'))).toBe('NOT_ELIGIBLE');
    expect(verdict(rule)).toBe('ELIGIBLE');
    expect(verdict(rule, { completed: undefined })).toBe('UNKNOWN');
    expect(only(rule, taken('development', '2019/20')).wouldChange).toBeUndefined();
  });
});

describe('taking part in a programme', () => {
  const rule = asks('TAKING', { programme: 'support' });

  it('is decided by the current programmes', () => {
    expect(verdict(rule, { current: ['support'] })).toBe('ELIGIBLE');
    expect(verdict(rule, { current: [] })).toBe('NOT_ELIGIBLE');
    expect(verdict(rule)).toBe('UNKNOWN');
  });

  it('is UNKNOWN for a year that the profile does not mention', () => {
    expect(verdict(rule, { current: ['support'], currentYear: '2020/21' })).toBe('UNKNOWN');
  });

  it('says that joining the programme too would change the verdict', () => {
    expect(only(rule, { current: [] }).wouldChange).toBe(
      'You would be eligible if you also take part in support in 2021/22.',
    );
  });
});

describe('the role, school and area of a profile', () => {
  it.each([
    ['PHASE', { values: ['PRIMARY', 'EARLY_YEARS'] }, { phase: 'PRIMARY' }, { phase: 'POST_16' }, 'PHASE'],
    ['YEAR_GROUP', { values: ['Y1', 'Y2'] }, { yearGroups: ['Y2', 'Y3'] }, { yearGroups: ['Y6'] }, 'YEAR_GROUPS'],
    ['UNIT', { values: ['DEPARTMENT'] }, { unit: 'INDIVIDUAL_WITH_DEPARTMENT' }, { unit: 'SCHOOL' }, 'UNIT'],
    ['ROLE', { values: ['teacher'] }, { role: 'Class Teacher' }, { role: 'teaching assistant' }, 'ROLE'],
    [
      'SCHOOL_KIND',
      { values: ['11-18 school'] },
      { schoolKind: '11–18 school' },
      { schoolKind: 'junior school' },
      'SCHOOL_KIND',
    ],
    ['YEARS_TEACHING', { range: { min: 1, max: 2 } }, { yearsTeaching: 2 }, { yearsTeaching: 3 }, 'YEARS_TEACHING'],
    ['YEARS_TEACHING', { range: { min: 3 } }, { yearsTeaching: 3 }, { yearsTeaching: 2 }, 'YEARS_TEACHING'],
    [
      'SPECIALIST_COHORT',
      { range: { min: 1, max: 4 } },
      { specialistCohort: 4 },
      { specialistCohort: 0 },
      'SPECIALIST_COHORT',
    ],
  ] as const)('decides %s %j', (kind, asked, meets, fails, field) => {
    const rule = asks(kind, asked);
    expect(verdict(rule, meets)).toBe('ELIGIBLE');
    expect(verdict(rule, fails)).toBe('NOT_ELIGIBLE');
    expect(judge(rule, asking())).toMatchObject({ verdict: 'UNKNOWN', missing: [field] });
    expect(only(rule).text).toMatch(/Tell us /);
  });

  it('lead to a question to the hub if their wording is unknown', () => {
    const {
      verdict: known,
      ask,
      missing,
    } = judge(asks('ROLE', { values: ['subject leader'] }), asking({ role: 'bursar' }));
    expect([known, missing]).toEqual(['UNKNOWN', ['ROLE']]);
    expect(ask).toEqual(['Does the role "bursar" count as subject leader?']);
  });

  it('cannot change for a year of teaching that is over', () => {
    const rule = asks('YEARS_TEACHING', { range: { min: 2, max: 3 } });
    expect(only(rule, { yearsTeaching: 4 }).wouldChange).toBeUndefined();
    expect(only(rule, { yearsTeaching: 1 }).wouldChange).toBe('You would be eligible in year 2 of teaching.');
  });

  it('decide an area only if it is a hub', () => {
    const rule = asks('AREA', { values: ['East Midlands East'] });
    expect(verdict(rule, { hub: east })).toBe('ELIGIBLE');
    expect(verdict(rule, { hub: west })).toBe('UNKNOWN');
    expect(verdict(asks('AREA', { values: ['Rutland'] }), { hub: east })).toBe('UNKNOWN');
  });
});

describe('the phase and year groups of a profile', () => {
  const inPhase = (...values: readonly string[]) => asks('PHASE', { values });
  const teaching = (...values: readonly string[]) => asks('YEAR_GROUP', { values });
  const infants = teaching('RECEPTION', 'Y1', 'Y2');
  const lower = teaching('Y7', 'Y8', 'Y9', 'Y10', 'Y11');

  it.each<[string, EligibilityRule, Profile, string]>([
    ['Year 6 is not Reception to Year 2', infants, { phase: 'PRIMARY', yearGroups: ['Y6'] }, 'NOT_ELIGIBLE'],
    ['one of several is enough', infants, { yearGroups: ['Y2', 'Y3'] }, 'ELIGIBLE'],
    ['none is none', infants, { phase: 'PRIMARY', yearGroups: [] }, 'NOT_ELIGIBLE'],
    ['a primary phase may have it', infants, { phase: 'PRIMARY' }, 'UNKNOWN'],
    ['so may the Early Years, which are nurseries too', infants, { phase: 'EARLY_YEARS' }, 'UNKNOWN'],
    ['a secondary phase has none of it', infants, { phase: 'SECONDARY' }, 'NOT_ELIGIBLE'],
    ['a secondary phase is all of Years 7 to 11', lower, { phase: 'SECONDARY' }, 'ELIGIBLE'],
    ['a sixth form teacher of a school is not', lower, { phase: 'SECONDARY', yearGroups: ['Y12'] }, 'NOT_ELIGIBLE'],
    ['a post-16 phase is none of them', lower, { phase: 'POST_16' }, 'NOT_ELIGIBLE'],
    ['Year 8 is secondary', inPhase('SECONDARY'), { yearGroups: ['Y8'] }, 'ELIGIBLE'],
    ['Year 12 is post-16', inPhase('POST_16'), { phase: 'SECONDARY', yearGroups: ['Y12'] }, 'ELIGIBLE'],
    ['Year 6 is not secondary', inPhase('SECONDARY'), { yearGroups: ['Y6'] }, 'NOT_ELIGIBLE'],
    ['no year group is no phase', inPhase('PRIMARY'), { yearGroups: [] }, 'UNKNOWN'],
  ])('%s', (_, rule, profile, expected) => {
    expect(verdict(rule, profile)).toBe(expected);
  });

  it.each<[string, EligibilityRule, Profile, string]>([
    ['in the Early Years', inPhase('EARLY_YEARS'), { phase: 'PRIMARY', yearGroups: ['RECEPTION'] }, 'ELIGIBLE'],
    ['which a primary teacher may teach', inPhase('EARLY_YEARS'), { phase: 'PRIMARY' }, 'UNKNOWN'],
    ['which Year 1 is not', inPhase('EARLY_YEARS'), { phase: 'PRIMARY', yearGroups: ['Y1'] }, 'NOT_ELIGIBLE'],
    ['in a primary school', inPhase('PRIMARY'), { phase: 'PRIMARY', yearGroups: ['RECEPTION'] }, 'ELIGIBLE'],
    ['perhaps primary', inPhase('PRIMARY'), { phase: 'EARLY_YEARS', yearGroups: ['RECEPTION'] }, 'UNKNOWN'],
    ['perhaps primary, of who names no phase', inPhase('PRIMARY'), { yearGroups: ['RECEPTION'] }, 'UNKNOWN'],
    ['which an Early Years teacher may teach', inPhase('PRIMARY'), { phase: 'EARLY_YEARS' }, 'UNKNOWN'],
    ['which a nursery teacher does not', inPhase('PRIMARY'), { phase: 'EARLY_YEARS', yearGroups: [] }, 'NOT_ELIGIBLE'],
  ])('Reception is %s', (_, rule, profile, expected) => {
    expect(verdict(rule, profile)).toBe(expected);
  });

  it('are stated in words, with what would change the verdict', () => {
    const sixth = only(infants, { phase: 'PRIMARY', yearGroups: ['Y5', 'Y6'] });
    expect(sixth.text).toBe('This condition is not met: Meets YEAR_GROUP. You teach Year 5 and Year 6.');
    expect(sixth.wouldChange).toBe('You would be eligible if you teach Reception, Year 1 or Year 2.');
    const primary = only(inPhase('EARLY_YEARS'), { phase: 'PRIMARY' });
    expect(primary.text).toMatch(/Your phase is Primary\. Tell us whether you teach Reception, which counts as Early/);
    expect(primary.wouldChange).toBe('You would be eligible if you teach Reception.');
  });

  it('lead to a question whether Reception counts, and to a request for missing fields', () => {
    const { ask, missing } = judge(inPhase('PRIMARY'), asking({ phase: 'EARLY_YEARS', yearGroups: ['RECEPTION'] }));
    expect([ask, missing]).toEqual([['We teach Reception. Does that count as the primary phase here?'], []]);
    expect(judge(inPhase('EARLY_YEARS'), asking({ phase: 'PRIMARY' })).missing).toEqual(['YEAR_GROUPS']);
  });
});

const east: HubName = { id: 'hub-e', slug: 'east-midlands-east', title: 'East Midlands East Maths Hub', kind: 'HUB' };
const west: HubName = { id: 'hub-w', slug: 'east-midlands-west', title: 'East Midlands West Maths Hub', kind: 'HUB' };

describe('a programme of another hub', () => {
  const of = (hub: HubName, profile: Profile, rule?: EligibilityRule) => judge(rule, asking(profile, { hub }));

  it('is UNKNOWN', () => {
    expect(of(east, { hub: west })).toMatchObject({
      verdict: 'UNKNOWN',
      ask: [expect.stringContaining('another hub')],
    });
    expect(of(east, { hub: east }).verdict).toBe('ELIGIBLE');
    expect(of(east, {}).verdict).toBe('ELIGIBLE');
  });

  it('is NOT_ELIGIBLE for a profile that fails its rule', () => {
    expect(of(east, { hub: west }, no()).verdict).toBe('NOT_ELIGIBLE');
  });

  it('is open if it is the national centre, or if the rule itself asks for the area', () => {
    expect(of({ ...east, kind: 'NATIONAL_CENTRE' }, { hub: west }).verdict).toBe('ELIGIBLE');
    const area = asks('AREA', { values: ['East Midlands West'] });
    expect(of(east, { hub: west }, area).verdict).toBe('ELIGIBLE');
  });
});

describe('a condition that no profile can decide', () => {
  it('is UNKNOWN for criteria', () => {
    expect(judge(asks('CRITERIA', { text: 'Is not ready.' }), asking())).toMatchObject({
      verdict: 'UNKNOWN',
      missing: [],
      ask: ['Do we meet this? Is not ready.'],
    });
  });

  it('is UNKNOWN if the source does not list the required values, whatever the profile says', () => {
    expect(verdict(asks('PHASE', { values: ['PRIMARY'], listed: false }), { phase: 'PRIMARY' })).toBe('UNKNOWN');
    expect(verdict(asks('COMMITMENT', { listed: false }))).toBe('UNKNOWN');
  });

  it('does not matter for an exempt profile', () => {
    expect(verdict(unless(yes(), asks('CRITERIA', { listed: false })))).toBe('ELIGIBLE');
  });

  it('does not count a commitment as unknown, because anyone can make it', () => {
    const reason = only(asks('COMMITMENT', { text: 'Teach a session each day.' }));
    expect(reason).toMatchObject({ verdict: 'ELIGIBLE', text: 'You would commit to this: Teach a session each day.' });
  });
});

describe('the certainty and obligation of a condition', () => {
  const phase = (parts: Parameters<typeof asks>[1]) => asks('PHASE', { values: ['SECONDARY'], ...parts });
  const primary = { phase: 'PRIMARY' } as const;

  it('make a failed implied condition NOT_ELIGIBLE, with a note that it is only implied', () => {
    const reason = only(phase({ strength: 'IMPLIED' }), primary);
    expect(reason.verdict).toBe('NOT_ELIGIBLE');
    expect(reason.text).toMatch(/implies this condition but does not state it/);
    expect(only(phase({}), primary).text).not.toMatch(/implies/);
  });

  it('make a failed ambiguous condition UNKNOWN; meeting it is enough', () => {
    expect(verdict(phase({ strength: 'AMBIGUOUS' }), primary)).toBe('UNKNOWN');
    expect(verdict(phase({ strength: 'AMBIGUOUS' }), { phase: 'SECONDARY' })).toBe('ELIGIBLE');
  });

  it('make a met ambiguous alternative or exemption UNKNOWN', () => {
    const doubtful = phase({ strength: 'AMBIGUOUS' });
    expect(verdict(anyOf(doubtful, no()), { phase: 'SECONDARY' })).toBe('UNKNOWN');
    expect(verdict(anyOf(doubtful, no()), primary)).toBe('NOT_ELIGIBLE');
    expect(verdict(unless(doubtful, no()), { phase: 'SECONDARY' })).toBe('UNKNOWN');
  });

  it.each([
    ['MUST', 'NOT_ELIGIBLE'],
    [undefined, 'NOT_ELIGIBLE'],
    ['EXPECTED', 'UNKNOWN'],
    ['ENCOURAGED', 'ELIGIBLE'],
    ['MAY', 'ELIGIBLE'],
  ] as const)('failing what is %s: %s', (obligation, expected) => {
    expect(verdict(phase({ obligation }), primary)).toBe(expected);
  });
});

describe('reasons', () => {
  it('are one for each condition, deciding ones first', () => {
    const { reasons } = judge(allOf(yes(), perhaps(), no()), asking());
    expect(reasons.map((reason) => reason.verdict)).toEqual(['NOT_ELIGIBLE', 'UNKNOWN', 'ELIGIBLE']);
    expect(judge(allOf(yes(), perhaps()), asking()).reasons.map((reason) => reason.verdict)).toEqual([
      'UNKNOWN',
      'ELIGIBLE',
    ]);
  });

  it('promise eligibility only if no other condition is open', () => {
    const [first] = judge(allOf(needs('development'), yes()), asking()).reasons;
    expect(first?.wouldChange).toBe('You would be eligible after a year in development.');
    const [another] = judge(allOf(needs('development'), perhaps()), asking()).reasons;
    expect(another?.wouldChange).toBe('This would be met after a year in development.');
  });

  it('are one for a set of alternatives, which the text lists', () => {
    const rule = anyOf(needs('readiness'), needs('development'));
    expect(only(rule, taken('development', '2019/20'))).toMatchObject({
      verdict: 'ELIGIBLE',
      rule,
      text: 'This condition is met. One of these is enough: (1) Was in readiness; (2) Was in development. About (2): You took part in 2019/20.',
    });
    const closed = only(rule);
    expect(closed.text).toMatch(
      /^This condition is not met\. One of these is needed: \(1\) .*; \(2\) .*\. About \(1\): .* About \(2\): /,
    );
    expect(closed.wouldChange).toBe('You would be eligible after a year in readiness; or after a year in development.');
  });

  it('state how many alternatives are needed', () => {
    const rule = someOf(2, needs('a'), needs('b'), needs('c'));
    expect(verdict(rule, { completed: [{ of: 'a', year: '2020/21' }] })).toBe('NOT_ELIGIBLE');
    expect(only(rule).wouldChange).toMatch(/^You would be eligible with 2 of these: /);
    expect(only(rule, taken('a', '2020/21')).wouldChange).toBe(
      'You would be eligible after a year in b; or after a year in c.',
    );
  });

  it('state an exemption and a possible exemption', () => {
    const specialist = asks('SPECIALIST_COHORT', { range: { min: 1, max: 4 }, text: 'Is a specialist.' });
    const rule = unless(specialist, needs('development'));
    expect(only(rule, { specialistCohort: 3 }).text).toMatch(/because you are exempt: Is a specialist\./);
    expect(only(rule)).toMatchObject({
      verdict: 'UNKNOWN',
      text: expect.stringContaining('unless exempt: Is a specialist'),
    });
    expect(only(rule, { specialistCohort: 0 }).text).toMatch(/^This condition is not met: Was in development\./);
  });

  it('ask only for facts that could decide', () => {
    const rule = allOf(asks('PHASE', { values: ['PRIMARY'] }), anyOf(yes(), asks('ROLE', { values: ['teacher'] })));
    expect(judge(rule, asking()).missing).toEqual(['PHASE']);
    expect(judge(allOf(rule, no()), asking())).toMatchObject({ verdict: 'NOT_ELIGIBLE', missing: [], ask: [] });
  });
});
