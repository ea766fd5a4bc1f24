import { describe, expect, test } from '@jest/globals';
import {
  aCatalogue,
  aHub,
  aModule,
  aPathway,
  aProgramme,
  aSeries,
  aStage,
  faultsOf,
} from '../../../support/builders.js';

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
