import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../../src/domain/parts/evidence.js';
import type { Programme } from '../../../../src/domain/programme.js';
import {
  aCatalogue,
  aHub,
  aLink,
  aProgramme,
  aSeries,
  aSource,
  evidence,
  faultsOf,
  needs,
  problemsOf,
  type Stored,
} from '../../../support/builders.js';

const pointing = (to: string, series = [aSeries({ slug: 'mastery' }), aSeries({ slug: 'readiness' })]) =>
  aCatalogue({ series, programmes: [aProgramme({ links: [aLink('PROGRESSES_TO', to)] })] });

describe('an unknown reference', () => {
  test('that is misspelt is refused with a suggested id', () => {
    expect(problemsOf(pointing('ser-readines'))).toEqual([
      {
        code: 'LINK_UNKNOWN_TARGET',
        pointer: '/programmes/0/links/0/to',
        thing: 'programme "mastery" of 2021/22',
        message:
          '"ser-readines" is not the id of any series, pathway, stage, hub or external thing in this catalogue. Did you mean "ser-readiness" (readiness)?',
      },
    ]);
  });

  test('that is a slug is refused with the id', () => {
    expect(problemsOf(pointing('readiness'))[0]?.message).toContain('Did you mean "ser-readiness" (readiness)?');
  });

  test('that is like nothing is refused with a remedy', () => {
    expect(problemsOf(pointing('zzzzzz'))[0]?.message).toMatch(/ Correct the id, or add the missing entry\.$/);
  });

  test.each([
    ['lack their slugs', { slug: undefined }, 'VALUE_MISSING'],
    ['have numbers for slugs', { slug: 7 }, 'VALUE_TYPE'],
    ['lack their ids', { id: undefined }, 'VALUE_MISSING'],
    ['have lists for ids', { id: [] }, 'VALUE_TYPE'],
  ])('is reported if the similar things %s', (_, fault, code) => {
    const series = [aSeries({ slug: 'mastery' }), { ...aSeries({ slug: 'readiness' }), ...fault }];
    const problems = problemsOf({ ...pointing('ser-nothing'), series });
    expect(problems.map((problem) => problem.code)).toEqual([code, 'LINK_UNKNOWN_TARGET']);
  });
});

test('a reference to a thing of another kind is refused, and the message says what it names', () => {
  const programmes = [aProgramme({ hub: 'src-summary' })];
  const [problem] = problemsOf(aCatalogue({ hubs: [aHub(), aHub({ slug: 'other' })], programmes }));
  expect(problem).toMatchObject({ code: 'REFERENCE_KIND', pointer: '/programmes/0/hub' });
  expect(problem?.message).toMatch(
    /^"src-summary" is the id of \/sources\/0, but only these types are allowed here: hub\. /,
  );
});

type Parts = Partial<Stored<Programme>>;

const there = aProgramme({ slug: 'there', pathways: 1, stages: 1, modules: 1 });
const pathway = 'pth-there-home-2021-1';
const stage = 'stg-there-home-2021-1';

/** One that refers to another, of which both may be published or not. */
const beside = (status: Programme['status'], referring: Parts) =>
  aCatalogue({
    programmes: [
      { ...there, status },
      { ...aProgramme({ slug: 'here' }), ...referring },
    ],
  });

const byLink = (to: string): Parts => ({ links: [aLink('PROGRESSES_TO', to)] });
const byRule = (to: string): Parts => ({
  eligibilityRule: { ...needs('there', { programme: to }) },
});

describe('a published programme', () => {
  test.each([
    ['a link to a pathway', byLink(pathway), 'links/0/to'],
    ['a link to a stage', byLink(stage), 'links/0/to'],
    ['a rule that asks for a pathway', byRule(pathway), 'eligibilityRule/test/programme'],
  ])('must not have %s of a draft or withdrawn programme', (_, referring, place) => {
    for (const status of ['DRAFT', 'WITHDRAWN'] as const) {
      expect(faultsOf(beside(status, referring))).toEqual([`PUBLISHED_NEEDS_UNPUBLISHED at /programmes/1/${place}`]);
    }
    for (const status of ['PUBLISHED', undefined] as const) expect(faultsOf(beside(status, referring))).toEqual([]);
  });

  test.each([
    ['a link to its series', byLink('ser-there')],
    ['a rule that asks for its series', byRule('ser-there')],
  ])('may have %s: the public sees the series', (_, referring) => {
    expect(faultsOf(beside('DRAFT', referring))).toEqual([]);
  });

  test('that refers to an unpublished part is refused, and the message names the programme and a remedy', () => {
    const [problem] = problemsOf(beside('DRAFT', byLink(pathway)));
    expect(problem?.message).toBe(
      `"${pathway}" is a part of programme "there" of 2021/22, which is not published. Publish that programme too, or refer to its series.`,
    );
  });
});

test('a draft may refer to parts of a draft', () => {
  expect(faultsOf(beside('DRAFT', { ...byLink(pathway), status: 'DRAFT' }))).toEqual([]);
});

test('a programme that is not published may refer to its own parts', () => {
  const links = [aLink('PROGRESSES_TO', 'ser-here', { from: pathway })];
  expect(
    faultsOf(aCatalogue({ programmes: [{ ...there, status: 'DRAFT', links }, aProgramme({ slug: 'here' })] })),
  ).toEqual([]);
});

const outline = [
  { heading: 'Primary', sentences: 0 },
  { heading: 'Primary', item: 'Mastery', sentences: 2 },
];
const resting = (parts: Partial<Stored<Evidence>>) =>
  aCatalogue({
    sources: [aSource({ outline })],
    programmes: [aProgramme({ evidence: [evidence({ section: 'Primary', sentence: undefined, ...parts })] })],
  });

describe('evidence', () => {
  test.each<Partial<Stored<Evidence>>>([
    {},
    { item: 'Mastery' },
    { item: 'Mastery', sentence: 2 },
    { field: 'participation.roles.designatedIn' },
    { field: 'eligibilityRule.any.test.text' },
  ])('is accepted: %p', (parts) => {
    expect(faultsOf(resting(parts))).toEqual([]);
  });

  test.each<[string, string, Partial<Stored<Evidence>>]>([
    ['a heading that is not there', 'EVIDENCE_NO_SECTION at …/section', { section: 'Primery' }],
    ['an item that is not there', 'EVIDENCE_NO_SECTION at …/item', { item: 'Mystery' }],
    ['a sentence of a heading without any', 'EVIDENCE_NO_SENTENCE at …/sentence', { sentence: 1 }],
    ['a sentence after the last', 'EVIDENCE_NO_SENTENCE at …/sentence', { item: 'Mastery', sentence: 3 }],
    ['a field that is not there', 'EVIDENCE_NO_FIELD at …/field', { field: 'aim' }],
    ['a field of a field that is not there', 'EVIDENCE_NO_FIELD at …/field', { field: 'participation.title' }],
    ['a field of what has none', 'EVIDENCE_NO_FIELD at …/field', { field: 'title.length' }],
    ['a field of the machinery', 'EVIDENCE_NO_FIELD at …/field', { field: 'constructor' }],
  ])('is refused: %s', (_, fault, parts) => {
    expect(faultsOf(resting(parts))).toEqual([fault.replace('…', '/programmes/0/evidence/0')]);
  });

  test('that cannot be found is refused with the most similar entry and field', () => {
    const [section, field] = problemsOf(resting({ item: 'Mastry', field: 'titel' }));
    expect(section?.message).toContain('Did you mean "Primary / Mastery"?');
    expect(field?.message).toContain('Did you mean "title"?');
  });

  test('is not checked against a source whose outline is unsound', () => {
    const broken = aSource({ outline: [{ heading: 'Primary', sentences: -1 }] });
    expect(faultsOf({ ...resting({ item: 'Mastery' }), sources: [broken] })).toEqual([
      'NUMBER_RANGE at /sources/0/outline/0/sentences',
    ]);
  });
});
