import { describe, expect, test } from '@jest/globals';
import type { Link, LinkGroup } from '../../../../src/domain/parts/link.js';
import {
  aCatalogue,
  aLink,
  anExternalThing,
  aProgramme,
  aSeries,
  aStage,
  faultsOf,
  problemsOf,
  type Stored,
} from '../../../support/builders.js';

const own = aStage({ id: 'stg-own', slug: 'own' });
const linked = (...links: readonly Stored<Link>[]) =>
  aCatalogue({
    externalThings: [anExternalThing()],
    programmes: [
      aProgramme({ slug: 'first', stages: [own], links }),
      aProgramme({ slug: 'second', stages: [aStage({ id: 'stg-other', slug: 'other' })] }),
      aProgramme({ slug: 'first', academicYear: '2020/21' }),
    ],
  });

describe('a stored link', () => {
  test.each<[string, Stored<Link>]>([
    ['to the programme beside', aLink('PROGRESSES_TO', 'ser-second')],
    ['from a stage to its own programme', aLink('PART_OF', 'ser-first', { from: 'stg-own' })],
    ['to a stage of another programme', aLink('PROGRESSES_TO', 'stg-other')],
    ['to a hub', aLink('PARTNER_OF', 'hub-home')],
    ['of a time of its own', aLink('ALTERNATES_WITH', 'ser-second', { timing: 'FOLLOWING_YEAR' })],
  ])('is accepted: %s', (_, link) => {
    expect(faultsOf(linked(link))).toEqual([]);
  });

  test.each<[string, string, Stored<Link>]>([
    ['a requirement', 'LINK_KIND_NOT_STORED at …/kind', aLink('REQUIRES', 'ser-second')],
    ['modules that are shared', 'LINK_KIND_NOT_STORED at …/kind', aLink('SHARES_MODULES', 'ser-second')],
    ['from elsewhere', 'LINK_FROM_ELSEWHERE at …/from', aLink('PART_OF', 'ext-framework', { from: 'stg-other' })],
    ['to its own programme, by the series', 'LINK_TO_ITSELF at …/to', aLink('PROGRESSES_TO', 'ser-first')],
    ['from a stage to itself', 'LINK_TO_ITSELF at …/to', aLink('PROGRESSES_TO', 'stg-own', { from: 'stg-own' })],
    ['from what is no part', 'REFERENCE_KIND at …/from', aLink('PART_OF', 'ser-second', { from: 'src-summary' })],
    ['to a source', 'REFERENCE_KIND at …/to', aLink('PART_OF', 'src-summary')],
  ])('is refused: %s', (_, fault, link) => {
    expect(faultsOf(linked(link))).toEqual([fault.replace('…', '/programmes/0/links/0')]);
  });

  test('must not be stated twice', () => {
    const again = linked(aLink('PART_OF', 'ext-framework'), aLink('PART_OF', 'ext-framework', { strength: 'IMPLIED' }));
    expect(faultsOf(again)).toEqual(['LINK_DUPLICATE at /programmes/0/links/1']);
  });

  test('of the kind REQUIRES is refused, and the message names eligibilityRule', () => {
    expect(problemsOf(linked(aLink('REQUIRES', 'ser-second')))[0]?.message).toContain('eligibilityRule');
  });
});

const externalThings = ['ext-a', 'ext-b', 'ext-c'].map((id) => anExternalThing({ id }));
const member = (to: string, parts: Partial<Stored<Link>> = {}) => aLink('PART_OF', to, { group: 'grp-one', ...parts });

const grouped = (links: readonly Stored<Link>[], group: Partial<Stored<LinkGroup>> = {}) =>
  aCatalogue({
    externalThings,
    programmes: [aProgramme({ stages: 1, links, linkGroups: [{ id: 'grp-one', rule: 'ANY_OF', ...group }] })],
  });

describe('a group of links', () => {
  test.each<[string, Partial<Stored<LinkGroup>>]>([
    ['any of two', {}],
    ['all of two', { rule: 'ALL_OF' }],
    ['at least one of two', { rule: 'AT_LEAST', atLeast: 1 }],
    ['at least two of two', { rule: 'AT_LEAST', atLeast: 2 }],
  ])('is accepted: %s', (_, group) => {
    expect(faultsOf(grouped([member('ext-a'), member('ext-b')], group))).toEqual([]);
  });

  const from = 'stg-mastery-home-2021-1';
  test.each<[string, readonly Stored<Link>[], Partial<Stored<LinkGroup>>]>([
    ['no link', [], {}],
    ['one link', [member('ext-a')], {}],
    ['links of two kinds', [member('ext-a'), aLink('ALIGNED_WITH', 'ext-b', { group: 'grp-one' })], {}],
    ['links from two places', [member('ext-a'), member('ext-b', { from })], {}],
    ['at least three of two', [member('ext-a'), member('ext-b')], { rule: 'AT_LEAST', atLeast: 3 }],
    ['at least, without a number', [member('ext-a'), member('ext-b')], { rule: 'AT_LEAST' }],
    ['a number without at least', [member('ext-a'), member('ext-b')], { atLeast: 1 }],
  ])('is refused: %s', (_, links, group) => {
    expect(faultsOf(grouped(links, group))).toEqual(['GROUP_NOT_A_GROUP at /programmes/0/linkGroups/0']);
  });

  test('must be in the programme of its links', () => {
    const one = grouped([member('ext-a'), member('ext-b')]).programmes ?? [];
    const other = aProgramme({ slug: 'other', links: [member('ext-c')] });
    expect(faultsOf(aCatalogue({ externalThings, programmes: [...one, other] }))).toEqual([
      'GROUP_NOT_A_GROUP at /programmes/1/links/0/group',
    ]);
  });

  test('that does not exist is reported once, as an unknown reference', () => {
    expect(faultsOf(grouped([member('ext-a'), member('ext-b'), member('ext-c', { group: 'grp-none' })]))).toEqual([
      'REFERENCE_UNKNOWN at /programmes/0/links/2/group',
    ]);
  });

  test('is not checked if one of its links is unsound', () => {
    const broken = { ...member('ext-b'), kind: 'PARTOF' };
    const document = { ...grouped([member('ext-a'), broken as Stored<Link>]) };
    expect(faultsOf(document)).toEqual(['CHOICE_UNKNOWN at /programmes/0/links/1/kind']);
  });
});

describe('a link of a series', () => {
  const lineage = (...links: readonly ReturnType<typeof aLink>[]) =>
    aCatalogue({
      series: [aSeries({ slug: 'old', links }), aSeries({ slug: 'new' })],
      externalThings: [anExternalThing()],
    });

  test('says as what it continues, or by what it was replaced', () => {
    expect(faultsOf(lineage(aLink('CONTINUES_AS', 'ser-new'), aLink('REPLACED_BY', 'ser-new')))).toEqual([]);
  });

  test.each([
    ['is of another kind', aLink('PROGRESSES_TO', 'ser-new'), 'LINK_NO_LINEAGE', 'kind'],
    ['leads to no series', aLink('CONTINUES_AS', 'ext-framework'), 'LINK_NO_LINEAGE', 'to'],
    ['leads to the series itself', aLink('CONTINUES_AS', 'ser-old'), 'LINK_TO_ITSELF', 'to'],
    ['leads to nothing', aLink('CONTINUES_AS', 'ser-none'), 'LINK_UNKNOWN_TARGET', 'to'],
  ])('that %s is refused', (_, link, code, property) => {
    expect(faultsOf(lineage(link))).toEqual([`${code} at /series/0/links/0/${property}`]);
  });

  test('is stated once', () => {
    const twice = [aLink('CONTINUES_AS', 'ser-new'), aLink('CONTINUES_AS', 'ser-new')];
    expect(faultsOf(lineage(...twice))).toEqual(['LINK_DUPLICATE at /series/0/links/1']);
  });
});
