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

test('an id names one thing of whatever kind, and each other that has it is told of, with the first', () => {
  const problems = problemsOf(
    aCatalogue({
      externalThings: [anExternalThing({ id: 'src-summary' })],
      programmes: [aProgramme({ modules: [aModule({ id: 'src-summary' })] })],
    }),
  );
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/externalThings/0/id', '/programmes/0/modules/0/id']);
  for (const { code, message } of problems) {
    expect(code).toBe('ID_DUPLICATE');
    expect(message).toBe('The id "src-summary" is that of /sources/0 too. Give one of them an id of its own.');
  }
});

describe('a slug stands once', () => {
  test('among hubs', () => {
    const hubs = [aHub(), { ...aHub({ slug: 'other' }), slug: 'home' }];
    expect(faultsOf(aCatalogue({ hubs }))).toEqual(['SLUG_DUPLICATE at /hubs/1/slug']);
  });

  test('among series', () => {
    const series = [aSeries(), { ...aSeries(), id: 'ser-other' }];
    expect(faultsOf(aCatalogue({ series }))).toEqual(['SLUG_DUPLICATE at /series/1/slug']);
  });

  test('among the programmes of a hub in a year, and not of two', () => {
    const other = { id: 'prg-other', series: 'ser-other' };
    const programmes = [aProgramme(), aProgramme(other), aProgramme({ academicYear: '2022/23' })];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual(['SLUG_DUPLICATE at /programmes/1/slug']);
  });

  test('among the parts of one thing, and not of two', () => {
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

const first = aProgramme({ slug: 'mastery' });
const again = { slug: 'mastery-again', series: 'ser-mastery' };
const beside = (other: Parameters<typeof aProgramme>[0]) =>
  aCatalogue({ hubs: [aHub(), aHub({ slug: 'other' })], programmes: [first, aProgramme({ ...again, ...other })] });

test('a hub lists a series once a year', () => {
  expect(faultsOf(beside({}))).toEqual(['SERIES_TWICE at /programmes/1/series']);
});

test.each([{ academicYear: '2022/23' }, { hub: 'hub-other' }, { series: 'ser-other' }])(
  'a series stands again elsewhere: %p',
  (other) => {
    expect(faultsOf(beside(other))).toEqual([]);
  },
);
