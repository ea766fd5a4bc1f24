import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLFieldMap,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { tokenCodes } from '../../../src/access/token-refused.js';
import { errorCodes } from '../../../src/api/errors/error-codes.js';
import { printWithDirectives } from '../../../src/api/guard/print-schema.js';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { importCodes, problemCodes } from '../../../src/domain/fields/problem-codes.js';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const schema = buildCatalogueSchema();
const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Element {
  /** Such as `Programme.links(kinds:)`. */
  readonly at: string;
  readonly name: string;
  readonly description: string;
  readonly type?: GraphQLType;
  readonly given: boolean;
}

const element = (
  at: string,
  thing: { name: string; description?: string | null | undefined; type?: GraphQLType },
  given = false,
): Element => ({
  at,
  name: thing.name,
  description: thing.description ?? '',
  given,
  ...(thing.type && { type: thing.type }),
});

function partsOf(type: GraphQLNamedType): readonly Element[] {
  if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => element(`${type.name}.${field.name}`, field, true));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    element(`${type.name}.${field.name}`, field),
    ...field.args.map((arg) => element(`${type.name}.${field.name}(${arg.name}:)`, arg, true)),
  ]);
}

const elements = types.flatMap((type) => [element(type.name, type), ...partsOf(type)]);
const names = (found: readonly Element[]) => found.map(({ at }) => at);

/** Fields of a past state and of the present. */
const inBothRoots = (fields: readonly string[]) =>
  ['Past', 'Query'].flatMap((root) => fields.map((name) => `${root}.${name}`));

describe('Every list', () => {
  const answers = elements.filter(({ type, given }) => type && !given);

  test('in an answer is never null except that of a root field with a reference that can be wrong', () => {
    const lookUps = ['offers'];
    expect(names(answers.filter(({ type }) => isListType(type)))).toEqual(inBothRoots(lookUps));
  });

  test('contains no null except that of `nodes`, in answers and in arguments', () => {
    const holdsNull = (type: GraphQLType | undefined): boolean => {
      const list = isNonNullType(type) ? type.ofType : type;
      return isListType(list) && (!isNonNullType(list.ofType) || holdsNull(list.ofType));
    };
    expect(names(elements.filter(({ type }) => holdsNull(type)))).toEqual(inBothRoots(['nodes']));
  });
});

describe('Every description', () => {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  test('exists', () => {
    expect(names(elements.filter(({ description }) => description === ''))).toEqual([]);
  });

  test('says more than the name', () => {
    const small = new Set(['a', 'an', 'the', 'its', 'of', 'this', 'is']);
    const copies = elements.filter(({ name, description }) => {
      const said = words(description).filter((word) => !small.has(word));
      return said.join('') === name.toLowerCase().replaceAll('_', '');
    });
    expect(names(copies)).toEqual([]);
  });

  test('has three words at least, that of a type four, and ends like a sentence', () => {
    const clipped = elements.filter(
      ({ at, description }) => words(description).length < (at.includes('.') ? 3 : 4) || !/[.:)"]$/.test(description),
    );
    expect(names(clipped)).toEqual([]);
  });

  test('does not mention the implementation', () => {
    const inside = /\b(resolver|class|typegraphql|todo|fixme|lowdb|snapshot|undefined)\b/i;
    expect(names(elements.filter(({ description }) => inside.test(description)))).toEqual([]);
  });
});

describe('The ends of a link', () => {
  const end = schema.getType('LinkEnd');
  const ends = isInterfaceType(end) ? schema.getPossibleTypes(end) : [];

  // The contract promises both: a hub's kind is a closed vocabulary, an external thing's a word of its source.
  const differing = ['kind'];

  test('declare shared fields with one type, so that a client can select them on all ends', () => {
    const given = new Map<string, Set<string>>();
    for (const type of ends) {
      for (const field of Object.values(type.getFields())) {
        given.set(field.name, (given.get(field.name) ?? new Set()).add(String(field.type)));
      }
    }
    expect(ends.length).toBeGreaterThan(5);
    expect([...given].filter(([, shapes]) => shapes.size > 1).map(([name]) => name)).toEqual(differing);
  });
});

describe('Every connection', () => {
  const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
  const shape = (fields: GraphQLFieldMap<unknown, unknown>, of: readonly string[]) =>
    Object.fromEntries(of.map((name) => [name, String(fields[name]?.type)]));

  test.each(connections.map((type) => [type.name, type] as const))(
    '(%s) is Relay’s, with nodes and totalCount',
    (name, type) => {
      const fields = type.getFields();
      const edge = fields['edges'] && getNamedType(fields['edges'].type);
      const node = fields['nodes'] && getNamedType(fields['nodes'].type);
      expect(shape(fields, ['edges', 'nodes', 'pageInfo', 'totalCount'])).toEqual({
        edges: `[${name.replace(/Connection$/, 'Edge')}!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      expect(isObjectType(edge) && shape(edge.getFields(), ['cursor', 'node'])).toEqual({
        cursor: 'String!',
        node: `${node}!`,
      });
    },
  );

  test('has the same paging arguments', () => {
    const fields = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ at: `${type.name}.${field.name}`, args: field.args })),
    );
    expect(fields.length).toBeGreaterThan(connections.length);
    for (const { at, args } of fields) {
      const paging = Object.fromEntries(
        args
          .filter(({ name }) => ['first', 'after', 'last', 'before'].includes(name))
          .map(({ name, type }) => [name, String(type)]),
      );
      // What comes best first has no last page.
      const forward = { first: 'Int', after: 'String' };
      const both = { ...forward, last: 'Int', before: 'String' };
      expect({ at, paging }).toEqual({ at, paging: 'last' in paging ? both : forward });
    }
  });

  test('has a pageInfo with both cursors', () => {
    const pageInfo = schema.getType('PageInfo');
    expect(isObjectType(pageInfo) && shape(pageInfo.getFields(), Object.keys(pageInfo.getFields()).sort())).toEqual({
      endCursor: 'String',
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
    });
  });
});

test('Every object with an identity is a Node, except parts of other objects', () => {
  const node = schema.getType('Node');
  const inside = ['EligibilityRule', 'LinkGroup'];
  const others = types
    .filter(isObjectType)
    .filter((type) => String(type.getFields()['id']?.type) === 'ID!')
    .filter((type) => !(isInterfaceType(node) && type.getInterfaces().includes(node)))
    .map(({ name }) => name);
  expect(others.sort()).toEqual(inside);
});

test('The committed schema is the emitted one', () => {
  const committed = file('schema/schema.graphql')
    .replace(/^#.*\n/, '')
    .trim();
  expect(committed).toBe(printWithDirectives(schema).trim());
});

describe('docs/errors.md', () => {
  /** The rows of the table under a heading: code, meaning, remedy. */
  function rowsUnder(heading: string): ReadonlyMap<string, readonly string[]> {
    const [, section = ''] = file('docs/errors.md').split(`## ${heading}\n`);
    const [upToNext = ''] = section.split('\n## ');
    const rows = [...upToNext.matchAll(/^\| `([A-Z0-9_]+)` \| (.+) \| (.+) \|$/gm)];
    return new Map(
      rows.map(([, code = '', meaning = '', remedy = '']) => [code, [meaning.replaceAll('\\', ''), remedy]]),
    );
  }

  test.each([
    ['Errors of the API', errorCodes],
    ['Problems of a catalogue document', problemCodes],
    ['Problems of a change of tokens', tokenCodes],
    ['Problems of an import', importCodes],
  ] as const)('lists every code of "%s" once, and no other', (heading, codes) => {
    expect([...rowsUnder(heading).keys()]).toEqual(Object.keys(codes));
  });

  test.each([
    ['Errors of the API', errorCodes],
    ['Problems of a catalogue document', problemCodes],
    ['Problems of a change of tokens', tokenCodes],
    ['Problems of an import', importCodes],
  ] as const)('says of every code of "%s" what the code says, and what to do', (heading, codes) => {
    const meanings: Readonly<Record<string, string>> = codes;
    for (const [code, [meaning, remedy = '']] of rowsUnder(heading)) {
      expect({ code, meaning }).toEqual({ code, meaning: meanings[code] });
      expect({ code, words: remedy.split(' ').length > 3 }).toEqual({ code, words: true });
    }
  });
});
