import { describe, expect, test } from '@jest/globals';
import type { Token } from '../../../../src/access/token.js';
import { asked } from '../../../support/asked.js';
import { aCatalogue, allOf, aProgramme, asks, snapshotOf } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

// Facts that some pages state and others leave out: what is stored is answered, and what is not stated is null.

const token: Token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
const range = '{ min max approximate }';
const facts = `
  reach places { count ${range} per } documents { title url }
  participation { participants { role count ${range} per obligation } schoolsPerGroup ${range} frequency { minutes ${range} times ${range} per purpose } release { days ${range} participationYear purpose } }
  contacts { name role email url }
  components { kind title count ${range} per duration { days ${range} strength } purpose }
  awards { title optional paid } funding { charges { amount per } }
  deliveries { title area sessions { venue note } }`;

const stated = {
  reach: 'REGIONAL',
  places: { count: { min: 20, max: 20, approximate: true }, per: 'group' },
  documents: [{ title: 'Application form', url: 'https://hub.example/form.docx' }],
  participation: {
    participants: [
      { role: 'teacher', count: { min: 2, max: 2, approximate: false }, per: 'school', obligation: 'ENCOURAGED' },
      { role: 'headteacher', count: null, per: null, obligation: 'MAY' },
    ],
    schoolsPerGroup: { min: 4, max: 6, approximate: true },
    frequency: [
      {
        minutes: { min: 10, max: 15, approximate: false },
        times: { min: 4, max: 4, approximate: false },
        per: 'week',
        purpose: 'Year 3',
      },
      { minutes: null, times: null, per: 'half term', purpose: null },
    ],
    release: [
      { days: { min: 15, max: 15, approximate: false }, participationYear: 1, purpose: null },
      { days: { min: 10, max: null, approximate: true }, participationYear: null, purpose: 'meetings' },
    ],
  },
  contacts: [
    { name: 'Jo Smith', role: 'Work Group Lead', email: 'jo@hub.example', url: null },
    { name: null, role: null, email: null, url: 'https://hub.example/ask' },
  ],
  components: [
    {
      kind: 'WORKSHOP',
      title: 'Launch event',
      count: { min: 1, max: 2, approximate: false },
      per: 'term',
      duration: { days: { min: 1, max: null, approximate: false }, strength: 'STATED' },
      purpose: 'Start together',
    },
    { kind: 'RESIDENTIAL', title: null, count: null, per: null, duration: null, purpose: null },
  ],
  awards: [{ title: 'Certificate', optional: null, paid: null }],
  funding: { charges: [{ amount: 75, per: null }] },
  deliveries: [{ title: null, area: 'Derby', sessions: [{ venue: 'Town Hall', note: null }] }],
};

describe('A programme', () => {
  test('that is updated with facts of every kind answers them, and null for what was left out', async () => {
    const past = new Past(aCatalogue({ programmes: [aProgramme({ slug: 'a' })] }));
    past.token = token;
    const id = aProgramme({ slug: 'a' }).id;
    const mutation =
      'mutation ($id: ID!, $patch: ProgrammePatch!) { updateProgramme(id: $id, patch: $patch, ifRevision: 0) { __typename ... on ValidationFailed { problems { path message } } } }';
    const variables = {
      id,
      patch: { ...stated, funding: { charges: [{ ...stated.funding.charges[0], currency: 'GBP' }] } },
    };
    expect(await past.asked(mutation, 'drafts', variables)).toEqual({ updateProgramme: { __typename: 'Ok' } });
    expect(await past.asked(`{ programme(slug: "a") { ${facts} } }`)).toEqual({ programme: stated });
  });

  test('that states none of them answers null or an empty list', async () => {
    const snapshot = snapshotOf(aCatalogue({ programmes: [aProgramme({ slug: 'a' })] }));
    expect(await asked(snapshot, `{ programme(slug: "a") { ${facts} } }`)).toEqual({
      programme: {
        reach: null,
        places: null,
        documents: [],
        participation: { participants: [], schoolsPerGroup: null, frequency: [], release: [] },
        contacts: [],
        components: [],
        awards: [],
        funding: null,
        deliveries: [],
      },
    });
  });
});

describe('The reach', () => {
  const real = realSnapshot();

  test('filters programmes, and a programme that states none has no reach', async () => {
    const query = `{
      national: programmes(filter: { reach: NATIONAL }) { nodes { slug } }
      local: programmes(filter: { reach: LOCAL }) { totalCount }
      unknown: programmes(filter: { not: { or: [{ reach: LOCAL }, { reach: REGIONAL }, { reach: NATIONAL }] } }) { totalCount }
    }`;
    expect(await asked(real, query)).toEqual({
      national: { nodes: [{ slug: 'secondary-mat-leads' }, { slug: 'a-level-pedagogy' }] },
      local: { totalCount: 0 },
      unknown: { totalCount: 21 },
    });
  });

  test('groups programmes, from the nearest to the widest', async () => {
    const query = '{ programmeGroups(by: [REACH]) { keys { value label } count } }';
    expect(await asked(real, query)).toEqual({
      programmeGroups: [
        { keys: [{ value: 'REGIONAL', label: 'Regional' }], count: 1 },
        { keys: [{ value: 'NATIONAL', label: 'National' }], count: 2 },
      ],
    });
  });
});

describe('A hedged number in a condition', () => {
  const judged = async (yearsTeaching: number, approximate: boolean) => {
    const teacher = asks('ROLE', { values: ['teacher'] });
    const eligibilityRule = allOf(teacher, asks('YEARS_TEACHING', { range: { min: 3, max: 5, approximate } }));
    const snapshot = snapshotOf(aCatalogue({ programmes: [aProgramme({ slug: 'a', eligibilityRule })] }));
    const query = `{ eligibility(programme: "a", profile: { role: "teacher", yearsTeaching: ${yearsTeaching} }) { verdict questions } }`;
    return (await asked<{ eligibility: { verdict: string; questions: readonly string[] } }>(snapshot, query))
      .eligibility;
  };

  test('excludes nobody: outside it only the hub can tell', async () => {
    expect(await judged(4, true)).toMatchObject({ verdict: 'ELIGIBLE' });
    expect(await judged(6, true)).toMatchObject({
      verdict: 'UNKNOWN',
      questions: [expect.stringContaining('near enough')],
    });
    expect(await judged(6, false)).toMatchObject({ verdict: 'NOT_ELIGIBLE' });
  });
});
