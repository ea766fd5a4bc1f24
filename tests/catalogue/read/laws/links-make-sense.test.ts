import { describe, expect, test } from '@jest/globals';
import type { Link } from '../../../../src/domain/parts/link.js';
import {
  aCatalogue,
  aLink,
  anExternalThing,
  aProgramme,
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
  ])('makes sense: %s', (_, link) => {
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
  ])('makes no sense: %s', (_, fault, link) => {
    expect(faultsOf(linked(link))).toEqual([fault.replace('…', '/programmes/0/links/0')]);
  });

  test('says a thing once', () => {
    const again = linked(aLink('PART_OF', 'ext-framework'), aLink('PART_OF', 'ext-framework', { strength: 'IMPLIED' }));
    expect(faultsOf(again)).toEqual(['LINK_DUPLICATE at /programmes/0/links/1']);
  });

  test('that requires is shown where to say so', () => {
    expect(problemsOf(linked(aLink('REQUIRES', 'ser-second')))[0]?.message).toContain('eligibilityRule');
  });
});
