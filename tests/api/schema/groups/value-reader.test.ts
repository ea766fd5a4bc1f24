import { expect, test } from '@jest/globals';
import { findValues, ProgrammeDimension } from '../../../../src/api/schema/groups/dimensions.js';
import { ValueReader } from '../../../../src/api/schema/groups/value-reader.js';
import type { EntryChange } from '../../../../src/catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../../src/catalogue/revision/catalogue-state.js';
import type { Snapshot } from '../../../../src/catalogue/view/snapshot.js';
import { aCatalogue, aHub, aLink, aProgramme } from '../../../support/builders.js';

const at = '2026-01-01T00:00:00.000Z';
const offers = ['2020/21', '2021/22'].flatMap((academicYear) =>
  ['hub-home', 'hub-other'].flatMap((hub) => [
    aProgramme({ slug: 'readiness', hub, academicYear, phases: ['PRIMARY', 'SECONDARY'], position: 1 }),
    aProgramme({
      slug: 'development',
      hub,
      academicYear,
      position: 2,
      links: [aLink('PROGRESSES_TO', 'ser-readiness')],
    }),
  ]),
);
const ids = offers.map(({ id }) => id as string);

const update = (list: string, id: string, set: object) =>
  ({ op: 'update', in: list, id, was: {}, set }) as unknown as EntryChange;

/** Each of them has another value of some dimension after it. */
const changes: readonly EntryChange[] = [
  update('programmes', ids[0] as string, { phases: ['EARLY_YEARS'], audiences: ['Teachers'] }),
  update('series', 'ser-readiness', { slug: 'renamed', family: 'Early steps' }),
  update('hubs', 'hub-other', { slug: 'third' }),
  update('programmes', ids[1] as string, { links: [] }),
  update('programmes', ids[2] as string, { academicYear: '2022/23' }),
  { op: 'delete', in: 'programmes', entry: { ...offers[3], id: ids[3] as string } } as unknown as EntryChange,
  update('hubs', 'hub-other', { title: 'A Maths Hub' }),
];

/** The values of each programme in a dimension, by a reader. */
const readAll = (snapshot: Snapshot, dimension: ProgrammeDimension) => {
  const reader = new ValueReader(dimension, { snapshot });
  return snapshot.programmes.map(({ id }, place) => {
    reader.moveTo(place);
    const ranks = reader.ranks.subarray(reader.start, reader.end);
    return [id, Array.from(ranks, (rank) => reader.values[rank]?.value)];
  });
};

/** The same without anything that was found before. */
const findAll = (snapshot: Snapshot, dimension: ProgrammeDimension) =>
  snapshot.programmes.map((programme) => [programme.id, findValues(dimension, programme, snapshot)]);

test('the values of each programme are those of the revision, in every dimension, after each kind of change', () => {
  const hubs = [aHub({ title: 'A Maths Hub' }), aHub({ slug: 'other', title: 'B Maths Hub' })];
  let state = CatalogueState.of(checkValueOrThrow(aCatalogue({ hubs, programmes: offers })));
  let before = '';
  for (const [index, change] of [undefined, ...changes].entries()) {
    if (change) state = state.after([change], { revision: index, at }).state;
    const values = Object.keys(ProgrammeDimension).map((name) => {
      const dimension = name as ProgrammeDimension;
      const read = readAll(state.everything, dimension);
      expect([index, name, read]).toEqual([index, name, findAll(state.everything, dimension)]);
      return read;
    });
    const isSame = JSON.stringify(values) === before;
    before = JSON.stringify(values);
    expect([index, isSame]).toEqual([index, false]);
  }
});
