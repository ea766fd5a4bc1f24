import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, sharedService } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    readonly message: string;
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
  }[];
}

/** The first message, and its place as "line:column". */
async function told(request: object): Promise<readonly [string, string]> {
  const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: request });
  const [error] = (answer.json() as Answer).errors ?? [];
  const [place] = error?.locations ?? [];
  return [error?.message ?? '', place ? `${place.line}:${place.column}` : ''];
}

const year = 'Write an academic year as two consecutive years, like "2021/22".';
const filtered = (condition: string) => ({ query: `{ programmes(filter: ${condition}) { totalCount } }` });
const inYear = (literal: string) => ({
  query: `{ offers { academicYear } selection(refs: ["a"], year: ${literal}) { items { ref } } }`,
});

/** What is sent, the message, and its place. docs/errors.md has a table of them. */
const mistakes: readonly [what: string, request: object, message: string, place: string][] = [
  [
    'a field of an item on a connection',
    { query: '{ programmes { title } }' },
    'Cannot query field "title" on type "ProgrammeConnection". This is a connection, one page of a list: write nodes { title }.',
    '1:16',
  ],
  [
    'a field of an item on an edge',
    { query: '{ programmes { edges { title } } }' },
    'Cannot query field "title" on type "ProgrammeEdge". This is an edge, one place in a list: write node { title }.',
    '1:24',
  ],
  [
    'a field of a type on an interface',
    { query: '{ links { nodes { to { slug } } } }' },
    'Cannot query field "slug" on type "LinkEnd". This is an interface: write the field for a type that has it, ... on Programme { slug }.',
    '1:24',
  ],
  [
    'an object without braces',
    { query: '{ programmes }' },
    'Field "programmes" of type "ProgrammeConnection!" must have a selection of subfields. Name the fields that you need: programmes { nodes { id title } }.',
    '1:3',
  ],
  [
    'a single value with braces',
    { query: '{ catalogue { revision { number } } }' },
    'Field "revision" must not have a selection since type "Int!" has no subfields. It is a single value: write revision without braces after it.',
    '1:24',
  ],
  [
    'a misspelt field',
    { query: '{ catalogue { revison } }' },
    'Cannot query field "revison" on type "Catalogue". Did you mean "revision"?',
    '1:15',
  ],
  [
    'a misspelt argument',
    { query: '{ hubs(fist: 3) { totalCount } }' },
    'Unknown argument "fist" on field "Query.hubs". Did you mean "first" or "last"?',
    '1:8',
  ],
  [
    'a misspelt value of an enum',
    filtered('{ section: { eq: PRIMRY } }'),
    'Value "PRIMRY" does not exist in "Section" enum. Did you mean the enum value "PRIMARY"?',
    '1:39',
  ],
  [
    'a value of an enum in quotation marks',
    filtered('{ section: { eq: "PRIMARY" } }'),
    'Enum "Section" cannot represent non-enum value: "PRIMARY". In the text of a query, write a value of an enum without quotation marks: PRIMARY.',
    '1:39',
  ],
  [
    'a text for a list of objects',
    { query: '{ programmes(orderBy: "title") { totalCount } }' },
    'Expected value of type "[ProgrammeOrder!]", found "title". Write an object: { field: TITLE }.',
    '1:23',
  ],
  [
    'a text for a condition',
    filtered('{ title: "Mastery" }'),
    'Expected value of type "StringFilter", found "Mastery". Write an object: { eq: "Mastery" }.',
    '1:31',
  ],
  [
    'a text for a condition, in a variable',
    {
      query: 'query ($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount } }',
      variables: { filter: { title: 'Mastery' } },
    },
    'Variable "$filter" got invalid value "Mastery" at "filter.title"; Expected type "StringFilter" to be an object. Write an object: {"eq": "Mastery"}.',
    '1:8',
  ],
  ['a year of one number', inYear('"2021"'), `${year} Got "2021". Did you mean "2021/22"?`, '1:56'],
  ['a year of four digits', inYear('"21/22"'), `${year} Got "21/22". Did you mean "2021/22"?`, '1:56'],
  [
    'a year without quotation marks',
    inYear('2021/22'),
    'Syntax Error: Unexpected character: "/". An academic year is a text: write "2021/22", with quotation marks.',
    '1:60',
  ],
  [
    'a year in a variable',
    {
      query: 'query ($year: AcademicYear) { selection(refs: ["a"], year: $year) { items { ref } } }',
      variables: { year: '2021-22' },
    },
    `Variable "$year" got invalid value "2021-22"; ${year} Got 2021-22. Did you mean "2021/22"?`,
    '1:8',
  ],
  [
    'no value for a required argument',
    { query: '{ search { totalCount } }' },
    'Field "search" argument "text" of type "String!" is required, but it was not provided. Write search(text: "…").',
    '1:3',
  ],
  [
    'a variable of another type',
    { query: 'query ($text: Int!) { search(text: $text) { totalCount } }', variables: { text: 1 } },
    'Variable "$text" of type "Int!" used in position expecting type "String!". Declare it with that type: ($text: String!).',
    '1:8',
  ],
  [
    'no value for a variable',
    { query: 'query ($text: String!) { search(text: $text) { totalCount } }' },
    'Variable "$text" of required type "String!" was not provided. Send its value beside the query: "variables": {"text": "…"}.',
    '1:8',
  ],
  [
    'a slug that there is not',
    { query: '{ progression(from: ["mastery-readines"]) { nodes { depth } } }' },
    '"mastery-readines" is not a programme of East Midlands East Maths Hub. Did you mean "mastery-readiness" or "primary-tfm-sustaining"?',
    '1:3',
  ],
];

describe('The message says what is wrong, where, and what to write instead, for', () => {
  test.each(mistakes)('%s', async (_what, request, message, place) => {
    // A query is answered another way from its second and third time on.
    for (const _time of [1, 2, 3]) expect(await told(request)).toEqual([message, place]);
  });

  test('a mutation by GET', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { publish(id: "a", ifRevision: 1) { ... on Ok { message } } }')}`;
    const answer = await catalogue.send({ method: 'GET', url });
    expect([answer.statusCode, (answer.json() as Answer).errors?.[0]?.message]).toEqual([
      405,
      'GET requests only support query operations, not mutation operations. Send a mutation by POST as JSON, with the header "Authorization: Bearer TOKEN".',
    ]);
  });

  test('a mutation without a token', async () => {
    const query = 'mutation { publish(id: "a", ifRevision: 1) { ... on EditOutcome { message } } }';
    const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: { query } });
    expect((answer.json() as Answer).data).toEqual({
      publish: {
        message:
          'Changing the catalogue needs a token. Send "Authorization: Bearer TOKEN" with a token that has the scope "write".',
      },
    });
  });
});
