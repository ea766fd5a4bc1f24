import { describe, expect, test } from '@jest/globals';
import { aCatalogue, anyOf, aProgramme, asks, faultsOf, needs, problemsOf } from '../../../support/builders.js';

const later = aProgramme({ slug: 'later', academicYear: '2022/23', stages: 1, pathways: 1 });
const asking = (rule: ReturnType<typeof needs>) =>
  aCatalogue({ programmes: [aProgramme({ slug: 'now', eligibilityRule: rule }), later] });
const stage = { programme: later.stages?.[0]?.id ?? '' };

describe('what is required', () => {
  test.each([
    ['a programme that this hub does not have in the year', needs('later')],
    ['never to have done what comes later', asks('NEVER_COMPLETED', stage)],
    ['the year before', needs('other', { timing: 'PREVIOUS_YEAR' })],
  ])('may be %s', (_, rule) => {
    expect(faultsOf(asking(rule))).toEqual([]);
  });

  test.each([
    ['in the following year', needs('other', { timing: 'FOLLOWING_YEAR' }), 'timing'],
    ['beside it, in the following year', asks('TAKING', { programme: 'ser-x', timing: 'FOLLOWING_YEAR' }), 'timing'],
    ['a stage of a programme of a later year', needs('', stage), 'programme'],
    ['a pathway of a programme of a later year', needs('', { programme: later.pathways?.[0]?.id ?? '' }), 'programme'],
  ])('cannot be taken %s', (_, rule, key) => {
    expect(faultsOf(asking(rule))).toEqual([`REQUIRES_LATER at /programmes/0/eligibilityRule/test/${key}`]);
  });

  test('may be the same by two ways', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: anyOf(needs('b'), needs('c')) }),
      aProgramme({ slug: 'b', eligibilityRule: needs('d') }),
      aProgramme({ slug: 'c', eligibilityRule: needs('d') }),
      aProgramme({ slug: 'd' }),
    ];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual([]);
  });

  test('in a circle is told with the names of all who are in it', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: needs('b') }),
      aProgramme({ slug: 'b', eligibilityRule: needs('a') }),
    ];
    expect(problemsOf(aCatalogue({ programmes }))[0]?.message).toMatch(/^a requires b requires a: /);
  });

  test('in another hub, or in another year, closes no circle', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: needs('b') }),
      aProgramme({ slug: 'b', academicYear: '2020/21', eligibilityRule: needs('a') }),
    ];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual([]);
  });
});
