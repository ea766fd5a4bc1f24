import { afterAll, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { linkKinds } from '../../../src/domain/fields/link-kinds.js';
import type { MapContents } from '../../../src/map/contents/map-contents.js';
import { layOutContents } from '../../../src/map/lay-out-contents.js';
import type { MapLayout } from '../../../src/map/layout/map-layout.js';
import { MapThread } from '../../../src/map/map-thread.js';
import { aHub, snapshotOf } from '../../support/builders.js';
import { aFullYear } from '../a-full-year.js';
import { type MapParameters, parseMapFilter, real } from '../real-map.js';
import { layoutFaults } from './layout-faults.js';

const engine = new MapThread();
afterAll(() => engine.close());

const year = snapshotOf(aFullYear());
const firstOf = (snapshot: Snapshot, count: number) => snapshot.programmes.slice(0, count).map(({ id }) => id);

/** The same year of two hubs, as one catalogue. */
function twoHubs(): Snapshot {
  const { hubs = [], programmes = [], ...others } = aFullYear();
  const other = aHub({ slug: 'other' });
  const text = JSON.stringify(programmes.map((programme) => ({ ...programme, hub: other.id })));
  const copies = JSON.parse(
    text.replaceAll('"id":"prg-', '"id":"p-').replaceAll(/"id":"((?!p-)[^"]+)"/g, '"id":"$1x"'),
  ) as typeof programmes;
  return snapshotOf({ ...others, hubs: [...hubs, other], programmes: [...programmes, ...copies] });
}

const sideways = new Set(['SAME_TIME', 'BY_TURNS']);

/** The links whose later end is not below the earlier one, though no band puts it above. */
function upward({ lines }: MapLayout, { programmes, outside, links }: MapContents): readonly string[] {
  const zones = new Map([
    ...programmes.flatMap(({ id, zone, parts }) => [
      [id, zone] as const,
      ...parts.map((part) => [part.id, zone] as const),
    ]),
    ...outside.map(({ key, zone }) => [key, zone] as const),
  ]);
  const owners = new Map(
    programmes.flatMap(({ id, parts }) => [[id, id] as const, ...parts.map((part) => [part.id, id] as const)]),
  );
  return links.flatMap(({ id, kind, from, to }) => {
    const points = lines.find(({ link }) => link === id)?.points ?? [];
    const isWithin = owners.get(from) !== undefined && owners.get(from) === owners.get(to);
    if (sideways.has(linkKinds[kind].order) || isWithin || (zones.get(from) ?? 0) > (zones.get(to) ?? 0)) return [];
    return (points.at(-1)?.y ?? 0) > (points[0]?.y ?? 0) ? [] : [`${from} ${kind} ${to}`];
  });
}

/** The shares of the boxes in the four quarters of a map, from the top left to the bottom right. */
function quarters({ boxes, width, height, measures }: MapLayout): readonly number[] {
  const [across, down] = [(measures.gutter + width - measures.right) / 2, height / 2];
  const middles = boxes.map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const at = (right: boolean, below: boolean) =>
    middles.filter(({ x, y }) => x > across === right && y > down === below);
  return [at(false, false), at(true, false), at(false, true), at(true, true)].map(
    ({ length }) => length / boxes.length,
  );
}

const both = twoHubs();

describe.each<[string, Snapshot, MapParameters]>([
  ['24 programmes', real, {}],
  ['48 programmes', year, { only: firstOf(year, 48) }],
  ['60 programmes', year, {}],
  ['114 programmes', snapshotOf(aFullYear(114)), {}],
  ['114 programmes of two hubs', both, { only: firstOf(both, 114) }],
])('a map of %s', (_, snapshot, parameters) => {
  it.each<[string, MapParameters]>([
    ['for the best proportions', {}],
    ['for a wide window', { width: '1380' }],
    ['for paper', { paper: 'A4' }],
  ])('%s has what comes later below, texts apart and no empty quarter', async (_name, more) => {
    const filter = parseMapFilter({ ...parameters, ...more }, snapshot);
    const { contents, layout } = await layOutContents(filter, snapshot, engine);
    expect(layoutFaults(layout, contents)).toEqual([]);
    expect(upward(layout, contents)).toEqual([]);
    expect(Math.min(...quarters(layout))).toBeGreaterThan(0.05);
  });
});
