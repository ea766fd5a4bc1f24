import { afterEach, describe, expect, it } from '@jest/globals';
import { ElkEngine, type LayoutEngine } from '../../src/map/layout/layout-engine.js';
import { MapMaker } from '../../src/map/map-maker.js';
import { snapshotOf } from '../support/builders.js';
import { aFullYear } from './a-full-year.js';
import { parseMapFilter, real } from './real-map.js';

/** The real engine, counting the maps that it is asked to lay out. */
class CountingEngine implements LayoutEngine {
  readonly #engine = new ElkEngine();
  count = 0;

  layout(graphs: Parameters<LayoutEngine['layout']>[0]) {
    this.count++;
    return this.#engine.layout(graphs);
  }

  close() {
    return this.#engine.close();
  }
}

describe('the map maker', () => {
  const engine = new CountingEngine();
  afterEach(() => {
    engine.count = 0;
    return engine.close();
  });

  it('lays a map out once, however many ask for it at once and whatever is lit', async () => {
    const maker = new MapMaker(engine);
    const asked = [{}, {}, { route: 'mastery-readiness..primary-tfm-sustaining' }].map((parameters) =>
      parseMapFilter(parameters, real),
    );
    await Promise.all([
      ...asked.map((filter) => maker.svg(filter, real)),
      maker.png(parseMapFilter({}, real), real, 1),
    ]);
    expect(engine.count).toBe(1);
  });

  it('lays out another filter and another revision anew', async () => {
    const maker = new MapMaker(engine);
    const other = snapshotOf(aFullYear());
    await maker.svg(parseMapFilter({}, real), real);
    await maker.svg(parseMapFilter({ phase: 'PRIMARY' }, real), real);
    await maker.svg(parseMapFilter({}, other), other);
    expect(engine.count).toBe(3);
  });

  it('draws again what failed before', async () => {
    let isBroken = true;
    const maker = new MapMaker({
      layout: (graphs) => (isBroken ? Promise.reject(new Error('broken')) : engine.layout(graphs)),
      close: () => engine.close(),
    });
    await expect(maker.svg(parseMapFilter({}, real), real)).rejects.toThrow('broken');
    isBroken = false;
    expect((await maker.svg(parseMapFilter({}, real), real)).svg).toContain('Mastery Readiness');
  });

  it('refuses an image that would be too large', async () => {
    const snapshot = snapshotOf(aFullYear(80));
    await expect(new MapMaker(engine).png(parseMapFilter({}, snapshot), snapshot, 3)).rejects.toMatchObject({
      code: 'MAP_TOO_LARGE',
    });
  });

  it('refuses more maps than may wait', async () => {
    const asked = Array.from({ length: 40 }, () =>
      engine.layout([{ id: 'empty', children: [], edges: [] }]).catch((error: unknown) => error),
    );
    const codes = (await Promise.all(asked)).map((answer) =>
      answer instanceof Error ? Reflect.get(answer, 'code') : 'drawn',
    );
    expect(codes.filter((code) => code === 'MAP_BUSY').length).toBeGreaterThan(10);
    expect(codes.filter((code) => code === 'drawn').length).toBeGreaterThan(20);
  });
});

describe('the layout engine', () => {
  it('tells what was wrong, and goes on', async () => {
    const engine = new ElkEngine();
    const broken = { id: 'broken', children: [], edges: [{ id: 'edge', sources: ['nobody'], targets: ['nobody'] }] };
    await expect(engine.layout([broken])).rejects.toBeDefined();
    expect(await engine.layout([{ id: 'sound', children: [{ id: 'box', width: 10, height: 10 }] }])).toHaveLength(1);
    await engine.close();
  });
});
