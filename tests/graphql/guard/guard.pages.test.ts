import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { Guard } from '../../../src/graphql/guard/guard.js';
import { buildCatalogueSchema } from '../../../src/graphql/schema.js';
import { links } from './attacks.js';
import { manyHubs } from './many-hubs.js';
import { realSnapshot } from './real-snapshot.js';

const schema = buildCatalogueSchema();
const guard = new Guard(schema);
const operations = new URL('../../../schema/operations/', import.meta.url);

const nextSteps = (depth: number): string =>
  depth === 0
    ? 'slug'
    : `slug title nextSteps { kind strength evidence { paraphrase source { title } } to { ... on Programme { ${nextSteps(depth - 1)} } ... on Series { title } } }`;

const pages: Readonly<Record<string, string>> = {
  'the full introspection of GraphiQL': getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    oneOf: true,
  }),
  'next steps, five deep': `{ programme(slug: "mastery-readiness") { ${nextSteps(5)} } }`,
  'links, two deep, of the largest page': `{ programmes(first: 100) { nodes { title ${links(2)} } } }`,
  'the menu of all hubs':
    '{ hubs(first: 100) { nodes { slug title programmes(first: 100) { nodes { slug title phases } } } } }',
  'all hubs with what each of their programmes holds and leads to': `{ hubs(first: 40) { nodes { slug title programmes(first: 25) { nodes {
      slug title phases pathways { title modules { title topic } } modules { title topic }
      links { kind strength to { ... on Programme { slug title } ... on Series { title } ... on ExternalThing { title } } }
    } } } } }`,
  'a lasting idea in every hub and year': `{ series(slug: "mastering-number") {
      programmes(first: 100) { totalCount nodes { title academicYear hub { title } } }
      links { kind from { ... on Programme { title } } to { ... on Programme { title } } }
    } }`,
  'forty hubs by name': `{ ${Array.from({ length: 40 }, (_, hub) => `h${hub}: hub(slug: "hub-${hub}") { title programmes(first: 5) { nodes { title } } }`).join(' ')} }`,
};

const committed = readdirSync(operations).map(
  (name) => [name, readFileSync(new URL(name, operations), 'utf8')] as const,
);

describe.each([
  ['on the published catalogue', realSnapshot()],
  ['at 40 hubs and five years', manyHubs(40, 5)],
] as const)('It lets through, %s,', (_, snapshot) => {
  test.each([...Object.entries(pages), ...committed])('%s', (__, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const { requested } = guard.examine({ query }, snapshot);
    expect(requested).toBeGreaterThan(0);
    expect(requested).toBeLessThanOrEqual(guard.limits.objects);
  });
});
