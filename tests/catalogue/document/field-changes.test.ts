import { describe, expect, test } from '@jest/globals';
import type { Values } from '../../../src/catalogue/document/entry-change.js';
import { fieldChanges } from '../../../src/catalogue/document/field-changes.js';
import { Programme } from '../../../src/domain/programme.js';
import { aModule, aProgramme } from '../../support/builders.js';

const told = (before: Values, after: Values) =>
  fieldChanges(Programme, before, after).map(({ path, before, after }) => `${path}: ${before} → ${after}`);

const first = aModule({ id: 'mod-1', slug: 'first', title: 'First' });
const second = aModule({ id: 'mod-2', slug: 'second', title: 'Second' });

describe('Differences are listed', () => {
  test('by field name in the order of the class, text unchanged and other values as JSON', () => {
    expect(told({ position: 1, title: 'Old', slug: 'a' }, { position: null, title: 'New', slug: 'a' })).toEqual([
      'title: Old → New',
      'position: 1 → null',
    ]);
  });

  test('inside objects, and for a list of texts as a whole', () => {
    const duration = { years: { min: 1, max: 2 }, strength: 'STATED' };
    expect(
      told({ duration, aims: ['One'] }, { duration: { ...duration, years: { min: 1, max: 3 } }, aims: ['One', 'Two'] }),
    ).toEqual(['aims: ["One"] → ["One","Two"]', 'duration.years.max: 2 → 3']);
  });

  test('by id for items with ids: removed, changed, new', () => {
    const before = { modules: [first, second] };
    const after = { modules: [{ ...second, title: 'Second, again' }, aModule({ id: 'mod-3', slug: 'third' })] };
    expect(told(before, after)).toEqual([
      `modules[mod-1]: ${JSON.stringify(first)} → null`,
      'modules[mod-2].title: Second → Second, again',
      `modules[mod-3]: null → ${JSON.stringify(after.modules[1])}`,
    ]);
  });

  test('as one change of order for items with ids in another order', () => {
    expect(told({ modules: [first, second] }, { modules: [second, first] })).toEqual([
      'modules[].id: ["mod-1","mod-2"] → ["mod-2","mod-1"]',
    ]);
  });

  test('by index for items without ids, or as a whole if their number differs', () => {
    const workshop = { kind: 'WORKSHOP', count: { min: 1 } };
    const residential = { kind: 'RESIDENTIAL', count: { min: 1 } };
    const both = { components: [workshop, residential] };
    expect(told(both, { components: [workshop, { ...residential, count: { min: 2 } }] })).toEqual([
      'components[1].count.min: 1 → 2',
    ]);
    expect(told(both, { components: [residential] })).toEqual([
      `components: ${JSON.stringify(both.components)} → ${JSON.stringify([residential])}`,
    ]);
  });

  test('without ids, revisions and times', () => {
    expect(told({ id: 'a', revision: 1, updatedAt: 'then' }, { id: 'b', revision: 2, updatedAt: 'now' })).toEqual([]);
  });

  test('by whole properties if there would be more than 50', () => {
    const many = Array.from({ length: 51 }, (_, n) => aModule({ id: `mod-${n}`, slug: `module-${n}` }));
    const renamed = many.map((module) => ({ ...module, title: 'Renamed' }));
    expect(fieldChanges(Programme, { modules: many }, { modules: renamed }).map(({ path }) => path)).toEqual([
      'modules',
    ]);
  });
});

test('two equal states have no differences', () => {
  const programme = aProgramme({ modules: 2, pathways: 1 }) as Values;
  expect(told(programme, JSON.parse(JSON.stringify(programme)))).toEqual([]);
});
