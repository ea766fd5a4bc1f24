import { copyFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';
import { realSnapshot } from '../support/real-snapshot.js';

// The page at /join as a browser without JavaScript gets it. The answers of the personas were found by reading the catalogue.

let catalogue: BuiltService;
let several: BuiltService;
beforeAll(async () => {
  const file = await temporaryFile('several.json');
  await copyFile('data/several-hubs.json', file);
  [catalogue, several] = await Promise.all([sharedService(), startService({ catalogueFile: file })]);
});
afterAll(() => Promise.all([catalogue.stop(), several.stop()]));

type Parameters = Readonly<Record<string, string | readonly string[]>>;

async function read(query: Parameters, service = catalogue) {
  const { statusCode, body } = await service.send({ url: '/join', query });
  return { statusCode, body };
}

const linkedIn = (html = '') =>
  [...html.matchAll(/href="\/programmes\/[^"/]+\/[^"/]+\/([^"/]+)"/g)].map(([, slug]) => slug);
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');

/** The slugs of the programmes in each part of an answer. */
function partsOf(body: string) {
  const answer = body.slice(0, body.indexOf('id="way"'));
  const [known = '', others] = answer.split('<summary>');
  const [fitting = '', uncertain] = known.split('<h2>What we can’t tell');
  const items = fitting.split('<li>').filter((item) => item.includes('can join <a'));
  return { can: items.map((item) => linkedIn(item)[0]), unknown: linkedIn(uncertain), not: linkedIn(others) };
}

const primarySchool = { unit: 'SCHOOL', schoolKind: 'primary school' };

describe('The answer of /join', () => {
  it.each([
    {
      who: 'the headteacher of a primary school',
      query: primarySchool,
      can: [
        'primary-tfm-development',
        'mastering-number',
        'y5-8-continuity',
        'itt-partnerships',
        'sktm-early-years',
        'sktm-primary-teachers',
        'sktm-primary-teaching-assistants',
        'sktm-primary-ect',
      ],
      unknown: [
        'primary-tfm-embedding',
        'primary-tfm-sustaining',
        'mastery-readiness',
        'secondary-mat-leads',
        'pd-lead',
        'school-development-lead',
      ],
      says: [
        'An Early Years teacher of your school can join Specialist Knowledge for Teaching Mathematics (Early Years Teachers)',
        'if your school took part in Primary Teaching for Mastery Development in 2020/21.',
        'What exactly is asked, and do we meet it?',
      ],
    },
    {
      who: 'the headteacher of a primary school that was in Development the year before',
      query: { ...primarySchool, completed: ['primary-tfm-development.2020-21'] },
      can: [
        'primary-tfm-embedding',
        'primary-tfm-sustaining',
        'mastering-number',
        'y5-8-continuity',
        'primary-tfm-development',
        'itt-partnerships',
        'sktm-early-years',
        'sktm-primary-teachers',
        'sktm-primary-teaching-assistants',
        'sktm-primary-ect',
      ],
      unknown: ['mastery-readiness', 'secondary-mat-leads', 'pd-lead', 'school-development-lead'],
      says: ['took part in Primary Teaching for Mastery Development Work Groups in 2020/21'],
    },
    {
      who: 'a teaching assistant of a primary school',
      query: { unit: 'INDIVIDUAL', role: 'TA', schoolKind: 'primary school' },
      can: ['sktm-primary-teaching-assistants', 'primary-tfm-development'],
      unknown: ['primary-tfm-embedding', 'primary-tfm-sustaining', 'itt-partnerships', 'pd-lead', 'mastery-readiness'],
      says: [
        'You can join Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants) Programme.',
        'You cannot join The Mastering Number Programme, because this is for people with the role “teacher”, and your role is “TA”.',
      ],
    },
    {
      who: 'an early career teacher of Years 7 to 9 in a secondary school',
      query: {
        unit: 'INDIVIDUAL',
        role: 'ECT',
        yearsTeaching: '1',
        schoolKind: '11–16 secondary school',
        yearGroups: ['Y7', 'Y8', 'Y9'],
      },
      can: ['y7-11-coherence', 'y5-8-continuity', 'sktm-secondary-ect', 'secondary-tfm-development'],
      unknown: [
        'secondary-tfm-embedding-and-sustaining',
        'pd-lead',
        'school-development-lead',
        'secondary-tfm-embedding-year-support',
        'secondary-subject-leadership',
        'secondary-mat-leads',
        'itt-partnerships',
        'sktm-secondary-non-specialist',
      ],
      says: [
        'Is this meant for somebody with the role “ECT”?',
        'because this is for the Primary phase, and you work in the Secondary phase.',
      ],
    },
    {
      who: 'the maths lead of a trust, who says no more',
      query: { unit: 'INDIVIDUAL', role: 'maths lead of a multi-academy trust' },
      can: ['secondary-mat-leads'],
      says: ['You can join Secondary Maths MAT Leads', 'In which phase do you work, or in which phase is your school?'],
    },
  ])('for $who has what fits, what is uncertain, and what does not fit', async ({ query, can, unknown, says }) => {
    const { statusCode, body } = await read(query);
    const parts = partsOf(body);
    expect([statusCode, parts.can]).toEqual([200, can]);
    if (unknown) expect(parts.unknown).toEqual(unknown);
    expect([...parts.can, ...parts.unknown, ...parts.not]).toHaveLength(realSnapshot().programmeCount);
    for (const sentence of says) expect(textOf(body)).toContain(sentence);
  });

  it('says whom to ask, and which questions would settle something', async () => {
    const { body } = await read(primarySchool);
    expect(body).toContain('Ask East Midlands East Maths Hub: <a href="mailto:enquiries@ememathshub.org">');
    expect(textOf(body)).toContain('answer more questions: Which programmes have you, or your school, completed');
  });

  it('says that a year is over after its last day, and not on it', async () => {
    const over = 'This is the list for 2021/22, which is over.';
    expect((await read({ ...primarySchool, on: '2022-09-01' })).body).toContain(over);
    expect((await read({ ...primarySchool, on: '2022-08-31' })).body).not.toContain(over);
  });

  it('calls a programme closed once its closing date has passed', async () => {
    const matrix = { hub: 'matrix', role: 'teacher', schoolKind: 'secondary school' };
    expect((await read({ ...matrix, on: '2020-06-01' }, several)).body).toContain('>Closes 1 June 2020.<');
    expect((await read({ ...matrix, on: '2020-06-02' }, several)).body).toContain('>Closed on 1 June 2020.<');
  });

  it('says that there can be more where not all is entered, and that a hub has no known address', async () => {
    const { body } = await read({ ...primarySchool, hub: 'cheshire-and-wirral', year: '2022/23' }, several);
    expect(body).toContain('for 2022/23 may not be complete: it can offer more.');
    expect(textOf(body)).toContain('Ask Cheshire and Wirral Maths Hub: the catalogue has no address of it.');
    expect((await read(primarySchool)).body).not.toContain('may not be complete');
  });

  it('asks what only few rules need where the answer depends on it, and uses the reply', async () => {
    const boolean = { ...primarySchool, hub: 'boolean' };
    const asked = await read(boolean, several);
    for (const name of ['stateFunded', 'area', 'completed']) expect(asked.body).toContain(`name="${name}"`);
    expect((await read(primarySchool)).body).not.toContain('name="stateFunded"');
    const told = await read({ ...boolean, stateFunded: 'YES', area: 'England', completed: 'none' }, several);
    expect(partsOf(told.body).can).toEqual(['primary-tfm-development']);
    const again = await read({ ...boolean, completed: 'primary-tfm-development.2020-21' }, several);
    expect(partsOf(again.body)).toMatchObject({ can: [], not: ['primary-tfm-development'] });
  });

  it('offers the year of the programmes too where a rule asks what is taken at the same time', async () => {
    const { body } = await read({ ...primarySchool, hub: 'north-west-one' }, several);
    for (const year of ['2024-25', '2023-24', '2022-23'])
      expect(body).toContain(`value="primary-tfm-sustaining.${year}"`);
  });

  it('tells how long the way to a programme is, and why there is none', async () => {
    const { body } = await read({ ...primarySchool, completed: 'none', goal: 'primary-tfm-embedding' });
    expect(textOf(body)).toContain('2 academic years: 2021/22 to 2022/23');
    expect(textOf(body)).toMatch(
      /2021\/22: Primary Teaching for Mastery Development.*2022\/23: Primary Teaching for Mastery Embedding/s,
    );
    const none = await read({ ...primarySchool, goal: 'a-level-pedagogy' });
    expect(textOf(none.body)).toContain('No plan leads to Developing A Level Pedagogy Work Groups.');
  });

  it('keeps everything that was said in its own address and in its form', async () => {
    const said = {
      unit: 'INDIVIDUAL',
      role: 'TA <b>',
      schoolKind: 'primary academy',
      yearGroups: 'Y1,Y2',
      area: 'Lincoln',
    };
    const { body } = await read({ ...said, completed: 'mastery-readiness.2019-20', yearsTeaching: '3' });
    const [, link = ''] = /href="(\/join\?[^"]*)">The address of this answer/.exec(body) ?? [];
    const { searchParams } = new URL(link.replaceAll('&amp;', '&'), 'http://localhost');
    expect(Object.fromEntries(searchParams)).toEqual({
      hub: 'east-midlands-east',
      year: '2021/22',
      ...said,
      completed: 'mastery-readiness.2019-20',
      yearsTeaching: '3',
    });
    expect(body).not.toContain('TA <b>');
    for (const part of [
      'value="TA &lt;b>"',
      'value="primary academy" selected',
      'value="Y2" checked',
      'value="Lincoln"',
    ])
      expect(body).toContain(part);
    expect(body).toContain('value="mastery-readiness.2019-20" checked');
  });

  it('forgets what only persons are asked, where somebody asks for a school', async () => {
    const { body } = await read({ ...primarySchool, role: 'TA', yearsTeaching: '1' });
    expect(partsOf(body).can).toEqual(partsOf((await read(primarySchool)).body).can);
    expect(textOf(body)).not.toContain('role: TA');
  });
});

describe('The form of /join', () => {
  it('asks its questions, and shows no answer before one is answered', async () => {
    const { statusCode, body } = await read({});
    expect(statusCode).toBe(200);
    expect(body.match(/<legend>/g)).toHaveLength(5);
    expect(body).not.toContain('can join (');
    expect(body).not.toContain('<script');
  });

  it('lets a hub be chosen where several have programmes', async () => {
    const { body } = await read({ hub: 'east-midlands-south' }, several);
    expect(body).toContain('<option value="east-midlands-south" selected>');
    expect(body).toContain('the newest full list (2024/25)');
    expect((await read({})).body).not.toContain('name="hub"');
  });

  it('says so where a hub has no programmes', async () => {
    const { statusCode, body } = await read({ hub: 'east-midlands-west' });
    expect([statusCode, body]).toEqual([
      200,
      expect.stringContaining('no programmes of East Midlands West Maths Hub yet'),
    ]);
  });
});

describe('A mistyped address of /join', () => {
  const left = '/join?unit=SCHOOL';
  it.each([
    ['yeargroups=Y7', 'is not a parameter of this page. Did you mean "yearGroups"?', left],
    ['unit=HEAD', 'Did you mean "SCHOOL"?', '/join'],
    ['hub=east', 'Did you mean "east-midlands-east"?', left],
    ['year=2022/23', 'has no programmes in 2022/23. It has programmes in 2021/22.', left],
    ['year=2021/23', 'Write an academic year as two years, like 2021/22.', left],
    ['completed=readiness', 'Write a series and a year, like mastery-readiness.2020-21, or none.', left],
    ['completed=redines.2020-21', 'is not a series', left],
    ['goal=nowhere', 'is not a programme of East Midlands East Maths Hub', left],
    ['yearsTeaching=soon', 'Give a whole number from 0 to 80.', left],
    ['on=tomorrow', 'Write a day like 2022-03-14.', left],
    [`area=${'x'.repeat(101)}`, 'area has 101 characters. Write at most 100.', left],
  ])('with ?%s says what is wrong, and leads to the rest', async (search, message, link) => {
    const rest = search.startsWith('unit') ? '' : '&unit=SCHOOL';
    const { statusCode, body } = await catalogue.send(`/join?${search}${rest}`);
    expect([statusCode, textOf(body)]).toEqual([400, expect.stringContaining(message)]);
    expect(body).toContain(`href="${link}"`);
    expect((await catalogue.send(link)).statusCode).toBe(200);
  });
});
