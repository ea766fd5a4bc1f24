import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { execute, getIntrospectionQuery, parse, validate } from 'graphql';
import { generatedCatalogue } from '../../../bench/data/generated-catalogue.js';
import { Guard } from '../../../src/api/guard/guard.js';
import { NodeBudget } from '../../../src/api/guard/node-budget.js';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { checkOrThrow } from '../../../src/catalogue/read/check.js';
import { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { Hub } from '../../../src/domain/hub.js';
import { realSnapshot } from '../../support/real-snapshot.js';
import { links } from './attacks.js';

// A release prices the operations over 50,000 programmes ("npm run torture").
const size = Number(process.env['PRICED_PROGRAMMES'] ?? 1000);

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

/** Variables for what an operation asks: as it stands, the largest page, and one programme or hub after the other. */
function variablesFor(query: string, snapshot: Snapshot): readonly Readonly<Record<string, unknown>>[] {
  const step = Math.ceil(snapshot.programmes.length / 50);
  const sample = snapshot.programmes.filter((_, index) => index < 24 || index % step === 0);
  const asked: Record<string, unknown>[] = query.includes('$first') ? [{}, { first: 100 }] : [{}];
  if (query.includes('$refs')) asked.push({ refs: sample.map(({ id }) => id) });
  for (const { id, slug, hub, academicYear } of sample) {
    const scope = { hub: snapshot.entries.get(Hub, hub).slug, year: academicYear };
    const last = snapshot.programmes.findLast((other) => other.hub === hub && other.academicYear === academicYear);
    if (query.includes('$slug')) asked.push({ slug, ...scope });
    else if (query.includes('$from')) asked.push({ from: id, to: last?.id });
    else if (query.includes('$hub: String') && !query.includes('$refs')) asked.push(scope);
  }
  return asked;
}

describe.each([
  ['24 programmes', () => realSnapshot()],
  [`${size} programmes`, () => grown(size)],
] as const)('With %s', (_, make) => {
  const snapshot = make();
  const programmes = snapshot.programmeCount;

  test.each([...Object.entries(pages), ...committed])('%s passes at the default limits', (__, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    for (const variables of variablesFor(query, snapshot))
      expect(guard.examine({ query, variables }, programmes).requested).toBeGreaterThan(0);
  });

  const queries = committed.filter(([, query]) => !/^\s*mutation/m.test(query));
  test.each(queries)(
    '%s is priced at half of its actual size or more, and returns less than the limit',
    async (__, query) => {
      for (const variables of variablesFor(query, snapshot)) {
        const { requested } = guard.price({ query, variables }, programmes);
        const budget = new NodeBudget(guard.limits);
        const contextValue = { snapshot, guard, budget };
        const { errors } = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
        expect({ variables, errors }).toEqual({ variables, errors: undefined });
        expect(2 * requested).toBeGreaterThanOrEqual(budget.spent);
        expect(budget.spent).toBeLessThanOrEqual(guard.limits.objects);
      }
    },
  );
});

function grown(programmes: number): Snapshot {
  const document = generatedCatalogue({ programmes, detail: 'curated' });
  return Snapshot.of(checkOrThrow(Buffer.from(JSON.stringify(document))));
}
