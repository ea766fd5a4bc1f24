import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findValues, ProgrammeDimension } from '../../../../src/api/schema/groups/dimensions.js';
import { GroupTable } from '../../../../src/api/schema/groups/group-table.js';
import { ValueReader } from '../../../../src/api/schema/groups/value-reader.js';
import { append } from '../../../../src/base/group-by.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

const snapshot = realSnapshot();
const { programmes } = snapshot;
const dimensions = Object.keys(ProgrammeDimension) as ProgrammeDimension[];

/** The places of the programmes with each combination of values. */
function groupPlainly(by: readonly ProgrammeDimension[], places: readonly number[]): Record<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    let combinations: string[][] = [[]];
    for (const dimension of by) {
      const values = findValues(dimension, programmes[place] as never, snapshot);
      combinations = combinations.flatMap((before) => values.map((value) => [...before, value]));
    }
    for (const values of combinations) append(groups, JSON.stringify(values), place);
  }
  return Object.fromEntries(groups);
}

test('groups have the programmes with their values, and keys in the order of the values', () => {
  const listed = fc.subarray([...programmes.keys()]);
  const by = fc.uniqueArray(fc.constantFrom(...dimensions), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(by, listed, (chosen, places) => {
      const readers = chosen.map((dimension) => new ValueReader(dimension, { snapshot }));
      const table = new GroupTable(readers);
      for (const place of places) table.add(place);
      const groups = [...table.groups()].sort((a, b) => a.key - b.key);
      const valuesOf = (group: (typeof groups)[number]) => table.valuesOf(group).map(({ value }) => value);
      const found = groups.map((group) => [JSON.stringify(valuesOf(group)), [...group.places]]);
      expect(Object.fromEntries(found)).toEqual(groupPlainly(chosen, places));
      expect(groups.map(({ count, places }) => count === places.length)).toEqual(groups.map(() => true));
      const ranks = groups.map((group) =>
        table
          .valuesOf(group)
          .map((value, index) => String(readers[index]?.values.indexOf(value)).padStart(5))
          .join(),
      );
      expect(ranks).toEqual([...ranks].sort());
    }),
  );
});
