import { describe, expect, test } from '@jest/globals';
import { Guard } from '../../../src/api/guard/guard.js';
import { defaultLimits, type Limits } from '../../../src/api/guard/limits.js';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { refusalOf } from './refusal-of.js';

const schema = buildCatalogueSchema();
const guard = new Guard(schema);
/** How many programmes the catalogue has. */
const [few, grown] = [24, 2_500];

const priced = (query: string, variables?: Readonly<Record<string, unknown>>, of = grown) =>
  guard.price({ query, variables }, of);
const requested = (query: string, variables?: Readonly<Record<string, unknown>>, of = grown) =>
  priced(query, variables, of).requested;

describe('The price of a page', () => {
  const page = (argument: string) => requested(`{ programmes${argument} { nodes { title } } }`);

  test.each([
    ['', 21],
    ['(first: 7)', 8],
    ['(last: 7)', 8],
    ['(first: 100)', 101],
    ['(first: null)', 21],
    ['(first: 3, last: 7)', 8],
  ])('%s is its number of items and the connection', (argument, price) => {
    expect(page(argument)).toBe(price);
  });

  test.each(['(first: 101)', '(first: 0)', '(first: -1)', '(first: 1000000000)', '(first: "x")'])(
    '%s, which the resolver refuses later, is the price of the largest page',
    (argument) => {
      expect(page(argument)).toBe(101);
    },
  );

  test('does not depend on the size of the catalogue', () => {
    const query = '{ programmes(first: 100) { nodes { title } } }';
    expect([requested(query, {}, few), requested(query, {}, grown)]).toEqual([101, 101]);
  });

  test('counts nodes, edges and the page itself, each', () => {
    expect(page('(first: 10)')).toBe(11);
    expect(requested('{ programmes(first: 10) { edges { cursor } } }')).toBe(11);
    expect(requested('{ programmes(first: 10) { edges { node { title } } } }')).toBe(21);
    expect(
      requested('{ programmes(first: 10) { nodes { title } edges { node { title } } pageInfo { endCursor } } }'),
    ).toBe(32);
  });
});

describe('Variables', () => {
  const query =
    'query Q($first: Int = 5, $slug: String) { programmes(first: $first) { nodes { title } } hub(slug: $slug) { id } }';

  test('determine the price, also by their defaults', () => {
    expect(requested(query, { first: 50 })).toBe(52);
    expect(requested(query, { first: 60 })).toBe(62);
    expect(requested(query, { first: 50 })).toBe(52);
    expect(requested(query)).toBe(7);
    expect(requested(query, { first: null })).toBe(22);
    expect(requested(query, { first: 'many' })).toBe(102);
  });

  test('that are objects count as the values that they contain', () => {
    const withFilter = 'query Q($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount } }';
    const work = (filter: unknown) => priced(withFilter, { filter }).price.work;
    const one = { slug: { eq: 'x' } };
    expect(work({ or: [one, one, one] })).toBeGreaterThan(work(one));
    expect(work({ modules: { some: { title: { eq: 'x' } } } })).toBeGreaterThan(work({ title: { eq: 'x' } }));
  });

  test('named like members of Object.prototype have only the values that were sent', () => {
    const named = 'query Q($constructor: Int, $__proto__: Int) { programmes(first: $constructor) { nodes { id } } }';
    expect(requested(named)).toBe(21);
    expect(requested(named, { constructor: 30 })).toBe(31);
    expect(requested(named, JSON.parse('{"__proto__": {"constructor": 30}}'))).toBe(21);
  });
});

describe('A list with one item per argument value', () => {
  test('is priced at the number of values given', () => {
    expect(requested('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3);
    expect(requested('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(2);
    expect(requested('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: 'a' })).toBe(1);
    expect(requested('{ selection(refs: ["a", "b"]) { items { programme { id } } } }')).toBe(5);
  });

  test('is priced at the number of values given even if the resolver will refuse them', () => {
    const ids = Array.from({ length: 1000 }, () => 'a');
    expect(requested('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe(1000);
  });
});

describe('Ids of past states', () => {
  const state = 1_900_000;
  const workOf = (query: string, variables?: object) => priced(query, { ...variables }).price.work;

  test('are priced at one past state for each revision that they name, as asOf is', () => {
    expect(workOf('{ node(id: "a") { id } }')).toBeLessThan(100);
    expect(workOf('{ node(id: "a@3") { id } }')).toBeGreaterThan(state);
    expect(workOf('query ($id: ID!) { node(id: $id) { id } }', { id: 'a@3' })).toBeGreaterThan(state);
    expect(workOf('query ($id: ID! = "a@3") { node(id: $id) { id } }')).toBeGreaterThan(state);
    const many = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(workOf(many, { ids: ['a@3', 'b@3', 'c', 'd@4'] })).toBeLessThan(2 * state + 1_000);
    expect(workOf(many, { ids: ['a@3', 'b@4', 'c@5'] })).toBeGreaterThan(3 * state);
    expect(workOf('query ($id: ID!) { nodes(ids: ["a@3", $id, "b"]) { id } }', { id: 'c@4' })).toBeGreaterThan(
      2 * state,
    );
  });

  test('are no further state inside the past state to which they belong', () => {
    expect(workOf('{ asOf(revision: 3) { node(id: "a@3") { id } nodes(ids: ["a@3"]) { id } } }')).toBeLessThan(
      state + 1_000,
    );
  });

  test('are refused for more states than a query may take', () => {
    const ids = ['a@1', 'a@2', 'a@3', 'a@4', 'a@5', 'a@6'];
    const query = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const examine = (some: readonly string[]) => () => guard.examine({ query, variables: { ids: some } }, grown);
    expect(examine(ids.slice(1))).not.toThrow();
    expect(examine(ids)).toThrow(/compar/);
  });
});

describe('A field of an abstract type', () => {
  test('is priced at its costliest possible type, not at the sum', () => {
    const hub = '... on Hub { programmes(first: 7) { nodes { id } } }';
    const series = '... on Series { programmes(first: 9) { nodes { id } } }';
    expect(requested(`{ node(id: "x") { ${hub} } }`)).toBe(9);
    expect(requested(`{ node(id: "x") { ${hub} ${series} } }`)).toBe(11);
    expect(requested(`{ node(id: "x") { ${series} ... on Node { ${hub} } } }`)).toBe(11);
    expect(requested(`{ node(id: "x") { ${hub} ${hub.replace('programmes', 'more: programmes')} } }`)).toBe(17);
  });
});

describe('A field that @skip or @include leaves out', () => {
  const query = (directive: string) =>
    `query Q($yes: Boolean!, $no: Boolean = false) { programmes ${directive} { nodes { id } } }`;

  test.each([
    ['@skip(if: true)', 0],
    ['@include(if: false)', 0],
    ['@skip(if: $yes)', 0],
    ['@include(if: $no)', 0],
    ['@skip(if: $no)', 21],
    ['@include(if: $yes)', 21],
    ['@include(if: $unknown)', 21],
  ])('costs nothing: %s', (directive, price) => {
    expect(requested(query(directive), { yes: true })).toBe(price);
  });
});

test('The price of a mutation does not depend on the size of the catalogue', () => {
  const query = 'mutation ($edits: [Edit!]!) { batch(edits: $edits) { __typename } }';
  const links = Array.from({ length: 100 }, () => ({ kind: 'PARTNER_OF', to: 'ext-1', strength: 'STATED' }));
  const edits = Array.from({ length: 60 }, (_, index) => ({ createProgramme: { input: { slug: `${index}`, links } } }));
  for (const one of [few, grown])
    expect(refusalOf(() => guard.examine({ query, variables: { edits } }, one))).toBeUndefined();
});

describe('An invalid document is left to validation:', () => {
  test.each([
    '{ nothing { of { the } kind } }',
    '{ programmes(first: 10) }',
    '{ programmes { nodes { ... on Nothing { id } ... on PageInfo { endCursor } title { x } } } }',
    '{ ...Nothing }',
    'fragment F on Query { __typename }',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    '{ ...A } fragment A on Query { programmes { nodes { hub { ...H } } } } fragment H on Hub { programmes { nodes { hub { ...H } } } }',
    'mutation { a }',
    'subscription { a }',
    'type A { b: C }',
    'query A { __typename } query B { __typename }',
    '{ programmes(first: $first, filter: {and: $and}) { nodes { id } } }',
  ])('%s', (query) => {
    expect(refusalOf(() => guard.examine({ query }, grown))).toBeUndefined();
  });

  test('but a syntax error is reported with its location', () => {
    const refusal = refusalOf(() => guard.examine({ query: '{ a(' }, grown));
    expect(refusal).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED', message: expect.stringContaining('Syntax Error') });
  });
});

test('If a document has several operations, the chosen one is priced', () => {
  const query = 'query A { programmes(first: 5) { nodes { id } } } query B { hubs(first: 3) { nodes { id } } }';
  expect(guard.price({ query, operationName: 'A' }, grown).requested).toBe(6);
  expect(guard.price({ query, operationName: 'B' }, grown).requested).toBe(4);
  expect(guard.price({ query }, grown)).toMatchObject({ requested: 0, operation: undefined });
});

test('A repeated query text reuses the parsed document, and is priced again if the catalogue has grown', () => {
  const query = '{ series(slug: "x") { programmes(filter: {slug: {eq: "x"}}) { nodes { title } } } }';
  const [one, other, again] = [priced(query), priced(query, {}, few), priced(query)];
  expect([one, other, again].map(({ isCached }) => isCached)).toEqual([false, true, true]);
  expect(again.document).toBe(other.document);
  expect(again.price).toEqual(one.price);
  expect(other.price).toEqual({ ...one.price, work: expect.any(Number) });
  expect(other.price.work).toBeLessThan(one.price.work);
});

describe('The breakdown', () => {
  test('lists each field that returns objects, the most expensive first', () => {
    const told = priced(
      '{ programmes(first: 10) { nodes { title hub { ...H } } } } fragment H on Hub { title evidence { section } }',
    );
    const evidence = 4;
    expect(told.listFieldPrices()).toEqual([
      { path: ['programmes'], objects: 1, requested: 1 + 10 * (2 + evidence) },
      { path: ['programmes', 'nodes'], objects: 10, requested: 10 * (2 + evidence) },
      { path: ['programmes', 'nodes', 'hub'], objects: 10, requested: 10 * (1 + evidence) },
      { path: ['programmes', 'nodes', 'hub', 'evidence'], objects: 10 * evidence, requested: 10 * evidence },
    ]);
  });

  test('adds up to the price', () => {
    const told = priced(
      '{ search(text: "x") { nodes { title } facets(dimensions: [PHASE, HUB]) { buckets { key } } } programmeGroups(by: [PHASE]) { keys { value } programmes(first: 3) { nodes { id } } } }',
    );
    const sum = told.listFieldPrices().reduce((total, { objects }) => total + objects, 0);
    expect(sum).toBe(told.requested);
  });

  test('of deeply nested fragments is computed in bounded time', () => {
    const use = (next: number) => `a: links { to { ...F${next} } } b: links { to { ...F${next} } }`;
    const bomb = Array.from({ length: 12 }, (_, index) => `fragment F${index} on Programme { ${use(index + 1)} }`);
    const told = priced(
      `{ programme(slug: "x") { ...F0 } } ${bomb.join(' ')} fragment F12 on Programme { hub { id } }`,
    );
    expect(told.requested).toBeGreaterThan(1_000_000);
    expect(told.listFieldPrices().length).toBeLessThanOrEqual(200);
  });
});

describe('Every limit can be configured:', () => {
  const query =
    'query Q($a: [ID!]!) { a: nodes(ids: $a) { id } programmes { nodes @include(if: true) { ...F } } } fragment F on Programme { title title }';
  const variables = { a: ['a', 'b'] };

  test.each([
    ['objects', 22, 'COST_LIMIT_EXCEEDED'],
    ['depth', 2, 'DEPTH_LIMIT_EXCEEDED'],
    ['nesting', 2, 'DEPTH_LIMIT_EXCEEDED'],
    ['aliases', 0, 'ALIAS_LIMIT_EXCEEDED'],
    ['rootFields', 1, 'ROOT_FIELD_LIMIT_EXCEEDED'],
    ['directives', 0, 'DIRECTIVE_LIMIT_EXCEEDED'],
    ['selections', 5, 'SELECTION_LIMIT_EXCEEDED'],
    ['repeats', 1, 'SELECTION_LIMIT_EXCEEDED'],
    ['operations', 0, 'OPERATION_LIMIT_EXCEEDED'],
    ['tokens', 20, 'TOKEN_LIMIT_EXCEEDED'],
    ['queryCharacters', 50, 'QUERY_TOO_LARGE'],
    ['variableBytes', 10, 'VARIABLES_TOO_LARGE'],
    ['variableValues', 2, 'VARIABLES_TOO_LARGE'],
    ['variableNesting', 0, 'VARIABLES_TOO_LARGE'],
    ['characters', 100, 'COST_LIMIT_EXCEEDED'],
    ['work', 10, 'COST_LIMIT_EXCEEDED'],
  ] as const satisfies readonly (readonly [keyof Limits, number, string])[])('%s', (limit, most, code) => {
    const strict = new Guard(schema, { ...defaultLimits, [limit]: most });
    const refusal = refusalOf(() => strict.examine({ query, variables }, grown));
    expect(refusal).toMatchObject({ code, extensions: { limit: most } });
    expect(refusal?.message).toMatch(/\. [A-Z].*\.$/);
    expect(refusalOf(() => guard.examine({ query, variables }, grown))).toBeUndefined();
  });
});
