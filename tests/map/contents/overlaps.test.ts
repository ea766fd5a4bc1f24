import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aModule, aProgramme, snapshotOf } from '../../support/builders.js';
import { contents } from '../real-map.js';

const modules = (slug: string, ...topics: readonly string[]) =>
  topics.map((topic, index) => aModule({ slug: `${slug}-${index}`, topic }));

describe('the shared topics of a map', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        aProgramme({ slug: 'first', modules: modules('first', 'ratio', 'algebra', 'number'), position: 1 }),
        aProgramme({ slug: 'second', modules: modules('second', 'algebra', 'ratio'), position: 2 }),
        aProgramme({ slug: 'third', phases: ['SECONDARY'], modules: modules('third', 'ratio'), position: 3 }),
        aProgramme({ slug: 'fourth', modules: modules('fourth', 'chance'), position: 4 }),
      ],
    }),
  );
  const pairs = (parameters: Parameters<typeof contents>[0]) => {
    const { programmes, overlaps } = contents(parameters, snapshot);
    const slug = (id: string) => programmes.find((programme) => programme.id === id)?.slug;
    return overlaps.map(({ from, to, topics }) => [slug(from), slug(to), topics]);
  };

  it('are not shown unless they are asked for', () => {
    expect(pairs({})).toEqual([]);
    expect(pairs({ overlaps: '0' })).toEqual([]);
  });

  it('are the topics of each pair of programmes on the map, each pair once', () => {
    expect(pairs({ overlaps: '1' })).toEqual([
      ['first', 'second', ['ratio', 'algebra']],
      ['first', 'third', ['ratio']],
      ['second', 'third', ['ratio']],
    ]);
    expect(pairs({ overlaps: '1', phase: 'SECONDARY' })).toEqual([]);
  });

  it('are left out where we are less sure of them than the map asks', () => {
    expect(pairs({ overlaps: '1', minStrength: 'STATED' })).toEqual([]);
  });
});
