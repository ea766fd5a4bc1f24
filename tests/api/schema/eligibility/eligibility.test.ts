import { describe, expect, it } from '@jest/globals';
import { asked, asking, refusals } from '../../../support/asked.js';
import {
  aCatalogue,
  aHub,
  aLink,
  allOf,
  anExternalThing,
  aProgramme,
  asks,
  needs,
  snapshotOf,
} from '../../../support/builders.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

const real = realSnapshot();

type Profile = Readonly<Record<string, unknown>>;
interface Told {
  readonly verdict: string;
  readonly joinedBy: string | null;
  readonly summary: string;
  readonly programme: { readonly slug: string };
  readonly reasons: readonly {
    readonly verdict: string;
    readonly text: string;
    readonly wouldChange: string | null;
    readonly rule: { readonly id: string } | null;
    readonly evidence: readonly { readonly paraphrase: string }[];
  }[];
  readonly mustAlsoJoin: readonly { readonly slug: string }[];
  readonly askHub: string | null;
  readonly questions: readonly string[];
  readonly tellUs: readonly string[];
  readonly followsOn: readonly { readonly slug: string }[];
}
const told =
  '{ verdict joinedBy summary programme { slug } reasons { verdict text wouldChange rule { id } evidence { paraphrase source { title } } } mustAlsoJoin { slug } askHub questions tellUs followsOn { slug } }';

const query = `query ($programme: String!, $profile: Profile!, $hub: String, $year: AcademicYear) { eligibility(programme: $programme, profile: $profile, hub: $hub, year: $year) ${told} }`;

const eligibility = (programme: string, profile: Profile, rest: Profile = {}, from = real) =>
  asked<{ eligibility: Told }>(from, query, { programme, profile, ...rest }).then((data) => data.eligibility);

interface ToldList {
  readonly items: readonly Told[];
  readonly questions: readonly string[];
}
const eligibilities = (profile: Profile, from = real, verdicts?: readonly string[]) =>
  asked<{ eligibilities: ToldList }>(
    from,
    `query ($profile: Profile!, $verdicts: [Verdict!]) { eligibilities(profile: $profile, verdicts: $verdicts) { questions items ${told} } }`,
    { profile, verdicts },
  ).then((data) => data.eligibilities);

/** What the profile can join, or might: the verdicts and slugs in the order of the list. */
const listed = async (profile: Profile, from = real) =>
  (await eligibilities(profile, from, ['ELIGIBLE', 'UNKNOWN'])).items.map(
    ({ programme, verdict }) => `${programme.slug} ${verdict}`,
  );

const slugs = (things: readonly { readonly slug: string }[]) => things.map(({ slug }) => slug);
const took = (series: string, year: string) => ({ completed: [{ series, year }] });

describe('eligibility in the real catalogue', () => {
  it('is UNKNOWN for a school that is not ready for Development, and names the contact to ask about the criteria', async () => {
    const answer = await eligibility('mastery-readiness', { phase: 'PRIMARY', unit: 'SCHOOL' });
    expect(answer.verdict).toBe('UNKNOWN');
    expect(answer.askHub).toBe('enquiries@ememathshub.org');
    expect(answer.reasons.map(({ verdict }) => verdict)).toEqual(['UNKNOWN', 'UNKNOWN', 'ELIGIBLE']);
    expect(answer.reasons[1]?.text).toMatch(/criteria, which the source does not list/);
    expect(answer.questions).toHaveLength(2);
    for (const { evidence, rule } of answer.reasons) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(rule).not.toBeNull();
    }
  });

  it('is ELIGIBLE for the department of a Cohort 3 specialist, by the alternative condition', async () => {
    const answer = await eligibility('secondary-tfm-embedding-and-sustaining', {
      unit: 'DEPARTMENT',
      phase: 'SECONDARY',
      specialistCohort: 3,
    });
    expect(answer).toMatchObject({ verdict: 'ELIGIBLE', askHub: null });
    expect(answer.reasons).toHaveLength(1);
    expect(answer.reasons[0]?.text).toBe(
      'This is for Mastery Specialists of Cohorts 1 to 4 and their departments. Your Mastery Specialist belongs to Cohort 3, so this condition is met.',
    );
  });

  it('explains the alternatives to a department of Cohort 6 that was never in Development', async () => {
    const answer = await eligibility('secondary-tfm-embedding-and-sustaining', { specialistCohort: 6, completed: [] });
    expect(answer.verdict).toBe('NOT_ELIGIBLE');
    expect(answer.reasons[0]?.wouldChange).toBe(
      'Your department could join after a year in Secondary Teaching for Mastery Development.',
    );
  });

  it.each(['sktm-primary-ect', 'sktm-secondary-ect'])(
    'is NOT_ELIGIBLE in the fourth year of teaching for %s',
    async (slug) => {
      const answer = await eligibility(slug, { yearsTeaching: 4 });
      expect(answer.verdict).toBe('NOT_ELIGIBLE');
      expect(answer.reasons[0]).toMatchObject({ verdict: 'NOT_ELIGIBLE', wouldChange: null });
      expect(answer.reasons[0]?.text).toMatch(/year 1 or 2 of teaching, and you are in year 4 of teaching\.$/);
    },
  );

  it.each([
    ['mastering-number', { phase: 'PRIMARY', yearGroups: ['Y6'] }, 'NOT_ELIGIBLE'],
    ['mastering-number', { phase: 'PRIMARY', yearGroups: ['Y1'] }, 'ELIGIBLE'],
    ['mastering-number', { phase: 'EARLY_YEARS', yearGroups: ['RECEPTION'] }, 'ELIGIBLE'],
    ['mastering-number', { phase: 'PRIMARY' }, 'UNKNOWN'],
    ['mastering-number', { phase: 'SECONDARY' }, 'NOT_ELIGIBLE'],
    ['sktm-early-years', { phase: 'PRIMARY', yearGroups: ['RECEPTION'], role: 'class teacher' }, 'ELIGIBLE'],
    ['sktm-early-years', { phase: 'PRIMARY', yearGroups: ['Y4'], role: 'class teacher' }, 'NOT_ELIGIBLE'],
    ['sktm-early-years', { phase: 'PRIMARY', role: 'class teacher' }, 'NOT_ELIGIBLE'],
    ['sktm-primary-teachers', { phase: 'PRIMARY', yearGroups: ['RECEPTION'], role: 'class teacher' }, 'ELIGIBLE'],
    ['y7-11-coherence', { phase: 'SECONDARY' }, 'ELIGIBLE'],
    ['y7-11-coherence', { phase: 'PRIMARY', yearGroups: ['Y6'] }, 'NOT_ELIGIBLE'],
    ['y5-8-continuity', { phase: 'PRIMARY', yearGroups: ['Y6'] }, 'ELIGIBLE'],
    ['y5-8-continuity', { phase: 'PRIMARY', yearGroups: ['Y2'] }, 'UNKNOWN'],
    ['y5-8-continuity', { phase: 'POST_16' }, 'NOT_ELIGIBLE'],
  ])('depends on year groups: %s, %j: %s', async (slug, profile, verdict) => {
    expect((await eligibility(slug, profile)).verdict).toBe(verdict);
  });

  it('says that Mastering Number only implies its year groups, and what would change the answer', async () => {
    const answer = await eligibility('mastering-number', { phase: 'PRIMARY', yearGroups: ['Y6'] });
    expect(answer.reasons).toMatchObject([
      {
        text: 'This is for Reception, Year 1 or Year 2, and your school has Year 6. The source implies this condition but does not state it.',
        wouldChange: 'Your school could join if your school has Reception, Year 1 or Year 2.',
      },
    ]);
  });

  it('lists the programmes that are joined with the Embedding Year Support', async () => {
    const answer = await eligibility('secondary-tfm-embedding-year-support', {});
    expect(slugs(answer.mustAlsoJoin)).toEqual(['secondary-tfm-embedding-and-sustaining']);
    expect((await eligibility('secondary-tfm-embedding-and-sustaining', {})).mustAlsoJoin).toEqual([]);
  });

  it('distinguishes the previous year from any earlier year', async () => {
    const lastYear = took('primary-tfm-development', '2020/21');
    const longAgo = took('primary-tfm-development', '2017/18');
    expect((await eligibility('primary-tfm-embedding', lastYear)).verdict).toBe('ELIGIBLE');
    expect((await eligibility('primary-tfm-embedding', longAgo)).verdict).toBe('NOT_ELIGIBLE');
    expect((await eligibility('primary-tfm-sustaining', longAgo)).verdict).toBe('ELIGIBLE');
    const thisYear = took('primary-tfm-development', '2021/22');
    expect((await eligibility('primary-tfm-sustaining', thisYear)).verdict).toBe('NOT_ELIGIBLE');
  });

  it('names what the profile leaves out', async () => {
    const answer = await eligibility('primary-tfm-embedding', {});
    expect(answer).toMatchObject({ verdict: 'UNKNOWN', tellUs: ['COMPLETED'] });
    expect(await eligibility('primary-tfm-embedding', { completed: [] })).toMatchObject({ verdict: 'NOT_ELIGIBLE' });
  });

  it('is UNKNOWN where whom it is for is an open question', async () => {
    const answer = await eligibility('pd-lead', { role: 'caretaker' });
    expect(answer.verdict).toBe('UNKNOWN');
    expect(answer.questions).toContain('Who can take part, and what experience do they need?');
  });

  it('is computed for each programme, with reasons that agree with the verdict', async () => {
    for (const { slug } of real.programmes) {
      const { verdict, reasons, askHub } = await eligibility(slug, { phase: 'PRIMARY', role: 'teacher' });
      expect(reasons[0]?.verdict).toBe(verdict);
      expect(askHub !== null).toBe(verdict === 'UNKNOWN');
    }
  });
});

describe('a name in a profile', () => {
  it.each([
    ['an id', real.programme('pd-lead')?.id ?? ''],
    ['a title', 'mastery READINESS work groups'],
    ['an alias', 'SKTM Primary ECT'],
  ])('is a programme by %s', async (_what, ref) => {
    expect((await eligibility(ref, {})).reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['the title of a series', 'Primary Teaching for Mastery Development'],
    ['the title of a programme', 'Primary Teaching for Mastery Development Work Groups'],
    ['an id of a programme', real.programme('primary-tfm-development')?.id ?? ''],
    ['an id of a series', real.series('primary-tfm-development')?.id ?? ''],
  ])('was completed by %s', async (_what, series) => {
    expect((await eligibility('primary-tfm-embedding', took(series, '2020/21'))).verdict).toBe('ELIGIBLE');
  });

  it('is refused with suggestions if it is unknown', async () => {
    const refused = async (programme: string, profile: Profile, rest: Profile = {}) => {
      const { errors = [] } = await asking(real, query, { programme, profile, ...rest });
      return errors.map(({ message, extensions }) => `${extensions['code']}: ${message}`).join();
    };
    expect(await refused('primary-tfm-develpment', {})).toMatch(
      /^PROGRAMME_UNKNOWN: .* Did you mean "primary-tfm-development"/,
    );
    expect(await refused('Development Work Group', {})).toMatch(/^PROGRAMME_AMBIGUOUS: /);
    expect(await refused('pd-lead', took('primary-tfm-develpment', '2020/21'))).toMatch(
      /^SERIES_UNKNOWN: .* Did you mean "primary-tfm-development"/,
    );
    expect(await refused('pd-lead', { current: ['Development Work Group'] })).toMatch(/^SERIES_AMBIGUOUS: /);
    expect(await refused('pd-lead', { current: [real.homeHub.id] })).toMatch(/^SERIES_UNKNOWN: /);
    expect(await refused('pd-lead', { hub: 'east-midlands-eest' })).toMatch(/^HUB_UNKNOWN: /);
    expect(await refused('pd-lead', { yearsTeaching: -1 })).toMatch(/^NUMBER_INVALID: /);
    expect(await refused('pd-lead', { current: Array(101).fill('pd-lead') })).toMatch(/^TOO_MANY_REFS: /);
  });

  it('is looked up in the hub of the profile and then in the home hub, whose programme may be for its own schools only', async () => {
    const answer = await eligibility('pd-lead', { hub: 'east-midlands-west' });
    expect(answer.verdict).toBe('UNKNOWN');
    expect(answer.reasons.map(({ text }) => text).join()).toMatch(/your hub is East Midlands West Maths Hub/);
    const named = { programme: 'pd-lead', profile: {}, hub: 'east-midlands-west' };
    expect(await refusals(real, query, named)).toEqual(['PROGRAMME_UNKNOWN']);
  });
});

describe('the list of what a profile can join', () => {
  it('has every programme of the year, what fits first, and each question once', async () => {
    const head = { unit: 'SCHOOL', role: 'headteacher', phase: 'PRIMARY', schoolKind: 'primary school' };
    const { items, questions } = await eligibilities(head);
    expect(items).toHaveLength(24);
    expect(items.map(({ verdict }) => verdict)).toEqual([
      ...Array(8).fill('ELIGIBLE'),
      ...Array(6).fill('UNKNOWN'),
      ...Array(10).fill('NOT_ELIGIBLE'),
    ]);
    expect(items[0]).toMatchObject({
      joinedBy: 'SCHOOL',
      summary: 'Your school can join Primary Teaching for Mastery Development Work Groups.',
    });
    expect(items[7]).toMatchObject({
      joinedBy: 'INDIVIDUAL',
      summary: expect.stringMatching(/^An Early Career Teacher of your school can join /),
    });
    expect(questions).toEqual(['Which programmes have you, or your school, completed, and in which years?']);
  });

  it('begins with what a person can join, before what their school can join', async () => {
    const { items, questions } = await eligibilities({ unit: 'INDIVIDUAL', role: 'TA', yearGroups: ['Y1'] });
    expect(items[0]).toMatchObject({ verdict: 'ELIGIBLE', programme: { slug: 'sktm-primary-teaching-assistants' } });
    const development = items.find(({ programme }) => programme.slug === 'primary-tfm-development');
    expect(development).toMatchObject({
      verdict: 'UNKNOWN',
      joinedBy: 'SCHOOL',
      summary: expect.stringMatching(/^Your school can join .* if /),
    });
    expect(questions[0]).toMatch(/^What kind of school/);
  });

  it('has only the verdicts that are asked for', async () => {
    const { items } = await eligibilities({ phase: 'PRIMARY' }, real, ['NOT_ELIGIBLE']);
    expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(['NOT_ELIGIBLE']));
  });

  it('has what follows on from completed programmes first, and what was taken last', async () => {
    const next = await listed({
      phase: 'PRIMARY',
      schoolKind: 'primary school',
      ...took('primary-tfm-development', '2020/21'),
    });
    expect(next.slice(0, 5)).toEqual([
      'primary-tfm-embedding ELIGIBLE',
      'primary-tfm-sustaining ELIGIBLE',
      'mastering-number ELIGIBLE',
      'y5-8-continuity ELIGIBLE',
      'primary-tfm-development ELIGIBLE',
    ]);
  });

  it('counts current programmes as completed once their year is over', async () => {
    const profile = { unit: 'DEPARTMENT', phase: 'SECONDARY', current: ['secondary-tfm-development'], completed: [] };
    const next = await listed(profile);
    expect(next).toContain('secondary-tfm-embedding-and-sustaining ELIGIBLE');
    expect(next).toContain('secondary-tfm-embedding-year-support UNKNOWN');
  });

  it('follows the links of an earlier year in which the hub still offered the series', async () => {
    const snapshot = snapshotOf(
      aCatalogue({
        programmes: [
          aProgramme({ slug: 'first', academicYear: '2020/21', links: [aLink('PROGRESSES_TO', 'ser-second')] }),
          aProgramme({ slug: 'other' }),
          aProgramme({ slug: 'second' }),
        ],
      }),
    );
    const { items } = await eligibilities(took('first', '2020/21'), snapshot);
    expect(items.map(({ programme, followsOn }) => [programme.slug, ...slugs(followsOn)])).toEqual([
      ['second', 'first'],
      ['other'],
    ]);
  });

  it('is empty for a hub without programmes', async () => {
    expect(await eligibilities({ hub: 'east-midlands-west' })).toEqual({ items: [], questions: [] });
  });
});

describe('the contact to ask', () => {
  const answer = (parts: Parameters<typeof aProgramme>[0], hub: Parameters<typeof aHub>[0]) => {
    const programme = aProgramme({ eligibilityRule: asks('CRITERIA'), ...parts });
    return eligibility('mastery', {}, {}, snapshotOf(aCatalogue({ hubs: [aHub(hub)], programmes: [programme] })));
  };
  const hub = { email: 'ask@example.org', website: 'https://www.example.org' };

  it("is the programme's contacts, or the hub's e-mail, or its web site", async () => {
    const contacts = [{ name: 'Ms Smith', role: 'Work Group Lead' }, { email: 'office@example.org' }];
    expect((await answer({ contacts }, hub)).askHub).toBe('Ms Smith (Work Group Lead); office@example.org');
    expect((await answer({}, hub)).askHub).toBe('ask@example.org');
    expect((await answer({}, { website: hub.website })).askHub).toBe('https://www.example.org');
    expect((await answer({}, {})).askHub).toBeNull();
  });
});

interface PlanTold {
  readonly ways: readonly {
    readonly verdict: string;
    readonly years: readonly {
      readonly year: string;
      readonly joins: readonly {
        readonly programme: { readonly slug: string };
        readonly published: boolean;
        readonly alongside: boolean;
        readonly conditions: readonly { readonly text: string }[];
      }[];
    }[];
  }[];
  readonly whyNot: string | null;
  readonly obstacles: readonly { readonly series: { readonly slug: string }; readonly text: string }[];
  readonly assumptions: readonly string[];
}

const plan = (goal: string, profile: Profile, from = real, startYear?: string) =>
  asked<{ plan: PlanTold }>(
    from,
    'query ($goal: String!, $profile: Profile!, $startYear: AcademicYear) { plan(goal: $goal, profile: $profile, startYear: $startYear) { ways { verdict years { year joins { programme { slug } published alongside conditions { text } } } } whyNot obstacles { series { slug } text } assumptions truncated } }',
    { goal, profile, startYear },
  ).then((data) => data.plan);

const inWords = ({ ways }: PlanTold) =>
  ways.map(({ verdict, years }) =>
    [
      verdict,
      ...years.map(({ year, joins }) => `${year} ${joins.map(({ programme }) => programme.slug).join(' + ')}`),
    ].join(', '),
  );

describe('a plan', () => {
  it('leads from no completed programme to Sustaining by each alternative, and lists open conditions', async () => {
    const answer = await plan('primary-tfm-sustaining', { phase: 'PRIMARY' });
    expect(inWords(answer)).toEqual([
      'ELIGIBLE, 2021/22 primary-tfm-development, 2022/23 primary-tfm-sustaining',
      'UNKNOWN, 2021/22 mastery-readiness, 2022/23 primary-tfm-sustaining',
      'ELIGIBLE, 2021/22 primary-tfm-development, 2022/23 primary-tfm-embedding, 2023/24 primary-tfm-sustaining',
    ]);
    expect(answer.ways[1]?.years[0]?.joins[0]?.conditions).toHaveLength(2);
    expect(answer.ways[0]?.years.map(({ joins }) => joins[0]?.published)).toEqual([true, false]);
    expect(answer.assumptions).toHaveLength(2);
    expect(answer.whyNot).toBeNull();
  });

  it('leads from Readiness to Sustaining in one step, in the next year', async () => {
    const [way] = inWords(await plan('primary-tfm-sustaining', { current: ['mastery-readiness'] }, real, '2022/23'));
    expect(way).toBe('UNKNOWN, 2022/23 primary-tfm-sustaining');
  });

  it('contains both programmes of the second secondary year', async () => {
    const answer = await plan('secondary-tfm-embedding-year-support', { phase: 'SECONDARY' });
    expect(inWords(answer)).toEqual([
      'UNKNOWN, 2021/22 secondary-tfm-development, 2022/23 secondary-tfm-embedding-year-support + secondary-tfm-embedding-and-sustaining',
    ]);
    expect(answer.ways[0]?.years[1]?.joins.map(({ alongside }) => alongside)).toEqual([false, true]);
  });

  it('says why no plan exists', async () => {
    const answer = await plan('sktm-primary-ect', { yearsTeaching: 4 });
    expect(answer.ways).toEqual([]);
    expect(answer.whyNot).toMatch(/^No plan leads to /);
    expect(answer.obstacles).toMatchObject([{ series: { slug: 'sktm-primary-ect' } }]);
    expect(answer.obstacles[0]?.text).toMatch(/you are in year 4 of teaching/);
  });

  it('uses no programme that the hub no longer offers', async () => {
    const programmes = [
      aProgramme({ slug: 'first', academicYear: '2020/21' }),
      aProgramme({ slug: 'second', eligibilityRule: needs('first') }),
    ];
    const answer = await plan('second', {}, snapshotOf(aCatalogue({ programmes })));
    expect(answer.obstacles).toMatchObject([
      { series: { slug: 'first' }, text: expect.stringMatching(/not entered yet.* Ask the hub\.$/) },
    ]);
  });
});

describe('rules about parts and external things', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      externalThings: [anExternalThing()],
      programmes: [
        aProgramme({ slug: 'first', academicYear: '2020/21', pathways: 2 }),
        aProgramme({
          slug: 'second',
          eligibilityRule: allOf(
            asks('COMPLETED', { programme: 'pth-first-home-2020-1', text: 'Was in the first pathway.' }),
            asks('COMPLETED', { programme: 'ext-framework', text: 'Follows the framework.' }),
          ),
        }),
      ],
    }),
  );

  it('are met by a profile that names the part by id, and unknown for one that names only the programme', async () => {
    const verdicts = async (...ids: readonly string[]) => {
      const completed = ids.map((series) => ({ series, year: '2020/21' }));
      return (await eligibility('second', { completed }, {}, snapshot)).reasons.map(({ verdict }) => verdict);
    };
    expect(await verdicts('pth-first-home-2020-1', 'ext-framework')).toEqual(['ELIGIBLE', 'ELIGIBLE']);
    expect(await verdicts('first')).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(await verdicts('pth-first-home-2020-2')).toEqual(['NOT_ELIGIBLE', 'UNKNOWN']);
  });
});
