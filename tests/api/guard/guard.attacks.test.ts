import { describe, expect, jest, test } from '@jest/globals';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { errorCodes } from '../../../src/api/errors/error-codes.js';
import { Guard } from '../../../src/api/guard/guard.js';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { attacks, links } from './attacks.js';
import { refusalOf } from './refusal-of.js';

const resolver = jest.fn(() => null);

function watched(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = resolver;
  }
  return schema;
}

const guard = new Guard(watched(buildCatalogueSchema()));
/** As forty hubs offer in one year. */
const programmes = 960;

describe('An attack is refused before anything is run:', () => {
  test.each(Object.entries(attacks))('%s', (_, { code, ...request }) => {
    const refusal = refusalOf(() => guard.examine(request, programmes));
    expect(refusal?.code).toBe(code);
    expect(Object.keys(errorCodes)).toContain(code);
    expect(resolver).not.toHaveBeenCalled();
  });

  test.each(Object.entries(attacks))('%s: a small answer with status 400', (_, { code: __, ...request }) => {
    const refusal = refusalOf(() => guard.examine(request, programmes));
    expect(JSON.stringify(refusal).length).toBeLessThan(1000);
    expect(refusal?.extensions['http']).toEqual({ status: 400 });
    expect(refusal?.extensions['requested']).toBeGreaterThan(refusal?.extensions['limit'] as number);
  });
});

test('A cost refusal names the most expensive branch and the limit', () => {
  const deep = links(4)
    .replace('links', 'all: links')
    .replace(/to \{ ... on Programme \{ links/, 'to { ... on Programme { title a: links');
  const query = `{ catalogue { revision } programmes(first: 100) { nodes { ${deep} } } }`;
  const refusal = refusalOf(() => guard.examine({ query }, programmes));
  expect(refusal).toMatchObject({
    code: 'COST_LIMIT_EXCEEDED',
    message: expect.stringMatching(
      /^The query would return about [\d,]+ objects; the limit is 50,000\. Most of this comes from "programmes\.nodes\.all\.to\.a/,
    ),
    extensions: { limit: 50_000, measure: 'objects', requested: expect.any(Number) },
  });
  expect(refusal?.extensions['path']).toEqual('programmes nodes all to a to links to links'.split(' '));
});

test('Long names in a request do not make the refusal long', () => {
  const name = 'x'.repeat(9000);
  const query = `{ ${name}: programmes(first: 100) { nodes { ${'links { to { ... on Programme { '.repeat(9)} id ${'} } }'.repeat(9)} } } }`;
  const refusal = refusalOf(() => guard.examine({ query }, programmes));
  expect(refusal?.code).toBe('COST_LIMIT_EXCEEDED');
  expect(JSON.stringify(refusal).length).toBeLessThan(1500);
});
