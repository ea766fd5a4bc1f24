import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aLink, aProgramme, aSeries, problemsOf } from '../../../support/builders.js';

const pointing = (to: string, series = [aSeries({ slug: 'mastery' }), aSeries({ slug: 'readiness' })]) =>
  aCatalogue({ series, programmes: [aProgramme({ links: [aLink('PROGRESSES_TO', to)] })] });

describe('a reference that names nothing', () => {
  test('by a slip is shown the id that was meant', () => {
    expect(problemsOf(pointing('ser-readines'))).toEqual([
      {
        code: 'LINK_UNKNOWN_TARGET',
        pointer: '/programmes/0/links/0/to',
        thing: 'programme "mastery" of 2021/22',
        message:
          '"ser-readines" is the id of no series, pathway, stage, hub or external thing in this catalogue. Did you mean "ser-readiness" (readiness)?',
      },
    ]);
  });

  test('by the slug in place of the id is shown the id', () => {
    expect(problemsOf(pointing('readiness'))[0]?.message).toContain('Did you mean "ser-readiness" (readiness)?');
  });

  test('that is near to nothing is told what to do all the same', () => {
    expect(problemsOf(pointing('zzzzzz'))[0]?.message).toMatch(/ Correct it, or add the thing that it names\.$/);
  });

  test.each([
    ['lack their slugs', { slug: undefined }, 'VALUE_MISSING'],
    ['have numbers for slugs', { slug: 7 }, 'VALUE_TYPE'],
    ['lack their ids', { id: undefined }, 'VALUE_MISSING'],
    ['have lists for ids', { id: [] }, 'VALUE_TYPE'],
  ])('is told of where the things that it could mean %s', (_, fault, code) => {
    const series = [aSeries({ slug: 'mastery' }), { ...aSeries({ slug: 'readiness' }), ...fault }];
    const problems = problemsOf({ ...pointing('ser-nothing'), series });
    expect(problems.map((problem) => problem.code)).toEqual([code, 'LINK_UNKNOWN_TARGET']);
  });
});

test('a reference to a thing of another kind is told what it names', () => {
  const programmes = [aProgramme({ hub: 'src-summary' })];
  const [problem] = problemsOf(aCatalogue({ hubs: [aHub(), aHub({ slug: 'other' })], programmes }));
  expect(problem).toMatchObject({ code: 'REFERENCE_KIND', pointer: '/programmes/0/hub' });
  expect(problem?.message).toMatch(/^"src-summary" is \/sources\/0, which is no hub\. /);
});
