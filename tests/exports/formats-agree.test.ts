import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import { allFormats } from '../../src/exports/all-formats.js';
import type { ExportContents } from '../../src/exports/contents/contents.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { bytesOf, contents, type Given, written } from './exported.js';
import { graphByGraphql } from './graph-by-graphql.js';
import { hostileSnapshot, hostileTitles } from './hostile-catalogue.js';
import {
  describeWithGraphviz,
  describeWithNetworkx,
  drawnByGraphviz,
  type ReadGraph,
  readByNetworkx,
} from './independent-readers.js';
import { ofGraphql, ofLines, ofLinkedData, ofNetworkx, ofTables, type PlainGraph } from './plain-graph.js';

// Each format is read back by a reader that is not ours, and says the same as GraphQL's links and programmes.

interface Case {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly given: Given;
  /** The same for GraphQL: the links, and the programmes in scope. */
  readonly filter: object;
  readonly scope: object;
}

const hostile = hostileSnapshot();
const home = { hub: { eq: 'home' }, academicYear: { eq: '2021/22' } };
const cases: readonly Case[] = [
  { name: 'the real catalogue', snapshot: realSnapshot(), given: {}, filter: {}, scope: {} },
  {
    name: 'the inverses of the real catalogue',
    snapshot: realSnapshot(),
    given: { derived: 'true' },
    filter: { derived: true },
    scope: {},
  },
  {
    name: 'what the real catalogue shares in modules, with what is stated of partners',
    snapshot: realSnapshot(),
    given: { kinds: 'SHARES_MODULES,PARTNER_OF' },
    filter: { kinds: ['SHARES_MODULES', 'PARTNER_OF'] },
    scope: {},
  },
  {
    name: 'all that is computed of hostile titles',
    snapshot: hostile,
    given: { derived: 'true', hub: 'home' },
    filter: { derived: true, to: { hub: { eq: 'home' } } },
    scope: { hub: { eq: 'home' } },
  },
  { name: 'hostile titles', snapshot: hostile, given: {}, filter: {}, scope: {} },
  {
    name: 'one hub and year of hostile titles',
    snapshot: hostile,
    given: { hub: 'home', year: '2021/22', minStrength: 'IMPLIED' },
    filter: { from: home, minStrength: 'IMPLIED' },
    scope: home,
  },
  {
    name: 'no link at all',
    snapshot: hostile,
    given: { kinds: 'REPLACED_BY', hub: 'away' },
    filter: { kinds: ['REPLACED_BY'], from: { hub: { eq: 'away' } } },
    scope: { hub: { eq: 'away' } },
  },
];

/** The ids of the ends in the direction of a picture: requirements lead from what is required. */
const idsAsDrawn = ({ link, from, to }: ExportContents['links'][number]) =>
  link.kind === 'REQUIRES' ? [to.id, from.id] : [from.id, to.id];

// XML has no way to write two of the characters that a catalogue may have.
const asXml = (graph: PlainGraph): PlainGraph =>
  JSON.parse(JSON.stringify(graph).replace(/[\ufffe\uffff]/g, '\ufffd')) as PlainGraph;

describe.each(cases)('$name', ({ snapshot, given, filter, scope }) => {
  let all: ExportContents;
  let expected: PlainGraph;
  beforeAll(async () => {
    all = await contents(snapshot, given);
    expected = ofGraphql(await graphByGraphql(snapshot, filter, scope));
  });

  it('has the same nodes and links as GraphQL', () => {
    expect(all.nodes.size).toBe(Object.keys(expected.nodes).length);
    expect(all.links.map(({ link }) => link.id).sort()).toEqual(Object.keys(expected.links).sort());
  });

  it('has the same content in nodes.csv and links.csv, parsed by csv-parse, as in GraphQL', () => {
    expect(ofTables(written('nodes.csv', all), written('links.csv', all))).toEqual(expected);
  });

  it('has the same content in NDJSON as in GraphQL', () => {
    const named = new Set(Object.values(expected.links).flatMap((link) => link.split(/[ ,]/)));
    const told = Object.entries(expected.nodes).filter(
      ([id, title]) => title.startsWith('Programme ') || named.has(id),
    );
    expect(ofLines(written('programmes.ndjson', all))).toEqual({ ...expected, nodes: Object.fromEntries(told) });
  });

  it('has the same content in JSON-LD, expanded by jsonld, as in GraphQL', async () => {
    expect(await ofLinkedData(written('catalogue.jsonld', all))).toEqual(expected);
  });

  it('has the same content in a Mermaid flowchart, row by row, as in GraphQL', () => {
    const lines = written('links.mmd', all).split('\n');
    const drawn = lines.filter((line) => /^ {2}n\d+[[(>]/.test(line)).map((line) => /"(.*)"/.exec(line)?.[1] ?? '');
    const decoded = drawn.map((label) =>
      label.replace(/#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))),
    );
    expect(decoded).toEqual([...all.nodes].map(({ title }) => title));
    const names = [...all.nodes].map((_node, index) => `n${index + 1}`);
    const nodes = [...all.nodes];
    const arrows = lines.map((line) => /^ {2}(n\d+) <?-\S+\|"[^"]*"\| (n\d+)$/.exec(line)).filter((found) => found);
    const at = (name: string | undefined) => nodes[names.indexOf(name ?? '')]?.id;
    expect(arrows.map((found) => [at(found?.[1]), at(found?.[2])])).toEqual(all.links.map(idsAsDrawn));
  });
});

describeWithNetworkx('read by networkx', () => {
  const read: { [name: string]: readonly ReadGraph[] } = {};
  beforeAll(async () => {
    for (const { name, snapshot, given } of cases) {
      const all = await contents(snapshot, given);
      read[name] = await readByNetworkx([
        ['graphml', written('links.graphml', all)],
        ['gexf', written('links.gexf', all)],
        ['json', written('links.json', all)],
      ]);
    }
  });

  it.each(cases)(
    'GraphML, GEXF and node-link JSON have the same graph: $name',
    async ({ name, snapshot, filter, scope }) => {
      const expected = ofGraphql(await graphByGraphql(snapshot, filter, scope));
      const [graphml, gexf, json] = (read[name] ?? []).map(ofNetworkx);
      expect(json).toEqual(expected);
      expect(graphml).toEqual(asXml(expected));
      expect(gexf).toEqual(asXml(expected));
      expect(read[name]?.map(({ directed }) => directed)).toEqual([true, true, true]);
    },
  );

  it.each(cases)('nodes and links have the same attributes in all three: $name', ({ name }) => {
    const [graphml, gexf, json] = read[name] ?? [];
    const facts = (graph: ReadGraph | undefined) =>
      JSON.parse(
        JSON.stringify({
          nodes: Object.entries(graph?.nodes ?? {}).map(([id, { label: _, ...node }]) => [id, textual(node)]),
          edges: Object.entries(graph?.edges ?? {})
            .map(([id, edge]) => [id, textual(withoutEvidence(turnedBack(edge)))] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        }).replace(/[\ufffe\uffff]/g, '\ufffd'),
      ) as unknown;
    expect(facts(graphml)).toEqual(facts(json));
    expect(facts(gexf)).toEqual(facts(json));
  });

  it('attributes keep their types: numbers and booleans are not texts', () => {
    for (const { edges, graph } of read['hostile titles'] ?? []) {
      expect(Object.values(edges).map(({ symmetric }) => typeof symmetric)).not.toContain('string');
      if ('revision' in graph) expect(graph).toMatchObject({ revision: 1, node_count: 17, link_count: 11 });
    }
  });
});

// Lists are texts in XML; an id and a label are attributes of the element.
const textual = ({ id: _, ...facts }: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.join(' | ') : value]),
  );
const turnedBack = (edge: Readonly<Record<string, unknown>>) =>
  edge['reversed'] === true ? { ...edge, source: edge['target'], target: edge['source'] } : edge;
const withoutEvidence = (edge: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    // Only links.json has the direction of a link, because the others have turned it already.
    Object.entries(edge).filter(([name]) => !/^evidence|^(label|weight|reversed|direction)$/.test(name)),
  );

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_all, number?: string, hex?: string, name?: string) =>
    name ? (entities[name] ?? '?') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  );

describeWithGraphviz('drawn by Graphviz', () => {
  it.each(cases)('DOT has the same nodes and links: $name', async ({ snapshot, given }) => {
    const all = await contents(snapshot, given);
    const svg = drawnByGraphviz(written('links.dot', all));
    const groups = [
      ...svg.matchAll(/<g id="([^"]*)" class="(node|edge)">\s*<title>([^<]*)<\/title>([\s\S]*?)\n<\/g>/g),
    ].map(([, id = '', kind, title = '', inside = '']) => {
      const texts = [...inside.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => decoded(text));
      return { id: decoded(id), kind, title: decoded(title), text: texts.join(' ') };
    });
    const spaced = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').replace(/[\ufffe\uffff]/g, '\ufffd');
    const nodes = groups.filter(({ kind }) => kind === 'node');
    expect(nodes.map(({ title, text }) => [title, spaced(text)]).sort()).toEqual(
      [...all.nodes].map(({ id, title }) => [id, spaced(title)]).sort(),
    );
    const edges = groups.filter(({ kind }) => kind === 'edge');
    expect(edges.map(({ id, title }) => [id, title]).sort()).toEqual(
      all.links.map((wired) => [wired.link.id, idsAsDrawn(wired).join('->')]).sort(),
    );
  });
});

describe('Hostile titles', () => {
  it('are all in the test catalogue unchanged', () => {
    const titles = hostile.programmes.map(({ title }) => title);
    for (const title of hostileTitles) expect(titles).toContain(title);
  });

  it('do not start a formula in any cell of a table', async () => {
    const all = await contents(hostile);
    for (const name of ['nodes.csv', 'links.csv']) {
      const text = written(name, all);
      expect(text).toMatch(/^\ufeff"(Id|Source)"/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/(^|,|\n)"[=+\-@\uff1d\uff0b\uff0d\uff20]/);
    }
  });
});

it('give the same bytes in every format when exported twice', async () => {
  const [one, other] = [await contents(hostile), await contents(hostile)];
  for (const { name } of allFormats) expect(bytesOf(name, one).equals(bytesOf(name, other))).toBe(true);
});
