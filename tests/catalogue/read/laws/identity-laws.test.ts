import { describe, expect, test } from '@jest/globals';
import {
  aCatalogue,
  aHub,
  aModule,
  anExternalThing,
  aPathway,
  aProgramme,
  aSeries,
  aStage,
  faultsOf,
  problemsOf,
} from '../../../support/builders.js';

test('every thing with a duplicate id is reported, with the first thing that has the id', () => {
  const problems = problemsOf(
    aCatalogue({
      externalThings: [anExternalThing({ id: 'src-summary' })],
      programmes: [aProgramme({ modules: [aModule({ id: 'src-summary' })] })],
    }),
  );
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/externalThings/0/id', '/programmes/0/modules/0/id']);
  for (const { code, message } of problems) {
    expect(code).toBe('ID_DUPLICATE');
    expect(message).toBe('The id "src-summary" is also the id of /sources/0. Give one of them another id.');
  }
});

describe('a slug is unique', () => {
  test('among hubs', () => {
    const hubs = [aHub(), { ...aHub({ slug: 'other' }), slug: 'home' }];
    expect(faultsOf(aCatalogue({ hubs }))).toEqual(['SLUG_DUPLICATE at /hubs/1/slug']);
  });

  test('among series', () => {
    const series = [aSeries(), { ...aSeries(), id: 'ser-other' }];
    expect(faultsOf(aCatalogue({ series }))).toEqual(['SLUG_DUPLICATE at /series/1/slug']);
  });

  test('among the programmes of a hub in one year, but not across hubs or years', () => {
    const other = { id: 'prg-other', series: 'ser-other' };
    const programmes = [aProgramme(), aProgramme(other), aProgramme({ academicYear: '2022/23' })];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual(['SLUG_DUPLICATE at /programmes/1/slug']);
  });

  test('among the parts of one list, but not across lists', () => {
    const programme = aProgramme({
      modules: [aModule(), aModule()],
      stages: [aStage(), aStage()],
      pathways: [aPathway({ modules: [aModule(), aModule()] }), aPathway({ modules: [aModule()] })],
    });
    expect(faultsOf(aCatalogue({ programmes: [programme] }))).toEqual([
      'SLUG_DUPLICATE at /programmes/0/pathways/1/slug',
      'SLUG_DUPLICATE at /programmes/0/pathways/0/modules/1/slug',
      'SLUG_DUPLICATE at /programmes/0/modules/1/slug',
      'SLUG_DUPLICATE at /programmes/0/stages/1/slug',
    ]);
  });
});

test('a hub has one offer for each year', () => {
  const offers = [
    { academicYear: '2021/22' },
    { academicYear: '2022/23' },
    { academicYear: '2021/22', complete: true },
  ];
  const hubs = [aHub({ offers }), aHub({ slug: 'other', offers: offers.slice(0, 2) })];
  expect(faultsOf(aCatalogue({ hubs }))).toEqual(['OFFER_TWICE at /hubs/0/offers/2/academicYear']);
});

test('a hub may run several groups of a series in one year, told apart by their slugs', () => {
  const again = (slug: string) => aProgramme({ slug, id: 'prg-again', series: 'ser-mastery' });
  expect(faultsOf(aCatalogue({ programmes: [aProgramme(), again('mastery-again')] }))).toEqual([]);
  expect(faultsOf(aCatalogue({ programmes: [aProgramme(), again('mastery')] }))).toEqual([
    'SLUG_DUPLICATE at /programmes/1/slug',
  ]);
});
