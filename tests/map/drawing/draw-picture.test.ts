import { afterAll, describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { drawnKinds, linkKinds } from '../../../src/domain/fields/link-kinds.js';
import { highlightRoute } from '../../../src/map/contents/route-highlight.js';
import { describePicture } from '../../../src/map/drawing/describe-picture.js';
import { drawPicture } from '../../../src/map/drawing/draw-picture.js';
import { buildFontStyle } from '../../../src/map/drawing/font-style.js';
import { layOutMap } from '../../../src/map/layout/lay-out-map.js';
import { MapThread } from '../../../src/map/map-thread.js';
import { aCatalogue, aHub, aLink, anExternalThing, aPathway, aProgramme, snapshotOf } from '../../support/builders.js';
import { contents, type MapParameters, parseMapFilter, real } from '../real-map.js';

const engine = new MapThread();
afterAll(() => engine.close());

async function drawn(snapshot: Snapshot, parameters: MapParameters = {}, style = '') {
  const filter = parseMapFilter(parameters, snapshot);
  const shown = contents(parameters, snapshot);
  const text = describePicture(filter, shown, snapshot, highlightRoute(filter, shown, snapshot));
  return drawPicture(await layOutMap(shown, engine), shown, text, style);
}

/** Throws where the text is not well-formed XML, or no SVG. */
const parsed = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

describe('the picture of a map', () => {
  it('is well-formed XML, with the stated size', async () => {
    const { svg, width, height } = await drawn(real, {}, buildFontStyle());
    expect(parsed(svg)).toMatchObject({ width, height });
  });

  it('is the same each time it is drawn', async () => {
    expect(await drawn(real)).toEqual(await drawn(real));
  });

  it('has a title and a description for screen readers', async () => {
    const { svg } = await drawn(real);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-desc" lang="en-GB"/);
    expect(svg).toContain(
      '<title id="map-title">East Midlands East Maths Hub, 2021/22: how its programmes lead on</title>',
    );
    expect(svg).toMatch(/<desc id="map-desc">24 programmes and 25 links\. .* Primary \(7\)/);
  });

  it('loads nothing and runs no script', async () => {
    const { svg } = await drawn(real, {}, buildFontStyle());
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<use| on\w+=|href=/);
    expect(svg.match(/url\((?!#|data:font\/woff2;base64,)/g)).toBeNull();
  });

  it.each([
    '<script>alert(1)</script>',
    '"/><image href="https://example.org/x"/>',
    ']]><!--',
    "a'b&c&amp;&#x27;",
    '\ufffe odd \u{1f9ee}',
  ])('escapes the title %j', async (title) => {
    const hostile = snapshotOf(
      aCatalogue({
        hubs: [aHub({ title })],
        externalThings: [anExternalThing({ title, kind: title.slice(0, 60) })],
        programmes: [
          aProgramme({
            title,
            pathways: [aPathway({ id: 'pth-a', slug: 'a', title }), aPathway({ id: 'pth-b', slug: 'b', title })],
            links: [aLink('PART_OF', 'ext-framework'), aLink('ALTERNATES_WITH', 'pth-b', { from: 'pth-a' })],
          }),
          aProgramme({ slug: 'other' }),
        ],
      }),
    );
    const { svg } = await drawn(hostile, { route: 'mastery..other', around: 'mastery' });
    expect(() => parsed(svg)).not.toThrow();
    expect(svg).not.toMatch(/<script|<image|<!--/);
  });

  it('distinguishes kinds without colour: no two have the same marks and stroke', () => {
    const styles = drawnKinds.map((kind) => linkKinds[kind].style);
    const looks = styles.map(({ start, end, double }) => [start, end, double].join());
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('distinguishes strengths by the stroke, and describes each link in words', async () => {
    const { svg } = await drawn(real);
    const strokeOf = (strength: string) =>
      svg
        .match(new RegExp(`data-strength="${strength}"[^>]*><title>[^<]*</title><path [^>]*>`))?.[0]
        .match(/stroke-dasharray="([^"]*)"/)?.[1];
    expect(['STATED', 'IMPLIED', 'AMBIGUOUS'].map(strokeOf)).toEqual([undefined, '8 5', '0.1 6']);
    expect(svg).toContain(
      '<title>“Mastery Readiness Work Groups” leads to “Primary Teaching for Mastery Development Work Groups” (implied, or stated with reservations)</title>',
    );
  });

  it('highlights a route, and dims the rest', async () => {
    const { svg } = await drawn(real, { route: 'mastery-readiness..primary-tfm-sustaining' });
    expect(svg.match(/class="box programme lit"/g)).toHaveLength(4);
    expect(svg.match(/class="link lit"/g)).toHaveLength(5);
    expect(svg.match(/class="link"[^>]* opacity="0.18"/g)).toHaveLength(20);
    expect(svg).toContain('The 3 paths from “Mastery Readiness Work Groups”');
  });

  it('describes its filter', async () => {
    const { svg } = await drawn(real, { section: 'PRIMARY', minStrength: 'STATED' });
    expect(svg).toContain('only listed under Primary; links that are stated');
  });

  it('is also drawn if there is nothing to show', async () => {
    const { svg, width } = await drawn(real, { hub: 'east-midlands-west' });
    expect(parsed(svg).width).toBe(width);
    expect(svg).toContain('0 programmes and 0 links.');
  });
});
