import type { OperationRequest } from '../../../src/api/guard/guard.js';

const times = (count: number, make: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

const nested = (levels: number, open: string, inside: string) =>
  `${open.repeat(levels)}${inside}${' }'.repeat(levels)}`;

/** `links { to { … } }`, so many deep. */
export const links = (depth: number): string =>
  depth === 0 ? 'id' : `links { to { ... on Programme { ${links(depth - 1)} } } }`;

const bomb = (levels: number, use: (next: string) => string, last: string) =>
  `{ programme(slug: "x") { ...F0 } } ${times(levels, (index) => `fragment F${index} on Programme { ${use(`...F${index + 1}`)} }`)} fragment F${levels} on Programme { ${last} }`;

const filters = (count: number) => `{or: [${times(count, () => '{slug: {eq: "x"}}')}]}`;

/** What each attack is refused with. */
export const attacks: Readonly<Record<string, OperationRequest & { readonly code: string }>> = {
  '5,000 aliases': { query: `{ ${times(5000, (index) => `a${index}: __typename`)} }`, code: 'ALIAS_LIMIT_EXCEEDED' },
  '5,000 aliases of lookups': {
    query: `{ ${times(5000, (index) => `a${index}: hub(slug: "x") { id }`, '')} }`.slice(0, 99_000),
    code: 'ALIAS_LIMIT_EXCEEDED',
  },
  'a 2^30 fragment bomb': { query: bomb(30, (next) => `${next} ${next}`, 'hub { id }'), code: 'COST_LIMIT_EXCEEDED' },
  'a 2^30 fragment bomb of scalars': {
    query: bomb(30, (next) => `${next} ${next}`, 'id'),
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a 2^12 fragment bomb with a list at each level': {
    query: bomb(12, (next) => `a: links { to { ${next} } } b: links { to { ${next} } }`, 'id'),
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a 2^30 fragment bomb with fields at each level': {
    query: bomb(
      30,
      (next) => `a: series { programmes { nodes { ${next} } } } b: hub { programmes { nodes { ${next} } } }`,
      'id',
    ),
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  '500 levels of nesting': {
    query: nested(500, '{ hub ', '{ id }'),
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  '50,000 levels of nesting': { query: '{a'.repeat(45_000), code: 'DEPTH_LIMIT_EXCEEDED' },
  '500 levels of inline fragments': { query: nested(500, '{ ... ', '{ __typename }'), code: 'DEPTH_LIMIT_EXCEEDED' },
  '500 levels through fragments': {
    query: `{ programme(slug: "x") { ...F0 } } ${times(500, (index) => `fragment F${index} on Programme { hub { programmes { nodes { ...F${index + 1} } } } }`)} fragment F500 on Programme { id }`,
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  'a chain of 500 fragments, the last first': {
    query: `${times(500, (index) => `fragment F${500 - index} on Query { ...F${501 - index} }`)} fragment F501 on Query { __typename } { ...F1 }`,
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  '10,000 lists in a literal': { query: `{ nodes(ids: ${'['.repeat(10_000)}`, code: 'DEPTH_LIMIT_EXCEEDED' },
  '10,000 repeated fields': { query: `{ catalogue { ${'revision '.repeat(10_000)} } }`, code: 'TOKEN_LIMIT_EXCEEDED' },
  '1,000 repeated fields': { query: `{ catalogue { ${'revision '.repeat(1000)} } }`, code: 'SELECTION_LIMIT_EXCEEDED' },
  '1,000 repeated fields in fragments': {
    query: `{ catalogue { ${'... { revision } '.repeat(1000)} } }`,
    code: 'SELECTION_LIMIT_EXCEEDED',
  },
  '200 fragments in one place': {
    query: `{ catalogue { ${times(200, (index) => `...F${index}`)} } } ${times(200, (index) => `fragment F${index} on Catalogue { homeHub { id } }`)}`,
    code: 'SELECTION_LIMIT_EXCEEDED',
  },
  '2,500 fields': {
    query: `{ ${times(50, () => `catalogue { ${times(50, (index) => `no${index}`)} }`)} }`,
    code: 'SELECTION_LIMIT_EXCEEDED',
  },
  '60 fields at the root': {
    query: `{ ${times(60, (index) => `a${index}: catalogue { revision }`)} }`,
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
  },
  '4,000 directives': {
    query: `{ catalogue { revision ${'@skip '.repeat(4000)} } }`,
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
  },
  '100 operations': {
    query: times(100, (index) => `query Q${index} { __typename }`),
    code: 'OPERATION_LIMIT_EXCEEDED',
  },
  'links nine deep at the largest page': {
    query: `{ programmes(first: 100) { nodes { ${links(9)} } } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'links nine deep at the largest page, given by a variable': {
    query: `query Q($first: Int) { programmes(first: $first) { nodes { ${links(9)} } } }`,
    variables: { first: 100 },
    code: 'COST_LIMIT_EXCEEDED',
  },
  'introspection in a circle': {
    query: `{ __schema { types { ${nested(8, 'fields { type { ', 'name').replaceAll(' }', ' } }')} } } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'introspection, 60 times': {
    query: `{ __schema { ${times(60, (index) => `a${index}: types { fields { args { type { name } } type { name } } }`)} } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a long text 190 times for each of many': {
    query: `{ hubs(first: 100) { nodes { programmes(first: 100) { nodes { ${times(190, (index) => `a${index}: summary`)} } } } } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a filter that names one variable 1,000 times': {
    query: `query Q($f: ProgrammeFilter) { programmes(filter: {and: [${times(1000, () => '$f')}]}) { totalCount } }`,
    variables: { f: { or: Array.from({ length: 500 }, () => ({ slug: { eq: 'x' } })) } },
    code: 'COST_LIMIT_EXCEEDED',
  },
  'filters through links, eight deep': {
    query: `{ programmes(filter: ${nested(8, '{links: {some: {to: ', '{slug: {eq: "x"}}').replaceAll(' }', '}}}')}) { totalCount } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'filters at each of many': {
    query: `{ hubs(first: 100) { nodes { programmes(first: 100) { nodes { series { programmes(filter: ${filters(300)}) { totalCount } } } } } } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a long list of values at each of many': {
    query: `{ hubs(first: 100) { nodes { programmes(first: 100) { nodes { links(kinds: [${times(2000, () => 'REQUIRES')}]) { id } } } } } }`,
    code: 'COST_LIMIT_EXCEEDED',
  },
  'a 1 MB query': { query: `{ catalogue { ${'revision '.repeat(111_112)} } }`, code: 'QUERY_TOO_LARGE' },
  'a 1 MB comment': { query: `{ catalogue { revision } } #${'x'.repeat(1_000_000)}`, code: 'QUERY_TOO_LARGE' },
  '100 KB of one variable': {
    query: 'query Q($slug: String!) { programme(slug: $slug) { id } }',
    variables: { slug: 'x'.repeat(100_000) },
    code: 'VARIABLES_TOO_LARGE',
  },
  '10,000 values in a variable': {
    query: 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 10_000 }, () => 1) },
    code: 'VARIABLES_TOO_LARGE',
  },
  '1,000 levels in a variable': {
    query: 'query Q($f: ProgrammeFilter) { programmes(filter: $f) { totalCount } }',
    variables: { f: JSON.parse(`${'{"not":'.repeat(1000)}{}${'}'.repeat(1000)}`) },
    code: 'VARIABLES_TOO_LARGE',
  },
};
