import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorCodes } from '../../src/api/errors/error-codes.js';
import { brokenBuild } from '../support/broken-build.js';
import { type BuiltService, sharedService, startService } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

/** Every error of an answer over HTTP. */
async function errorsOf(request: object): Promise<readonly Told[]> {
  const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: request });
  expect(answer.statusCode).toBeLessThan(500);
  return (answer.json() as { errors?: Told[] }).errors ?? [];
}

const programme = (argument: string) => `{ programme(slug: ${argument}) { id } }`;
const bySlug = 'query ($slug: String!) { programme(slug: $slug) { id } }';
const byFilter = 'query ($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount } }';
const long = 'x'.repeat(10_000);

/** What is wrong, what is sent, and the code of the one error that answers it. */
const faults: readonly [string, object, keyof typeof errorCodes][] = [
  ['an object where a text belongs', { query: programme('{ a: 1 }') }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable with an object where a text belongs',
    { query: bySlug, variables: { slug: { a: 1 } } },
    'BAD_USER_INPUT',
  ],
  ['a variable that is null', { query: bySlug, variables: { slug: null } }, 'BAD_USER_INPUT'],
  ['a variable that is not given', { query: bySlug }, 'BAD_USER_INPUT'],
  ['an argument that is not given', { query: '{ series { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a number that is too large',
    { query: '{ programmes(first: 99999999999) { totalCount } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a choice that is none',
    { query: byFilter, variables: { filter: { section: { eq: 'PRIMARI' } } } },
    'BAD_USER_INPUT',
  ],
  ['a key that is none', { query: byFilter, variables: { filter: { sektion: null } } }, 'BAD_USER_INPUT'],
  ['a year that is none', { query: '{ programme(slug: "a", year: "2021") { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable with a year that is none',
    { query: 'query ($year: AcademicYear) { programme(slug: "a", year: $year) { id } }', variables: { year: '21/22' } },
    'BAD_USER_INPUT',
  ],
  [
    'a null in a variable with a default where none may be',
    { query: 'query ($slug: String = "a") { series(slug: $slug) { id } }', variables: { slug: null } },
    'BAD_USER_INPUT',
  ],
  [
    'a null in a variable with a default for a directive',
    { query: 'query ($if: Boolean = true) { hubs { totalCount @skip(if: $if) } }', variables: { if: null } },
    'BAD_USER_INPUT',
  ],
  ['a page of none', { query: '{ programmes(first: 0) { totalCount } }' }, 'PAGE_SIZE_INVALID'],
  ['a page from both ends', { query: '{ programmes(first: 1, last: 1) { totalCount } }' }, 'PAGE_ARGUMENTS_CONFLICT'],
  ['a forged cursor', { query: '{ programmes(after: "forged") { nodes { id } } }' }, 'CURSOR_INVALID'],
  ['no length', { query: '{ programme(slug: "mastering-number") { summary(maxLength: 0) } }' }, 'LENGTH_INVALID'],
  ['neither a slug nor an id', { query: '{ programme { id } }' }, 'PROGRAMME_ARGUMENTS_INVALID'],
  ['an unknown hub', { query: '{ selection(refs: ["a"], hub: "nowhere") { items { ref } } }' }, 'HUB_UNKNOWN'],
  [
    'an unknown operation',
    { query: 'query A { catalogue { revision } }', operationName: 'B' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a text without an end', { query: programme('"a') }, 'GRAPHQL_PARSE_FAILED'],
];

describe('An error', () => {
  test.each(faults)('about %s has its permanent code', async (_what, request, code) => {
    expect((await errorsOf(request)).map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test.each(faults)(
    'about %s has no stack trace, no file path, and no extension except its code',
    async (_what, request) => {
      for (const error of await errorsOf(request)) {
        expect(JSON.stringify(error)).not.toMatch(/\bat \S+:\d+|\/src\/|\/node_modules\/|\.[jt]s\b/);
        expect(Object.keys(error.extensions)).toEqual(['code']);
        expect(Object.keys(errorCodes)).toContain(error.extensions.code);
      }
    },
  );

  test.each([
    ['{ programe(slug: "a") { id } }', 'programme'],
    ['{ programme(slug: "a") { titel } }', 'title'],
    ['{ programme(slag: "a") { id } }', 'slug'],
    ['{ programmes(filter: { titel: null }) { totalCount } }', 'title'],
    ['{ programmes(filter: { section: { eq: PRIMERY } }) { totalCount } }', 'PRIMARY'],
    ['query ($filter: ProgramFilter) { programmes(filter: $filter) { totalCount } }', 'ProgrammeFilter'],
    ['{ catalogue { ... on Catalog { revision } } }', 'Catalogue'],
  ])('about %s suggests %s', async (query, suggestion) => {
    const messages = (await errorsOf({ query })).map(({ message }) => message).join(' ');
    expect(messages).toMatch(new RegExp(`Did you mean .*\\b${suggestion}\\b`));
  });
});

describe('An error quotes at most 80 of 10,000 characters that were sent:', () => {
  /** The most characters of what was sent that stand together in a message. */
  const quoted = (errors: readonly Told[]) =>
    Math.max(...errors.flatMap(({ message }) => (message.match(/x+/g) ?? ['']).map((run) => run.length)));

  const kept: readonly [string, object][] = [
    ['a text as a year', { query: `{ programme(slug: "a", year: "${long}") { id } }` }],
    [
      'a variable with a text as a year',
      { query: 'query ($y: AcademicYear) { programme(slug: "a", year: $y) { id } }', variables: { y: long } },
    ],
    [
      'a variable with an object as a year',
      { query: 'query ($y: AcademicYear) { programme(slug: "a", year: $y) { id } }', variables: { y: { a: long } } },
    ],
    ['a cursor', { query: `{ programmes(after: "${long}") { nodes { id } } }` }],
    ['a hub', { query: `{ selection(refs: ["a"], hub: "${long}") { items { ref } } }` }],
    ['a text without an end', { query: programme(`"${long}`) }],
  ];
  test.each(kept)('%s', async (_what, request) => {
    const errors = await errorsOf(request);
    expect(errors).not.toEqual([]);
    expect(quoted(errors)).toBeLessThanOrEqual(80);
  });

  // A fault of src/api/serve/told-error.ts that is known: each of these tests says when it is gone.
  const broken: readonly [string, object][] = [
    ['an object where a text belongs', { query: programme(`{ a: "${long}" }`) }],
    ['a name where a text belongs', { query: programme(long) }],
    ['a variable with an object where a text belongs', { query: bySlug, variables: { slug: { a: long } } }],
    ['a variable with objects in a list where a text belongs', { query: bySlug, variables: { slug: [{ a: long }] } }],
    ['a name where a choice belongs', { query: `{ programmes(filter: { section: { eq: ${long} } }) { totalCount } }` }],
    [
      'a text where a choice belongs',
      { query: `{ programmes(filter: { section: { eq: "${long}" } }) { totalCount } }` },
    ],
    [
      'a variable with a text where a choice belongs',
      { query: byFilter, variables: { filter: { section: { eq: long } } } },
    ],
    ['a text where a number belongs', { query: `{ programmes(first: "${long}") { totalCount } }` }],
    ['a key', { query: `{ programmes(filter: { ${long}: 1 }) { totalCount } }` }],
    ['a variable with a key', { query: byFilter, variables: { filter: { [long]: 1 } } }],
    ['a field', { query: `{ ${long} }` }],
    ['an argument', { query: `{ catalogue(${long}: 1) { revision } }` }],
    ['a fragment', { query: `{ ...${long} }` }],
    ['a type', { query: `query ($a: ${long}) { catalogue { revision } }` }],
    ['a directive', { query: `{ catalogue @${long} { revision } }` }],
    ['a variable', { query: `{ programme(slug: $${long}) { id } }` }],
    ['the name of an operation', { query: 'query A { catalogue { revision } }', operationName: long }],
    ['a word that does not belong', { query: `{ catalogue { revision } } ${long}` }],
  ];
  test.each(broken)('%s', async (_what, request) => {
    const errors = await errorsOf(request);
    expect(errors).not.toEqual([]);
    expect(quoted(errors)).toBeLessThanOrEqual(80);
  });
});

test('A client error is never reported as an internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});

test.each([
  [
    'query ($slug: String = "a") { series(slug: $slug) { id } }',
    { slug: null },
    /Argument "slug" .*non-null type "String!" must not be null/,
  ],
  [
    'query ($if: Boolean = true) { hubs { totalCount @skip(if: $if) } }',
    { if: null },
    /Argument "if" .*non-null type "Boolean!" must not be null/,
  ],
])(
  'A null for a required argument is refused with the message of graphql-js: %s',
  async (query, variables, message) => {
    expect((await errorsOf({ query, variables })).map((error) => error.message)).toEqual([
      expect.stringMatching(message),
    ]);
  },
);

test.each([
  ['a resolver that throws', 'shorten', 'throw new Error("broken on purpose")', /broken on purpose/],
  ['null for a field that is never null', 'shorten', 'return null', /Cannot return null for non-nullable field/],
])('An internal error is logged as its message says: %s', async (_what, name, body, logged) => {
  const broken = await startService({ program: await brokenBuild(name, body) });
  try {
    const query = '{ programme(slug: "mastering-number") { summary(maxLength: 20) } }';
    for (const times of [1, 2, 3]) {
      const { errors } = await broken.ask(query);
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('It has been logged'),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      const lines = (await broken.errors()).filter((line) => logged.test(line));
      expect(lines.length).toBeGreaterThanOrEqual(times);
    }
  } finally {
    await broken.stop();
  }
});

test.each(['1999/00', '1900/01', '2099/00'])('%s is accepted as an academic year', async (year) => {
  const query = 'query ($year: AcademicYear) { programmes(filter: { academicYear: { eq: $year } }) { totalCount } }';
  expect(await errorsOf({ query, variables: { year } })).toEqual([]);
});
