import { describe, expect, test } from '@jest/globals';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, aLink, aProgramme, faultsOf, needs, problemsOf, type Stored } from '../../../support/builders.js';

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

describe('What is published', () => {
  test.each([
    ['a link to a pathway', byLink(pathway), 'links/0/to'],
    ['a link to a stage', byLink(stage), 'links/0/to'],
    ['a rule that asks for a pathway', byRule(pathway), 'eligibilityRule/test/programme'],
  ])('has not %s of what is a draft or withdrawn', (_, referring, place) => {
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

  test('is told which programme is not, and what to do', () => {
    const [problem] = problemsOf(beside('DRAFT', byLink(pathway)));
    expect(problem?.message).toBe(
      `"${pathway}" is a part of programme "there" of 2021/22, which is not published. Publish that too, or refer to its series.`,
    );
  });
});

test('A draft may refer to parts of a draft', () => {
  expect(faultsOf(beside('DRAFT', { ...byLink(pathway), status: 'DRAFT' }))).toEqual([]);
});

test('A programme that is not published may refer to its own parts', () => {
  const links = [aLink('PROGRESSES_TO', 'ser-here', { from: pathway })];
  expect(
    faultsOf(aCatalogue({ programmes: [{ ...there, status: 'DRAFT', links }, aProgramme({ slug: 'here' })] })),
  ).toEqual([]);
});
