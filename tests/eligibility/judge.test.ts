import { describe, expect, it } from '@jest/globals';
import type { EligibilityRule } from '../../src/domain/parts/eligibility-rule.js';
import { judge } from '../../src/eligibility/judge.js';
import type { HubName, Profile } from '../../src/eligibility/profile/profile.js';
import { allOf, anyOf, asking, asks, judged, needs, no, not, perhaps, someOf, unless, yes } from './rules.js';

const verdict = (rule: EligibilityRule | undefined, profile: Profile = {}) =>
  judge(judged(rule), asking(profile)).verdict;
/** The verdict for a person on a programme that persons join. */
const ofPerson = (rule: EligibilityRule, profile: Profile = {}) =>
  judge(judged(rule, forTeachers), asking({ unit: 'INDIVIDUAL', ...profile }));
const forTeachers = { unit: 'INDIVIDUAL', audienceRoles: ['teacher'] } as const;
const only = (rule: EligibilityRule, profile: Profile = {}) => {
  const [reason, ...others] = judge(judged(rule), asking(profile)).reasons;
  if (!reason || others.length > 0) throw new Error('There is more or less than one reason.');
  return reason;
};
const taken = (of: string, year: string): Profile => ({ completed: [{ of, year }] });

const receptionAt = (schoolKind: string): Profile => ({ yearGroups: ['RECEPTION'], schoolKind });
const y6InMiddle: Profile = { yearGroups: ['Y6'], schoolKind: 'middle school' };
const primaryKind = asks('SCHOOL_KIND', { values: ['primary school'] });

describe('a programme without a rule', () => {
  it('is open to schools, and the reason says that the source sets no other condition', () => {
    const text = 'The source sets no other condition, and this is meant for your school.';
    expect(judge(judged(undefined), asking())).toMatchObject({
      verdict: 'ELIGIBLE',
      summary: 'Your school can join This.',
      reasons: [{ verdict: 'ELIGIBLE', text, evidence: [] }],
    });
  });

  it('is open only where the phase and the audience fit', () => {
    const primary = judged(undefined, { phases: ['PRIMARY'] });
    expect(judge(primary, asking()).missing).toEqual(['PHASE']);
    expect(judge(primary, asking({ phase: 'PRIMARY' })).verdict).toBe('ELIGIBLE');
    const teachers = judged(undefined, forTeachers);
    const role = (text: string) => judge(teachers, asking({ role: text })).verdict;
    expect(['class teacher', 'TA', 'caretaker'].map(role)).toEqual(['ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN']);
    expect(judge(teachers, asking({ unit: 'INDIVIDUAL' })).missing).toEqual(['ROLE']);
    expect(judge(judged(undefined, { unit: 'INDIVIDUAL' }), asking({ role: 'teacher' })).verdict).toBe('UNKNOWN');
  });

  it('is UNKNOWN for a school that would send somebody', () => {
    expect(judge(judged(undefined, forTeachers), asking({ unit: 'SCHOOL' }))).toMatchObject({
      verdict: 'UNKNOWN',
      ask: ['Who can take part?'],
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
      text: 'You cannot join if this applies to you: “Is a trust.” It applies: you would join as a multi-academy trust.',
      wouldChange: undefined,
    });
    expect(only(noTrusts(), { unit: 'SCHOOL' }).text).toMatch(
      /^This would rule you out, but it does not apply to you: “Is a trust\.” You would join as/,
    );
    expect(only(noTrusts())).toMatchObject({
      text: 'This would rule you out if it applies to you: “Is a trust.” Tell us whether you would join as a school, a department, a trust or a person.',
      wouldChange: 'Your school could join if this does not apply to you: “Is a trust”.',
    });
    expect(judge(judged(noTrusts()), asking()).missing).toEqual(['UNIT']);
  });

  it('is told as such among alternatives', () => {
    expect(only(anyOf(noTrusts(), needs('a'))).text).toMatch(/^It is enough to meet one .* “Is a trust\.”/);
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
    [undefined, '2020/21', 'ELIGIBLE'],
    [undefined, '2021/22', 'NOT_ELIGIBLE'],
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
      'This is for those who took part in development in the academic year before, 2020/21, and your school took part in 2018/19.',
    );
    expect(late.wouldChange).toBe(
      'Your school could join after a year in development, in the academic year right after it.',
    );
    expect(only(needs('development')).wouldChange).toBe('Your school could join after a year in development.');
  });

  it('does not count a programme of the same year, and says when it will count', () => {
    const rule = needs('development', { timing: 'PREVIOUS_YEAR' });
    const now = only(rule, { current: ['development'] });
    expect(now.verdict).toBe('NOT_ELIGIBLE');
    expect(now.wouldChange).toBe('Your school could join in 2022/23, after this year in development.');
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
      'Your school could join if your school also takes part in support in 2021/22.',
    );
  });
});

describe('the role, school and area of a profile', () => {
  it.each([
    ['PHASE', { values: ['PRIMARY', 'EARLY_YEARS'] }, { phase: 'PRIMARY' }, { phase: 'POST_16' }, 'PHASE'],
    ['YEAR_GROUP', { values: ['Y1', 'Y2'] }, { yearGroups: ['Y2', 'Y3'] }, { yearGroups: ['Y6'] }, 'YEAR_GROUPS'],
    ['UNIT', { values: ['DEPARTMENT'] }, { unit: 'INDIVIDUAL_WITH_DEPARTMENT' }, { unit: 'SCHOOL' }, 'UNIT'],
    [
      'SCHOOL_KIND',
      { values: ['11-18 school'] },
      { schoolKind: '11–18 school' },
      { schoolKind: 'junior school' },
      'SCHOOL_KIND',
    ],
    [
      'SCHOOL_KIND',
      { values: ['academy'] },
      { schoolKind: 'primary academy' },
      { schoolKind: 'private school' },
      'SCHOOL_KIND',
    ],
    ['STATE_FUNDED', {}, { stateFunded: true }, { schoolKind: 'independent school' }, 'STATE_FUNDED'],
    [
      'SCHOOL_KIND',
      { values: ['state-funded school'] },
      { schoolKind: 'Academy' },
      { stateFunded: false },
      'STATE_FUNDED',
    ],
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
    expect(judge(judged(rule), asking())).toMatchObject({ verdict: 'UNKNOWN', missing: [field] });
    expect(only(rule).text).toMatch(/Tell us /);
  });

  it('decide a ROLE and YEARS_TEACHING of a person', () => {
    const teacher = asks('ROLE', { values: ['teacher'] });
    const said = (role?: string) => ofPerson(teacher, { role }).verdict;
    expect(['Class Teacher', 'teaching assistant', 'trainee teacher', undefined].map(said)).toEqual([
      'ELIGIBLE',
      'NOT_ELIGIBLE',
      'UNKNOWN',
      'UNKNOWN',
    ]);
    const years = asks('YEARS_TEACHING', { range: { min: 1, max: 2 } });
    expect([2, 3].map((yearsTeaching) => ofPerson(years, { yearsTeaching }).verdict)).toEqual([
      'ELIGIBLE',
      'NOT_ELIGIBLE',
    ]);
    expect(ofPerson(years, { role: 'teacher' }).missing).toEqual(['YEARS_TEACHING']);
  });

  it('describe whom a school can send, also where an exclusion asks for them', () => {
    const sent = (rule: EligibilityRule) => judge(judged(rule, forTeachers), asking({ unit: 'SCHOOL' }));
    const teacher = asks('ROLE', { values: ['teacher'] });
    expect(sent(teacher)).toMatchObject({
      verdict: 'ELIGIBLE',
      joinedBy: 'INDIVIDUAL',
      summary: 'A teacher of your school can join This.',
    });
    expect(sent(not(teacher)).verdict).toBe('ELIGIBLE');
    expect(sent(not(allOf(teacher, yes()))).verdict).toBe('ELIGIBLE');
    expect(sent(asks('YEARS_TEACHING', { range: { max: 2 } })).verdict).toBe('ELIGIBLE');
  });

  it('lead to a question to the hub if their wording is unknown', () => {
    const answer = ofPerson(asks('ROLE', { values: ['subject leader'] }), { role: 'bursar' });
    expect([answer.verdict, answer.missing]).toEqual(['UNKNOWN', []]);
    expect(answer.ask).toEqual(['Is this meant for somebody with the role “bursar”?']);
  });

  it('cannot change for a year of teaching that is over', () => {
    const rule = asks('YEARS_TEACHING', { range: { min: 2, max: 3 } });
    const [late] = ofPerson(rule, { yearsTeaching: 4 }).reasons;
    const [early] = ofPerson(rule, { yearsTeaching: 1 }).reasons;
    expect([late?.verdict, late?.wouldChange]).toEqual(['NOT_ELIGIBLE', undefined]);
    expect(early?.wouldChange).toBe('You could join if you are in year 2 or 3 of teaching.');
  });

  it('decide an area by its name, or by that of the hub', () => {
    const rule = asks('AREA', { values: ['East Midlands East'] });
    expect(verdict(rule, { hub: east })).toBe('ELIGIBLE');
    expect(verdict(rule, { hub: west })).toBe('UNKNOWN');
    const rutland = asks('AREA', { values: ['Rutland'] });
    expect(verdict(rutland, { hub: east })).toBe('UNKNOWN');
    expect(verdict(rutland, { area: 'rutland' })).toBe('ELIGIBLE');
    expect(verdict(rutland, { area: 'Oakham' })).toBe('UNKNOWN');
  });
});

describe('the phase and year groups of a profile', () => {
  const ofTeacher = (rule: EligibilityRule, profile: Profile) => ofPerson(rule, { role: 'teacher', ...profile });
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
    expect(ofTeacher(rule, profile).verdict).toBe(expected);
  });

  it.each<[string, EligibilityRule, Profile, string]>([
    ['in the Early Years', inPhase('EARLY_YEARS'), { phase: 'PRIMARY', yearGroups: ['RECEPTION'] }, 'ELIGIBLE'],
    ['not in the primary phase alone', inPhase('EARLY_YEARS'), { phase: 'PRIMARY' }, 'NOT_ELIGIBLE'],
    [
      'primary for who states that phase',
      inPhase('PRIMARY'),
      { phase: 'PRIMARY', yearGroups: ['RECEPTION'] },
      'ELIGIBLE',
    ],
    ['perhaps primary in a primary school', inPhase('PRIMARY'), receptionAt('primary school'), 'UNKNOWN'],
    ['not primary for who names no primary school', inPhase('PRIMARY'), { yearGroups: ['RECEPTION'] }, 'NOT_ELIGIBLE'],
  ])('Reception is %s', (_, rule, profile, expected) => {
    expect(ofTeacher(rule, profile).verdict).toBe(expected);
  });

  it.each<[string, EligibilityRule, Profile, string]>([
    ['a Year 6 teacher of a middle school is in Primary', inPhase('PRIMARY'), y6InMiddle, 'ELIGIBLE'],
    ['and perhaps in Secondary', inPhase('SECONDARY'), y6InMiddle, 'UNKNOWN'],
    ['a middle school is perhaps a primary school', primaryKind, y6InMiddle, 'UNKNOWN'],
    ['a nursery teacher is in the Early Years', inPhase('EARLY_YEARS'), { yearGroups: ['NURSERY'] }, 'ELIGIBLE'],
    [
      'the kind of school decides where nothing else is said',
      inPhase('SECONDARY'),
      { schoolKind: '11-16 school' },
      'ELIGIBLE',
    ],
    ['and leaves open what it may have', inPhase('POST_16'), { schoolKind: 'secondary school' }, 'UNKNOWN'],
    ['and fails what it has not', inPhase('POST_16'), { schoolKind: 'primary school' }, 'NOT_ELIGIBLE'],
  ])('%s', (_, rule, profile, expected) => {
    expect(ofTeacher(rule, profile).verdict).toBe(expected);
  });

  it.each<[Profile, string]>([
    [{ schoolKind: 'primary school' }, 'ELIGIBLE'],
    [{ schoolKind: 'infant school' }, 'ELIGIBLE'],
    [{ phase: 'PRIMARY' }, 'ELIGIBLE'],
    [{ yearGroups: ['Y4'] }, 'UNKNOWN'],
    [{ schoolKind: 'middle school' }, 'UNKNOWN'],
    [{ schoolKind: 'all-through school' }, 'UNKNOWN'],
    [{ schoolKind: 'special school' }, 'UNKNOWN'],
    [{ schoolKind: 'former primary school' }, 'UNKNOWN'],
    [{ schoolKind: '11-18 school' }, 'NOT_ELIGIBLE'],
  ])('of a school, %j, decide the primary phase: %s', (profile, expected) => {
    expect(verdict(inPhase('PRIMARY'), profile)).toBe(expected);
  });

  it.each<[Profile, string]>([
    [{ phase: 'PRIMARY' }, 'UNKNOWN'],
    [{ yearGroups: ['Y4'] }, 'UNKNOWN'],
    [{ phase: 'SECONDARY' }, 'NOT_ELIGIBLE'],
    [{ schoolKind: 'primary school' }, 'ELIGIBLE'],
  ])('of a person, %j, can fail what their school has to meet, and not meet it: %s', (profile, expected) => {
    const answer = judge(judged(inPhase('PRIMARY')), asking({ role: 'TA', ...profile }));
    expect([answer.verdict, answer.joinedBy]).toEqual([expected, 'SCHOOL']);
  });

  it('have to be shared, whatever the rule asks, unless an open question is about them', () => {
    const secondary = judged(yes(), { phases: ['SECONDARY'] });
    expect(judge(secondary, asking({ phase: 'PRIMARY' }))).toMatchObject({
      verdict: 'NOT_ELIGIBLE',
      summary:
        'Your school cannot join This, because this is for the Secondary phase, and your school is in the Primary phase.',
    });
    expect(judge(secondary, asking({ phase: 'SECONDARY' })).verdict).toBe('ELIGIBLE');
    expect(judge(secondary, asking()).verdict).toBe('ELIGIBLE');
    const fieldQuestions = [{ field: 'PHASES', question: 'Is it for primary too?' }] as const;
    const open = judge({ ...secondary, fieldQuestions }, asking({ phase: 'PRIMARY' }));
    expect([open.verdict, open.ask]).toEqual(['UNKNOWN', ['Is it for primary too?']]);
  });

  it('are stated in words, with what would change the verdict', () => {
    const [sixth] = ofTeacher(infants, { phase: 'PRIMARY', yearGroups: ['Y5', 'Y6'] }).reasons;
    expect(sixth?.text).toBe('This is for Reception, Year 1 or Year 2, and you teach Year 5 and Year 6.');
    expect(sixth?.wouldChange).toBe('You could join if you teach Reception, Year 1 or Year 2.');
    const [late] = ofTeacher(lower, { yearGroups: ['Y12'] }).reasons;
    expect(late?.text).toBe('This is for Years 7 to 11, and you teach Year 12.');
  });

  it('lead to a question whether Reception counts', () => {
    const { ask, missing } = ofTeacher(inPhase('PRIMARY'), receptionAt('primary school'));
    expect([ask, missing]).toEqual([['We teach Reception. Does that count as Primary here?'], []]);
  });
});

const east: HubName = { id: 'hub-e', slug: 'east-midlands-east', title: 'East Midlands East Maths Hub', kind: 'HUB' };
const west: HubName = { id: 'hub-w', slug: 'east-midlands-west', title: 'East Midlands West Maths Hub', kind: 'HUB' };

describe('a programme of another hub', () => {
  const of = (hub: HubName, profile: Profile, rule?: EligibilityRule) => judge(judged(rule), asking(profile, { hub }));

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
    expect(judge(judged(asks('CRITERIA', { text: 'Is not ready.' })), asking())).toMatchObject({
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
    expect(reason).toMatchObject({
      verdict: 'ELIGIBLE',
      text: 'If you join, you commit to this: Teach a session each day.',
    });
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
    const { reasons } = judge(judged(allOf(yes(), perhaps(), no())), asking());
    expect(reasons.map((reason) => reason.verdict)).toEqual(['NOT_ELIGIBLE', 'UNKNOWN', 'ELIGIBLE']);
    expect(judge(judged(allOf(yes(), perhaps())), asking()).reasons.map((reason) => reason.verdict)).toEqual([
      'UNKNOWN',
      'ELIGIBLE',
    ]);
  });

  it('promise eligibility only if no other condition is open', () => {
    const [first] = judge(judged(allOf(needs('development'), yes())), asking()).reasons;
    expect(first?.wouldChange).toBe('Your school could join after a year in development.');
    const [another] = judge(judged(allOf(needs('development'), perhaps())), asking()).reasons;
    expect(another?.wouldChange).toBe('This condition would be met after a year in development.');
  });

  it('are one for a set of alternatives, which the text lists', () => {
    const rule = anyOf(needs('readiness'), needs('development'));
    expect(only(rule, taken('development', '2019/20'))).toMatchObject({
      verdict: 'ELIGIBLE',
      rule,
      text: 'This is for those who took part in development in an earlier year. Your school took part in development in 2019/20, so this condition is met.',
    });
    const closed = only(rule);
    expect(closed.text).toMatch(
      /^None of these conditions is met\. This is for those .* readiness .* This is for those .* development /,
    );
    expect(closed.wouldChange).toBe(
      'Your school could join after a year in readiness, or after a year in development.',
    );
  });

  it('state how many alternatives are needed', () => {
    const rule = someOf(2, needs('a'), needs('b'), needs('c'));
    expect(verdict(rule, { completed: [{ of: 'a', year: '2020/21' }] })).toBe('NOT_ELIGIBLE');
    expect(only(rule).wouldChange).toMatch(/^Your school could join where 2 of these apply: /);
    expect(only(rule, taken('a', '2020/21')).wouldChange).toBe(
      'Your school could join after a year in b, or after a year in c.',
    );
  });

  it('state an exemption and a possible exemption', () => {
    const specialist = asks('SPECIALIST_COHORT', { range: { min: 1, max: 4 }, text: 'Is a specialist.' });
    const rule = unless(specialist, needs('development'));
    expect(only(rule, { specialistCohort: 3 }).text).toMatch(
      /because you are exempt\. Your Mastery Specialist belongs to Cohort 3\./,
    );
    expect(only(rule)).toMatchObject({
      verdict: 'UNKNOWN',
      text: expect.stringContaining('Whether you are exempt is not known. This is for Mastery Specialists'),
    });
    expect(only(rule, { specialistCohort: 0 }).text).toMatch(
      /^This is for those who took part in development in an earlier year, and your school has not/,
    );
  });

  it('ask only for facts that could decide', () => {
    const rule = allOf(asks('PHASE', { values: ['PRIMARY'] }), anyOf(yes(), asks('UNIT', { values: ['TRUST'] })));
    expect(judge(judged(rule), asking()).missing).toEqual(['PHASE']);
    expect(judge(judged(allOf(rule, no())), asking())).toMatchObject({ verdict: 'NOT_ELIGIBLE', missing: [], ask: [] });
  });
});

describe('open questions', () => {
  const question = 'Is this enough?';
  const asked = needs('readiness', { openQuestion: question });

  it('make a test UNKNOWN that would be met, and are shown where it fails', () => {
    const met = judge(judged(anyOf(asked, needs('development'))), asking(taken('readiness', '2020/21')));
    expect([met.verdict, met.ask]).toEqual(['UNKNOWN', [question]]);
    expect(only(asked)).toMatchObject({ verdict: 'NOT_ELIGIBLE', text: expect.stringContaining(question) });
    expect(verdict(anyOf(asked, needs('development')), taken('development', '2020/21'))).toBe('ELIGIBLE');
  });

  it('about who may join at all leave nobody certain', () => {
    const fieldQuestions = [{ field: 'ELIGIBILITY_RULE', question: 'Who can take part?' }] as const;
    const of = (rule: EligibilityRule) => judge(judged(rule, { fieldQuestions }), asking());
    expect(of(yes())).toMatchObject({ verdict: 'UNKNOWN', ask: ['Who can take part?'] });
    expect(of(no()).verdict).toBe('NOT_ELIGIBLE');
  });
});

describe('a predecessor of what is required', () => {
  const nameOf = (id: string) => ({ title: id, series: id, predecessors: id === 'new' ? ['old'] : [] });
  const of = (timing: 'PREVIOUS_YEAR' | 'ANY_EARLIER_YEAR', year: string) =>
    judge(judged(needs('new', { timing })), asking(taken('old', year), { nameOf }));

  it('is UNKNOWN with a question to the hub, if it was taken at the right time', () => {
    expect(of('ANY_EARLIER_YEAR', '2015/16')).toMatchObject({
      verdict: 'UNKNOWN',
      missing: [],
      ask: ['We took part in old. Does that count as new?'],
    });
    expect(of('PREVIOUS_YEAR', '2015/16').verdict).toBe('NOT_ELIGIBLE');
  });
});
