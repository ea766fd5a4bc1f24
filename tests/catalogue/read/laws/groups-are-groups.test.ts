import { describe, expect, test } from '@jest/globals';
import type { Link } from '../../../../src/domain/parts/link.js';
import type { LinkGroup } from '../../../../src/domain/parts/link-group.js';
import { aCatalogue, aLink, anExternalThing, aProgramme, faultsOf, type Stored } from '../../../support/builders.js';

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
  ])('is one: %s', (_, group) => {
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
  ])('is none: %s', (_, links, group) => {
    expect(faultsOf(grouped(links, group))).toEqual(['GROUP_NOT_A_GROUP at /programmes/0/linkGroups/0']);
  });

  test('is joined in its own programme only', () => {
    const one = grouped([member('ext-a'), member('ext-b')]).programmes ?? [];
    const other = aProgramme({ slug: 'other', links: [member('ext-c')] });
    expect(faultsOf(aCatalogue({ externalThings, programmes: [...one, other] }))).toEqual([
      'GROUP_NOT_A_GROUP at /programmes/1/links/0/group',
    ]);
  });

  test('that is nowhere is told of once, as a reference', () => {
    expect(faultsOf(grouped([member('ext-a'), member('ext-b'), member('ext-c', { group: 'grp-none' })]))).toEqual([
      'REFERENCE_UNKNOWN at /programmes/0/links/2/group',
    ]);
  });

  test('is not judged where one of its links is broken', () => {
    const broken = { ...member('ext-b'), kind: 'PARTOF' };
    const document = { ...grouped([member('ext-a'), broken as Stored<Link>]) };
    expect(faultsOf(document)).toEqual(['CHOICE_UNKNOWN at /programmes/0/links/1/kind']);
  });
});
