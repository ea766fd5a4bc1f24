import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../../src/catalogue/view/snapshot.js';
import { asked } from '../../../support/asked.js';
import { aCatalogue, aLink, aProgramme, aSeries, asks, needs, snapshotOf } from '../../../support/builders.js';
import { realSnapshot } from '../../../support/real-snapshot.js';
import { severalHubs } from '../../../support/several-hubs.js';

// What careful readers of the source expect of single profiles. grid.test.ts has many more.

type Profile = Readonly<Record<string, unknown>>;
interface Told {
  readonly verdict: string;
  readonly joinedBy: string | null;
  readonly summary: string;
  readonly questions: readonly string[];
  readonly tellUs: readonly string[];
}

const real = realSnapshot();
const several = snapshotOf(severalHubs());

const eligibility = (programme: string, profile: Profile, rest: Profile = {}, from: Snapshot = real) =>
  asked<{ eligibility: Told }>(
    from,
    'query ($programme: String!, $profile: Profile!, $hub: String, $year: AcademicYear) { eligibility(programme: $programme, profile: $profile, hub: $hub, year: $year) { verdict joinedBy summary questions tellUs } }',
    { programme, profile, ...rest },
  ).then((data) => data.eligibility);

const took = (series: string, year: string) => ({ completed: [{ series, year }] });
const secondary = { unit: 'INDIVIDUAL', phase: 'SECONDARY' };
const university = { unit: 'INDIVIDUAL', role: 'PGCE maths lead at university' };

describe('A verdict that must not be a guess', () => {
  it.each<[string, Profile, string]>([
    ['pd-lead', { role: 'caretaker' }, 'UNKNOWN'],
    ['secondary-subject-leadership', { ...secondary, role: 'prospective head of department' }, 'UNKNOWN'],
    ['secondary-subject-leadership', { ...secondary, role: 'assistant head of department' }, 'UNKNOWN'],
    ['secondary-subject-leadership', { ...secondary, role: 'deputy head of department' }, 'UNKNOWN'],
    ['secondary-subject-leadership', { ...secondary, role: 'aspiring subject leader' }, 'UNKNOWN'],
    ['secondary-subject-leadership', { ...secondary, role: 'Heads of Department' }, 'ELIGIBLE'],
    ['sktm-primary-teachers', { role: 'trainee teacher', phase: 'PRIMARY' }, 'UNKNOWN'],
    ['primary-tfm-development', { unit: 'INDIVIDUAL', role: 'TA', yearGroups: ['Y1'] }, 'UNKNOWN'],
    [
      'primary-tfm-development',
      { unit: 'INDIVIDUAL', role: 'TA', yearGroups: ['Y1'], schoolKind: 'primary school' },
      'ELIGIBLE',
    ],
    ['secondary-tfm-embedding-year-support', { phase: 'PRIMARY' }, 'NOT_ELIGIBLE'],
    ['secondary-tfm-embedding-and-sustaining', { phase: 'PRIMARY' }, 'NOT_ELIGIBLE'],
    ['a-level-pedagogy', { phase: 'PRIMARY' }, 'NOT_ELIGIBLE'],
    ['a-level-pedagogy', { role: 'FE teacher of GCSE re-sit', phase: 'POST_16' }, 'UNKNOWN'],
    ['core-maths-pedagogy', { role: 'FE teacher of GCSE re-sit', phase: 'POST_16' }, 'UNKNOWN'],
    ['post-16-gcse-resit', { role: 'FE teacher of GCSE re-sit', phase: 'POST_16' }, 'ELIGIBLE'],
    ['primary-tfm-sustaining', took('mastery-readiness', '2020/21'), 'UNKNOWN'],
    ['itt-partnerships', university, 'ELIGIBLE'],
    ['school-development-lead', university, 'UNKNOWN'],
    ['sktm-early-years', { role: 'nursery practitioner', yearGroups: ['NURSERY'] }, 'UNKNOWN'],
    ['sktm-early-years', { role: 'nursery teacher', yearGroups: ['NURSERY'] }, 'ELIGIBLE'],
    ['secondary-mat-leads', { role: 'maths MAT lead', phase: 'PRIMARY' }, 'UNKNOWN'],
  ])('%s for %j is %s', async (slug, profile, expected) => {
    expect((await eligibility(slug, profile)).verdict).toBe(expected);
  });

  it('is about the school where schools join, and says so', async () => {
    const answer = await eligibility('primary-tfm-development', { unit: 'INDIVIDUAL', role: 'TA', yearGroups: ['Y1'] });
    expect(answer).toMatchObject({ joinedBy: 'SCHOOL', tellUs: ['SCHOOL_KIND'] });
    expect(answer.summary).toMatch(/^Your school can join .* if your school is in the Primary phase\.$/);
  });

  it('shows the open question of the programme', async () => {
    const lead = await eligibility('pd-lead', { role: 'caretaker' });
    expect(lead.questions).toContain('Who can take part, and what experience do they need?');
    const readiness = await eligibility('primary-tfm-sustaining', took('mastery-readiness', '2020/21'));
    expect(readiness.questions).toEqual(['Is Readiness on its own enough to join, without Development?']);
  });
});

describe('A verdict that was right stays right', () => {
  const department = { unit: 'DEPARTMENT', phase: 'SECONDARY', completed: [] };
  it.each<[string, Profile, string]>([
    ['primary-tfm-embedding', took('primary-tfm-development', '2020/21'), 'ELIGIBLE'],
    ['primary-tfm-embedding', took('primary-tfm-development', '2018/19'), 'NOT_ELIGIBLE'],
    ['primary-tfm-sustaining', took('primary-tfm-development', '2018/19'), 'ELIGIBLE'],
    ['secondary-tfm-embedding-and-sustaining', { ...department, specialistCohort: 3 }, 'ELIGIBLE'],
    ['secondary-tfm-embedding-and-sustaining', { ...department, specialistCohort: 6 }, 'NOT_ELIGIBLE'],
    ['secondary-tfm-embedding-and-sustaining', { phase: 'SECONDARY', specialistCohort: 6 }, 'UNKNOWN'],
    ['sktm-primary-ect', { phase: 'PRIMARY', yearsTeaching: 1 }, 'ELIGIBLE'],
    ['sktm-primary-ect', { phase: 'PRIMARY', yearsTeaching: 3 }, 'NOT_ELIGIBLE'],
    ['mastering-number', { role: 'Reception teacher', yearGroups: ['RECEPTION'] }, 'ELIGIBLE'],
    ['y7-11-coherence', { role: 'Year 9 maths teacher', yearGroups: ['Y9'] }, 'ELIGIBLE'],
    ['a-level-pedagogy', { role: 'A level maths teacher', phase: 'POST_16' }, 'ELIGIBLE'],
    ['a-level-pedagogy', { unit: 'SCHOOL', schoolKind: '11–18 school' }, 'ELIGIBLE'],
    ['mastery-readiness', { unit: 'SCHOOL', schoolKind: 'primary school' }, 'UNKNOWN'],
  ])('%s for %j is %s', async (slug, profile, expected) => {
    expect((await eligibility(slug, profile)).verdict).toBe(expected);
  });
});

describe('Kind of school, state funding and area', () => {
  const asksForSchool = several.programmes.find(
    ({ slug, academicYear, eligibilityRule }) =>
      slug === 'primary-tfm-development' &&
      academicYear > '2021/22' &&
      JSON.stringify(eligibilityRule).includes('state-funded school'),
  );
  const of = (profile: Profile) =>
    eligibility(asksForSchool?.id ?? '', { unit: 'SCHOOL', area: 'England', ...profile }, {}, several);

  it('are answered from the profile', async () => {
    const verdicts = async (profile: Profile) => (await of(profile)).verdict;
    expect(await verdicts({ phase: 'PRIMARY', schoolKind: 'independent primary school' })).toBe('NOT_ELIGIBLE');
    expect(await verdicts({ phase: 'PRIMARY', stateFunded: false })).toBe('NOT_ELIGIBLE');
    expect((await of({ phase: 'PRIMARY' })).tellUs).toContain('STATE_FUNDED');
    expect((await of({ phase: 'PRIMARY', stateFunded: true, area: undefined })).tellUs).toContain('AREA');
    expect((await of({ phase: 'PRIMARY', schoolKind: 'primary academy' })).tellUs).not.toContain('STATE_FUNDED');
    expect((await of({ phase: 'PRIMARY', schoolKind: 'primary academy' })).tellUs).not.toContain('AREA');
  });

  it('leave a middle school open where primary schools are meant', async () => {
    const snapshot = snapshotOf(
      aCatalogue({
        programmes: [aProgramme({ eligibilityRule: asks('SCHOOL_KIND', { values: ['primary school'] }) })],
      }),
    );
    const middle = await eligibility('mastery', { yearGroups: ['Y6'], schoolKind: 'middle school' }, {}, snapshot);
    expect(middle.verdict).toBe('UNKNOWN');
  });
});

describe('A predecessor of a required series', () => {
  it('is UNKNOWN, with a question for the hub', async () => {
    const snapshot = snapshotOf(
      aCatalogue({
        series: [
          aSeries({ slug: 'old', links: [{ ...aLink('CONTINUES_AS', 'ser-new'), id: 'lnk-lineage' }] }),
          aSeries({ slug: 'new' }),
          aSeries({ slug: 'next' }),
        ],
        programmes: [
          aProgramme({ slug: 'old', academicYear: '2019/20' }),
          aProgramme({ slug: 'next', eligibilityRule: needs('new') }),
        ],
      }),
    );
    const answer = await eligibility('next', took('old', '2019/20'), {}, snapshot);
    expect(answer).toMatchObject({ verdict: 'UNKNOWN', questions: ['We took part in old. Does that count as new?'] });
  });
});

describe('A plan', () => {
  it('says that a programme is not entered yet where the year of the hub is not complete', async () => {
    const query =
      'query ($goal: String!, $hub: String) { plan(goal: $goal, profile: { unit: DEPARTMENT, phase: SECONDARY, completed: [] }, hub: $hub) { ways { verdict } obstacles { text } } }';
    const { plan } = await asked<{ plan: { obstacles: readonly { readonly text: string }[] } }>(several, query, {
      goal: 'secondary-tfm-embedding-and-sustaining',
      hub: 'east-midlands-south',
    });
    const texts = plan.obstacles.map(({ text }) => text);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).not.toMatch(/does not offer/);
    expect(texts.join(' ')).toMatch(/not entered yet.* Ask the hub\./);
  });
});

describe('Every UNKNOWN', () => {
  const values: Readonly<Record<string, readonly Profile[]>> = {
    PHASE: ['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16'].map((phase) => ({ phase })),
    YEAR_GROUPS: [['NURSERY'], ['RECEPTION'], ['Y5'], ['Y8'], ['Y12']].map((yearGroups) => ({ yearGroups })),
    ROLE: [
      'teacher',
      'TA',
      'head of maths',
      'maths MAT lead',
      'ITT tutor',
      'maths lead',
      'A level maths teacher',
      'Core Maths teacher',
      'GCSE resit teacher',
      'non-specialist teacher',
    ].map((role) => ({ role })),
    SCHOOL_KIND: ['primary school', '11-16 school', '11-18 school'].map((schoolKind) => ({ schoolKind })),
    YEARS_TEACHING: [{ yearsTeaching: 1 }, { yearsTeaching: 9 }],
    SPECIALIST_COHORT: [{ specialistCohort: 2 }, { specialistCohort: 0 }],
    COMPLETED: [
      { completed: [] },
      ...['mastery-readiness', 'primary-tfm-development', 'secondary-tfm-development'].map((slug) =>
        took(slug, '2020/21'),
      ),
    ],
  };
  const starts: readonly Profile[] = [
    {},
    { unit: 'SCHOOL' },
    { unit: 'INDIVIDUAL' },
    { unit: 'INDIVIDUAL', role: 'teacher' },
    { unit: 'INDIVIDUAL', phase: 'SECONDARY' },
    { unit: 'INDIVIDUAL', yearsTeaching: 1 },
    { unit: 'DEPARTMENT', phase: 'SECONDARY' },
    { unit: 'SCHOOL', phase: 'PRIMARY' },
    { unit: 'SCHOOL', schoolKind: 'middle school' },
    { unit: 'SCHOOL', schoolKind: 'secondary school' },
    { unit: 'INDIVIDUAL', role: 'caretaker' },
  ];

  /** All profiles that state a value for each of the missing fields. */
  const stated = (profile: Profile, fields: readonly string[]): readonly Profile[] =>
    fields.reduce<readonly Profile[]>(
      (all, field) => all.flatMap((one) => (values[field] ?? []).map((value) => ({ ...one, ...value }))),
      [profile],
    );

  it.each(starts)('of %j names facts that change it, or a question for the hub', async (profile) => {
    for (const { slug } of real.programmes) {
      const { verdict, tellUs, questions } = await eligibility(slug, profile);
      if (verdict !== 'UNKNOWN') continue;
      expect(questions).not.toEqual([]);
      if (tellUs.length === 0) continue;
      const later = await Promise.all(stated(profile, tellUs).map((more) => eligibility(slug, more)));
      const changed = later.some((one) => one.verdict !== 'UNKNOWN');
      if (!changed) throw new Error(`${slug}: none of ${tellUs} changes the verdict on ${JSON.stringify(profile)}`);
    }
  });
});
