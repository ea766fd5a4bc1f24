import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawnKinds, linkPhrase, linkVerb } from '../../../src/domain/fields/link-kinds.js';
import { type MapContents, type MapLink, selectMapContents } from '../../../src/map/contents/map-contents.js';
import { chooseMeasures, sheet } from '../../../src/map/contents/measures.js';
import { zones } from '../../../src/map/contents/zones.js';
import { layOutContents } from '../../../src/map/lay-out-contents.js';
import { layOutMap } from '../../../src/map/layout/lay-out-map.js';
import { MapThread } from '../../../src/map/map-thread.js';
import { snapshotOf } from '../../support/builders.js';
import { aFullYear } from '../a-full-year.js';
import { type MapParameters, parseMapFilter, real } from '../real-map.js';
import { layoutFaults } from './layout-faults.js';

/** Programmes in any zone, some with parts, and any links between any of it, circles and repetitions too. */
const anyContents: fc.Arbitrary<MapContents> = fc
  .record({
    programmes: fc.array(
      fc.record({ zone: fc.nat(zones.length - 1), parts: fc.nat(9), words: fc.integer({ min: 1, max: 18 }) }),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    links: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(...drawnKinds)), { maxLength: 22 }),
  })
  .map(({ programmes, links }) => {
    const made = programmes.map(({ zone, parts, words }, index) => ({
      id: `p${index}`,
      slug: `p${index}`,
      title: Array.from({ length: words }, (_, word) => 'Teaching'.slice(0, 2 + ((word * 5 + index) % 7))).join(' '),
      section: 'OTHER' as const,
      phases: [],
      zone,
      parts: Array.from({ length: Math.max(0, parts - 6) }, (_, part) => ({
        id: `p${index}-${part}`,
        title: `Part ${part}`,
      })),
    }));
    const outside = made.slice(0, 3).map(({ zone }, index) => ({
      key: `o${index}`,
      id: `o${index}`,
      title: `Something ${index}`,
      what: 'framework',
      count: 1,
      zone,
    }));
    const ends = [
      ...made.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
      ...outside.map(({ key }) => key),
    ];
    const drawn = links.flatMap(([from, to, kind], index): MapLink[] => {
      const [start = '', end = ''] = [ends[from % ends.length], ends[to % ends.length]];
      const link = {
        id: `l${index}`,
        kind,
        strength: 'STATED' as const,
        symmetric: false,
        from: start,
        to: end,
        verb: linkVerb(kind),
        words: linkPhrase(kind),
      };
      return start === end ? [] : [link];
    });
    return { programmes: made, outside, links: drawn, overlaps: [], leftOut: 0 };
  });

/** The same said twice, in a circle over two bands: its words lay on others. */
function twice(): MapContents {
  const programmes = [1, 0].map((zone, index) => {
    const [id, title] = [`p${index}`, ['Te', 'Tea'][index] ?? ''];
    return { id, slug: id, title, section: 'OTHER' as const, phases: [], zone, parts: [] };
  });
  const outside = [1, 0].map((zone, index) => {
    return { key: `o${index}`, id: `o${index}`, title: `Something ${index}`, what: 'framework', count: 1, zone };
  });
  const ends = ['o1 p1', 'o0 o1', 'p0 o0', 'p1 o0', 'p0 p1', 'p1 o0'].map((pair) => pair.split(' '));
  const links = ends.map(([from = '', to = ''], index): MapLink => {
    const said = {
      kind: 'PROGRESSES_TO',
      strength: 'STATED',
      symmetric: false,
      verb: 'leads to',
      words: 'Leads to',
    } as const;
    return { id: `l${index}`, from, to, ...said };
  });
  return { programmes, outside, links, overlaps: [], leftOut: 0 };
}

describe('the layout of a map', () => {
  let engine: MapThread;
  beforeAll(() => {
    engine = new MapThread();
  });
  afterAll(() => engine.close());

  const faults = async (contents: MapContents, width?: number) =>
    layoutFaults(await layOutMap(contents, engine, chooseMeasures(width)), contents);

  it.each([
    ['the real catalogue', real, {}],
    ['a phase', real, { phase: 'PRIMARY' }],
    ['a kind of link', real, { kinds: 'REQUIRES' }],
    ['a neighbourhood', real, { around: 'primary-tfm-embedding', depth: '1' }],
    ['one programme', real, { around: 'y5-8-continuity' }],
    ['nothing', real, { section: 'OTHER' }],
    ['the real catalogue for a phone', real, { width: '360' }],
    ['60 programmes for a phone', snapshotOf(aFullYear()), { width: '360' }],
  ])('of %s places everything once, apart from each other and in its band', async (_, snapshot, parameters) => {
    const filter = parseMapFilter(parameters, snapshot);
    const { contents, layout } = await layOutContents(filter, snapshot, engine);
    expect(layoutFaults(layout, contents)).toEqual([]);
  });

  it('is no wider than the requested width, unless connected cards or things that are drawn once need more', async () => {
    const widthOf = async (parameters: MapParameters) => {
      const filter = parseMapFilter(parameters, real);
      return (await layOutContents(filter, real, engine)).layout.width;
    };
    for (const width of [1200, 1400]) expect(await widthOf({ width: String(width) })).toBeLessThanOrEqual(width);
    for (const width of [900, 1000]) expect(await widthOf({ width: String(width) })).toBeLessThanOrEqual(1.25 * width);
    expect(await widthOf({ width: '360', section: 'POST_16' })).toBeLessThanOrEqual(360);
    expect(await widthOf({ width: '360' })).toBeLessThan(540);
  });

  it('is no wider than the requested width for random links', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, fc.constantFrom(undefined, 360, 1000), async (contents, width) => {
        expect(await faults(contents, width)).toEqual([]);
      }),
      { numRuns: 40, examples: [[twice(), 360]] },
    );
  });

  it.each([
    ['a wide window', '1380', 1],
    ['a window of a small laptop', '900', 1],
    ['paper', undefined, 1],
    ['a phone', '360', 2],
  ])('draws what two programmes share once for %s, where it fits, and else says how often', async (_, width, count) => {
    const filter = parseMapFilter(width ? { width } : { paper: 'A4' }, real);
    const { contents, layout } = await layOutContents(filter, real, engine);
    const frameworks = contents.outside.filter(({ title }) => title === 'Early Career Framework');
    expect(frameworks.map((thing) => thing.count)).toEqual(Array(count).fill(count));
    expect(layout.boxes.filter(({ captions }) => captions.includes(`(shown ${count} times)`)).length).toBe(
      count > 1 ? count * 3 : 0,
    );
  });

  it('of the real catalogue for paper fits on one sheet of A4, with its title and legend', async () => {
    const { layout } = await layOutContents(parseMapFilter({ paper: 'A4' }, real), real, engine);
    expect(layout.width).toBeLessThanOrEqual(sheet.maxWidth);
    expect(layout.height + sheet.around).toBeLessThanOrEqual(sheet.ratio * layout.width);
  });

  it('is the same each time it is computed', async () => {
    const contents = selectMapContents(parseMapFilter({}, real), real);
    expect(await layOutMap(contents, engine)).toEqual(await layOutMap(contents, engine));
  });
});
