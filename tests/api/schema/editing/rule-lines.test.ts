import { beforeEach, describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, aSeries, evidence, needs } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

let past: Past;
beforeEach(() => {
  const rule = needs('first', {
    timing: 'PREVIOUS_YEAR',
    text: 'Was there.',
    strength: 'IMPLIED',
    evidence: [evidence()],
  });
  const programmes = [
    aProgramme({ slug: 'ruled', eligibilityRule: { ...rule, id: 'rul-kept' } }),
    aProgramme({ slug: 'first' }),
  ];
  const series = ['ruled', 'first', 'twin', 'twin-again'].map((slug) =>
    aSeries({ slug, title: slug.startsWith('twin') ? 'Twin' : slug }),
  );
  past = new Past(aCatalogue({ programmes, series }));
  past.token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
});

async function set(line: string) {
  const data = await past.asked<{ updateProgramme: unknown }>(
    `mutation($line: String!) { updateProgramme(id: "prg-ruled-home-2021", ifRevision: 0, patch: { eligibilityRule: { line: $line } }) {
      ... on Ok { revision } ... on ValidationFailed { problems { code path message } } } }`,
    'drafts',
    { line },
  );
  return data.updateProgramme;
}

const stored = () => past.state.document.programmes[0]?.eligibilityRule;

test('a rule is written as a line, and its test keeps its id, wording, strength and evidence', async () => {
  expect(await set('previous year: first; or Cohort 1-4 specialist')).toEqual({ revision: 2 });
  const [kept, made] = stored()?.any ?? [];
  expect(kept).toMatchObject({
    id: 'rul-kept',
    test: { text: 'Was there.', strength: 'IMPLIED', evidence: [{ sentence: 1 }] },
  });
  expect(made).toMatchObject({
    test: { kind: 'SPECIALIST_COHORT', range: { min: 1, max: 4 }, listed: true, strength: 'STATED' },
  });
});

test('an unchanged line changes nothing', async () => {
  expect(await set('Previous year:  FIRST')).toEqual({ revision: 1 });
  expect(stored()?.id).toBe('rul-kept');
});

test('the line of a rule and of its parts is told, today and in the past, with the titles of that time', async () => {
  expect(await set('Previous year: first; or area: Derby unless phase: primary')).toEqual({ revision: 2 });
  await past.asked(
    'mutation { updateSeries(id: "ser-first", ifRevision: 0, patch: { title: "Number" }) { __typename } }',
    'drafts',
  );
  const rule = 'programme(slug: "ruled") { eligibilityRule { line any { line unless { line } } } }';
  const data = await past.asked<Record<string, unknown>>(`{ ${rule} asOf(revision: 2) { ${rule} } }`, 'drafts');
  const told = (name: string) => ({
    eligibilityRule: {
      line: `previous year: ${name} [implied]; or area: Derby unless phase: primary`,
      any: [
        { line: `previous year: ${name} [implied]`, unless: null },
        { line: 'area: Derby unless phase: primary', unless: { line: 'phase: primary' } },
      ],
    },
  });
  expect(data).toEqual({ programme: told('Number'), asOf: { programme: told('first') } });
});

test.each([
  [
    'previous year: Twin',
    'RULE_NAME_UNCLEAR',
    'Line 1, column 16: "Twin" can mean "Twin" (twin) or "Twin" (twin-again).',
  ],
  [
    'previous year: firts',
    'RULE_NAME_UNKNOWN',
    'Line 1, column 16: "firts" is not the name of a series. Did you mean "first"?',
  ],
  ['previous year first', 'RULE_TEXT_UNREADABLE', 'Line 1, column 1: "previous year first" is no condition'],
])('the line %j is refused with its place', async (line, code, message) => {
  expect(await set(line)).toEqual({
    problems: [{ code, path: '/patch/eligibilityRule/line', message: expect.stringContaining(message) }],
  });
});

describe('The name of a series that belongs to another hub', () => {
  beforeEach(() => {
    past.create('hubs', aHub({ slug: 'away' }));
    past.create('series', aSeries({ slug: 'hidden', title: 'First!', aliases: ['Secret'], owner: 'hub-away' }));
  });
  const limited = () => {
    if (past.token) past.token = { ...past.token, hub: 'hub-home' };
  };

  test('makes no line ambiguous for a client that may not see the series', async () => {
    limited();
    expect(await set('previous year: FIRST')).toEqual({ revision: 3 });
    expect(stored()?.id).toBe('rul-kept');
  });

  test('is not known to that client', async () => {
    limited();
    const message = expect.not.stringContaining('First!') as unknown;
    const problem = { code: 'RULE_NAME_UNKNOWN', path: '/patch/eligibilityRule/line', message };
    expect(await set('previous year: Secret')).toEqual({ problems: [problem] });
  });

  test('is one of the candidates for a client that sees all', async () => {
    const message = expect.stringContaining('"first" (first) or "First!" (hidden)') as unknown;
    const problem = { code: 'RULE_NAME_UNCLEAR', path: '/patch/eligibilityRule/line', message };
    expect(await set('previous year: FIRST')).toEqual({ problems: [problem] });
  });
});
