// Queries with fragments of every kind, each with every directive and with none.

const programme = (selections: string) => `programme(slug: $slug) { ${selections} }`;
const steps = (selections: string) =>
  programme(`slug nextSteps { kind to { ${selections} } } links { from { ${selections} } }`);

/** The kinds by name: what is selected in the root, and then the definitions of fragments; a lone `@` is where the directive stands. */
const kinds: Readonly<Record<string, readonly [root: string, ...definitions: string[]]>> = {
  'inline, without a type': [programme('... @ { title hub { slug } } slug')],
  'inline, on an object type within itself': [programme('... on Programme @ { title } slug')],
  'inline, on an interface within an object type': [programme('... on Node @ { id }')],
  'inline, on a union within an object type': [programme('... on LinkEnd @ { ... on Programme { title } } slug')],
  'inline, on an object type within an interface': [
    'node(id: $id) { id ... on Programme @ { title } ... on Hub { title } }',
  ],
  'inline, on a union within an interface': [
    'node(id: $id) { ... on LinkEnd @ { __typename ... on Programme { slug } } }',
  ],
  'inline, on an interface within itself': ['nodes(ids: [$id, "hub-qy3jcf"]) { ... on Node @ { id } }'],
  'inline, on an object type within a union': [steps('... on Programme @ { slug } ... on ExternalThing { title }')],
  'inline, on an interface within a union': [steps('... on Node @ { id }')],
  'inline, on a union within itself': [steps('... on LinkEnd @ { ... on Node { id } ... on Hub { title } }')],
  'named, on an object type': [programme('...A @'), 'fragment A on Programme { title hub { title } }'],
  'named, on an interface within an object type': [programme('slug ...A @'), 'fragment A on Node { id __typename }'],
  'named, on a union within an object type': [
    programme('...A @'),
    'fragment A on LinkEnd { __typename ... on Programme { slug } }',
  ],
  'named, on an interface within a union': [steps('...A @'), 'fragment A on Node { id }'],
  'named, on a union with an interface inside': [
    'links(first: $first) { nodes { from { ...A @ } to { ...A } } }',
    'fragment A on LinkEnd { __typename ... on Node { id } ... on Programme { title } ... on Stage { slug } }',
  ],
  'named, on the root': ['...A @', `fragment A on Query { ${programme('... on Node { id }')} }`],
  'nested, inline, through an interface and a union': [
    programme('... on Node { ... on LinkEnd @ { ... on Programme { ... on Node { id } title } } }'),
  ],
  'nested, named, each in another': [
    steps('...A'),
    'fragment A on LinkEnd { ...B @ }',
    'fragment B on Node { id ...C @ }',
    'fragment C on Programme { title nextSteps { to { ...D } } }',
    'fragment D on LinkEnd { ... on Node @ { id } }',
  ],
  'two on types that overlap': [
    steps('...A @ ...B'),
    'fragment A on Node { id ... on Programme { hub { slug } } }',
    'fragment B on LinkEnd { ... on Node { id } ... on Programme { title hub { title } } }',
  ],
  'one field from several': [
    programme('nextSteps { kind } ...A @ ...B ... on LinkEnd { ... on Programme { nextSteps { strength } } }'),
    'fragment A on Programme { nextSteps { to { ... on Node { id } } } }',
    'fragment B on Node { ... on Programme { nextSteps { to { __typename ... on Programme { title } } } } }',
  ],
  'one that is spread twice': [programme('...A @ slug ...A'), 'fragment A on Node { id ... on Programme { title } }'],
  'one that is spread where it never applies': [
    programme('slug ...A @'),
    'fragment A on LinkEnd { ... on Hub { title } ... on Series { title } }',
  ],
  'with directives on its fields': [programme('...A'), 'fragment A on Node { id @ __typename @ }'],
  'in a list': [
    'programmes(first: $first) { nodes { ...A @ } edges { node { slug ... on Node @ { id } } } }',
    'fragment A on LinkEnd { ... on Programme { title } }',
  ],
  'under aliases': [
    `a: ${programme('...A @')} b: ${programme('...A')}`,
    'fragment A on Node { key: id type: __typename }',
  ],
  'with names of types at each level': [
    `__typename ${programme('__typename ... on Node @ { __typename } nextSteps { __typename to { __typename ...A } }')}`,
    'fragment A on LinkEnd { __typename ... on Node { __typename } }',
  ],
  'beside introspection': [
    `__type(name: "LinkEnd") { ...T @ possibleTypes { ...T } } ${programme('... on Node @ { id }')}`,
    'fragment T on __Type { kind name }',
  ],
};

const directives = [
  '',
  '@skip(if: true)',
  '@skip(if: false)',
  '@include(if: true)',
  '@include(if: false)',
  '@skip(if: $one)',
  '@include(if: $one)',
  '@skip(if: $one) @include(if: $two)',
];

const types: Readonly<Record<string, string>> = {
  slug: 'String!',
  id: 'ID!',
  first: 'Int!',
  one: 'Boolean!',
  two: 'Boolean = true',
};

/** Values to change between the repetitions; the last leave out what has a default. */
const values = [
  { slug: 'mastery-readiness', id: 'prg-flgxg4', first: 3, one: true, two: false },
  { slug: 'primary-tfm-development', id: 'hub-qy3jcf', first: 100, one: false, two: true },
  { slug: 'secondary-tfm-development', id: 'prg-v4zs6c', first: 20, one: false },
];

export interface FragmentQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** Each kind of fragment with each directive. */
export const fragmentQueries: readonly FragmentQuery[] = Object.entries(kinds).flatMap(([name, parts]) =>
  directives.map((directive) => written(name, parts, directive)),
);

function written(name: string, [root, ...definitions]: readonly string[], directive: string): FragmentQuery {
  const text = [`{ ${root} }`, ...definitions].join('\n').replaceAll(/ @(?= )/g, directive && ` ${directive}`);
  const used = Object.keys(types).filter((variable) => text.includes(`$${variable}`));
  const declared = used.map((variable) => `$${variable}: ${types[variable]}`).join(', ');
  return {
    name: `${name}, ${directive || 'always'}`,
    query: `query Fragments${declared && `(${declared})`} ${text}`,
    variables: values.map((all) =>
      Object.fromEntries(Object.entries(all).filter(([variable]) => used.includes(variable))),
    ),
  };
}
