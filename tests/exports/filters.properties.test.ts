import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contents, written } from './exported.js';
import { graphByGraphql } from './graph-by-graphql.js';
import { hostileSnapshot } from './hostile-catalogue.js';
import { ofGraphql, ofLines, ofLinkedData, ofTables } from './plain-graph.js';

// Whatever the filter, an export has the links that GraphQL's links(filter:) gives, in its order, and every format has
// the same ones.

const snapshot = hostileSnapshot();

const programmes = fc.oneof(
  fc.constantFrom('home', 'away').map((eq) => ({ hub: { eq } })),
  fc.constantFrom('2021/22', '2022/23').map((lte) => ({ academicYear: { lte } })),
  fc.constantFrom('a', 'hostile', '"', '=').map((part) => ({ title: { contains: part } })),
  fc.constantFrom('PRIMARY' as const, 'POST_16' as const).map((has) => ({ phases: { has } })),
  fc.constantFrom('hostile-1', 'hostile-2', 'hostile-3').map((eq) => ({ not: { slug: { eq } } })),
  fc.constantFrom('REQUIRES', 'PROGRESSES_TO', 'SHARES_MODULES').map((kind) => ({ links: { some: { kind } } })),
  fc.constant({}),
);
const filters = fc.record(
  {
    kinds: fc.subarray(['REQUIRES', 'PROGRESSES_TO', 'PART_OF', 'PARTNER_OF', 'RUNS_ALONGSIDE', 'SHARES_MODULES']),
    minStrength: fc.constantFrom('AMBIGUOUS', 'IMPLIED', 'STATED', null),
    obligations: fc.subarray(['MUST', 'MAY', 'EXPECTED']),
    derived: fc.constantFrom(true, false, null),
    from: programmes,
    to: programmes,
  },
  { requiredKeys: [] },
);

describe('An export with a filter', () => {
  it('has the same nodes and links as GraphQL, in each format', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const all = await contents(snapshot, { filter: JSON.stringify(filter) });
        const scope = (filter.derived ? filter.to : filter.from) ?? {};
        const graph = await graphByGraphql(snapshot, filter, scope);
        expect(all.links.map(({ link }) => link.id)).toEqual(graph.links.map(({ id }) => id));
        const expected = ofGraphql(graph);
        expect(ofTables(written('nodes.csv', all), written('links.csv', all))).toEqual(expected);
        expect(await ofLinkedData(written('catalogue.jsonld', all))).toEqual(expected);
        expect(ofLines(written('programmes.ndjson', all)).links).toEqual(expected.links);
        const { nodes, edges } = JSON.parse(written('links.json', all)) as { nodes: unknown[]; edges: unknown[] };
        expect([nodes.length, edges.length]).toEqual([all.nodes.size, all.links.length]);
        const count = (name: string, part: RegExp) => written(name, all).match(part)?.length ?? 0;
        for (const name of ['links.graphml', 'links.gexf']) {
          expect([count(name, /<node /g), count(name, /<edge /g)]).toEqual([all.nodes.size, all.links.length]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has the same links from a hub and year as GraphQL, or to them for inverses', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['home', '2021/22'] as const, ['away', '2022/23'] as const),
        fc.boolean(),
        async ([hub, year], derived) => {
          const all = await contents(snapshot, { hub, year, derived: String(derived) });
          const scope = { hub: { eq: hub }, academicYear: { eq: year } };
          const graph = await graphByGraphql(snapshot, { derived, [derived ? 'to' : 'from']: scope }, scope);
          expect(ofTables(written('nodes.csv', all), written('links.csv', all))).toEqual(ofGraphql(graph));
        },
      ),
      { numRuns: 16 },
    );
  });
});
