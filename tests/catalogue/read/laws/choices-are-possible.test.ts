import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aPathway, aProgramme, faultsOf } from '../../../support/builders.js';

const choosing = (modules: number, min: number, max?: number) =>
  aCatalogue({ programmes: [aProgramme({ modules, moduleChoice: { min, max, chosenBy: 'hub' } })] });

describe('a choice of modules', () => {
  test.each([
    [3, 0, 3],
    [3, 1, undefined],
    [3, 3, 3],
    [1, 1, 1],
  ])('can be: of %p modules, from %p to %p', (modules, min, max) => {
    expect(faultsOf(choosing(modules, min, max))).toEqual([]);
  });

  test.each([
    [0, 1, undefined],
    [3, 4, undefined],
    [3, 1, 4],
    [3, 2, 1],
  ])('cannot be: of %p modules, from %p to %p', (modules, min, max) => {
    expect(faultsOf(choosing(modules, min, max))).toEqual(['MODULE_CHOICE_IMPOSSIBLE at /programmes/0/moduleChoice']);
  });

  test('of a pathway is among the modules of that pathway', () => {
    const pathways = [aPathway({ modules: 1, moduleChoice: { min: 2, chosenBy: 'hub' } })];
    expect(faultsOf(aCatalogue({ programmes: [aProgramme({ modules: 5, pathways })] }))).toEqual([
      'MODULE_CHOICE_IMPOSSIBLE at /programmes/0/pathways/0/moduleChoice',
    ]);
  });

  test('is not judged where the list of modules cannot be read', () => {
    const programme = { ...aProgramme({ moduleChoice: { min: 1, chosenBy: 'hub' } }), modules: 'three' };
    expect(faultsOf({ ...aCatalogue({ programmes: [aProgramme()] }), programmes: [programme] })).toEqual([
      'LIST_EXPECTED at /programmes/0/modules',
    ]);
  });
});
