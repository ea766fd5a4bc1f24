import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MapMaker } from '../../src/map/map-maker.js';
import { MapThread } from '../../src/map/map-thread.js';
import { snapshotOf } from '../support/builders.js';
import { aFullYear } from './a-full-year.js';
import { parseMapFilter, real } from './real-map.js';

/** A thread that counts the maps that it is asked to lay out. */
class CountingThread extends MapThread {
  count = 0;

  override layOut(graphs: Parameters<MapThread['layOut']>[0]) {
    this.count++;
    return super.layOut(graphs);
  }
}

describe('the map maker', () => {
  const thread = new CountingThread();
  const makers: MapMaker[] = [];
  /** A maker that is closed after the tests. */
  const aMaker = (mapThread: MapThread = thread) => {
    const maker = new MapMaker(mapThread);
    makers.push(maker);
    return maker;
  };
  beforeEach(() => {
    thread.count = 0;
  });
  afterAll(() => Promise.all(makers.map((maker) => maker.close())));

  it('computes the layout of a map once for simultaneous requests, whatever is highlighted', async () => {
    const maker = aMaker();
    const asked = [{}, {}, { route: 'mastery-readiness..primary-tfm-sustaining' }].map((parameters) =>
      parseMapFilter(parameters, real),
    );
    await Promise.all([
      ...asked.map((filter) => maker.svg(filter, real)),
      maker.png(parseMapFilter({}, real), real, 1),
    ]);
    expect(thread.count).toBe(1);
  });

  it('computes another layout for another filter or revision', async () => {
    const maker = aMaker();
    const other = snapshotOf(aFullYear());
    await maker.svg(parseMapFilter({}, real), real);
    await maker.svg(parseMapFilter({ phase: 'PRIMARY' }, real), real);
    await maker.svg(parseMapFilter({}, other), other);
    expect(thread.count).toBe(3);
  });

  it('retries a map that failed before', async () => {
    class BrokenThread extends MapThread {
      isBroken = true;

      override layOut(graphs: Parameters<MapThread['layOut']>[0]) {
        return this.isBroken ? Promise.reject(new Error('broken')) : super.layOut(graphs);
      }
    }
    const broken = new BrokenThread();
    const maker = aMaker(broken);
    await expect(maker.svg(parseMapFilter({}, real), real)).rejects.toThrow('broken');
    broken.isBroken = false;
    expect((await maker.svg(parseMapFilter({}, real), real)).svg).toContain('Mastery Readiness');
  });

  it('refuses an image that would be too large', async () => {
    const snapshot = snapshotOf(aFullYear(80));
    await expect(aMaker().png(parseMapFilter({}, snapshot), snapshot, 3)).rejects.toMatchObject({
      code: 'MAP_TOO_LARGE',
    });
  });

  it('refuses more maps and more images than may wait', async () => {
    const maker = aMaker();
    const filters = Array.from({ length: 16 }, (_, index) =>
      parseMapFilter({ phase: 'EARLY_YEARS', width: String(1000 + index) }, real),
    );
    const codesOf = async (drawn: readonly Promise<unknown>[]) =>
      (await Promise.allSettled(drawn)).map((each) => (each.status === 'fulfilled' ? 'drawn' : each.reason.code));
    const maps = await codesOf(filters.map((filter) => maker.svg(filter, real, false)));
    expect(maps).toEqual(filters.map((_, index) => (index < 12 ? 'drawn' : 'MAP_BUSY')));
    for (const filter of filters) await maker.svg(filter, real, false);
    const images = await codesOf(filters.map((filter) => maker.png(filter, real, 1)));
    expect(images.filter((code) => code === 'drawn')).toHaveLength(12);
    expect(images.filter((code) => code === 'MAP_BUSY')).toHaveLength(4);
  });
});

describe('the thread for maps', () => {
  it('rejects a graph that elkjs refuses, and then lays out another one', async () => {
    const thread = new MapThread();
    const broken = { id: 'broken', children: [], edges: [{ id: 'edge', sources: ['nobody'], targets: ['nobody'] }] };
    await expect(thread.layOut([broken])).rejects.toBeDefined();
    expect(await thread.layOut([{ id: 'sound', children: [{ id: 'box', width: 10, height: 10 }] }])).toHaveLength(1);
    await thread.close();
  });
});
