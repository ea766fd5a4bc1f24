import { describe, expect, test } from '@jest/globals';
import { buildSchema, type ExecutionResult, execute, getOperationAST, isObjectType, parse } from 'graphql';
import { CompiledOperation } from '../../src/engine/compiled-operation.js';
import { type Meter, ObjectCache } from '../../src/engine/object-cache.js';
import type { InputValues } from '../../src/engine/prepared-resolver.js';
import { preparedResolver } from '../../src/engine/prepared-resolver.js';

// What was written of an object is given again: only where it would be written the same, and only as long as it lasts.

const schema = buildSchema(
  `type Query { thing: Thing! other(n: Int): Thing! }
   type Thing { name: String! next: Thing upTo(n: Int!): String! fails: String }`,
);
const last = { name: 'Three' };
const second = { name: 'Two', next: last };
const first = { name: 'One', next: second };
let written = 0;
const give = (coordinate: string, resolve: (source: { name: string }, args: InputValues) => unknown) => {
  const [name = '', field = ''] = coordinate.split('.');
  const type = schema.getType(name);
  if (isObjectType(type)) {
    Object.assign(type.getFields()[field] ?? {}, {
      resolve: preparedResolver((args) => (source) => resolve(source as { name: string }, args)),
    });
  }
};
give('Query.thing', () => first);
give('Query.other', (_, { n }) => (n === 1 ? first : second));
give('Thing.name', ({ name }) => {
  written++;
  return name;
});
give('Thing.upTo', ({ name }, { n }) => name.slice(0, n as number));
give('Thing.fails', ({ name }) => {
  throw new Error(`Not for ${name}.`);
});

interface Account {
  spent: number;
  readonly most: number;
}
const meter: Meter = {
  spent: (context) => (context as Account).spent,
  charge: (context, cost) => {
    const account = context as Account;
    if (account.spent + cost > account.most) return false;
    account.spent += cost;
    return true;
  },
};

/** Asks one text several times, with variables that differ; gives how often a name was written each time. */
function asked(
  query: string,
  times: readonly InputValues[],
  kept = new ObjectCache(100_000, meter),
  lasting = ['Thing'],
) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const compiled = new CompiledOperation(schema, document, operation, new Set(lasting));
  return times.map((variables) => {
    const { data, errors = [] } = execute({ schema, document, variableValues: variables }) as ExecutionResult;
    written = 0;
    const ours = compiled.run(variables, { spent: 0, most: 100 }, kept);
    expect(Buffer.from(ours?.data ?? '', 'latin1').toString()).toBe(JSON.stringify(data));
    expect(JSON.stringify(ours?.errors)).toBe(JSON.stringify(errors));
    return written;
  });
}

describe('The JSON of an object is cached', () => {
  test('when it is written for the second time', () => {
    expect(asked('{ thing { name } }', [{}, {}, {}, {}])).toEqual([1, 1, 0, 0]);
  });

  test('whichever field returns the object, if the selection is the same', () => {
    expect(asked('query ($n: Int) { other(n: $n) { name } }', [{ n: 1 }, { n: 2 }, { n: 1 }, { n: 2 }])).toEqual([
      1, 1, 1, 1,
    ]);
    expect(asked('query ($n: Int) { other(n: $n) { name } }', [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }])).toEqual([
      1, 1, 0, 1,
    ]);
  });

  test('until the cache is full', () => {
    expect(asked('{ thing { name } }', [{}, {}, {}, {}], new ObjectCache(10, meter))).toEqual([1, 1, 1, 1]);
  });
});

test('An object cache holds no more bytes than its limit', () => {
  const cache = new ObjectCache(10_000, meter);
  const selection = {};
  const objects = Array.from({ length: 20 }, () => ({}));
  for (const object of objects) {
    cache.markWritten(selection, object);
    cache.set(selection, object, { text: 'x'.repeat(1_000), cost: 1 });
  }
  expect(objects.filter((object) => cache.get(selection, object)).length).toBeLessThan(10);
});

describe('The JSON of an object is not taken from the cache', () => {
  test.each([
    ['an argument in it varies', 'query ($n: Int!) { thing { name upTo(n: $n) } }'],
    ['one varies further down', 'query ($n: Int!) { thing { next { name next { upTo(n: $n) } } } }'],
    [
      'one varies in a fragment',
      'query ($n: Int!) { thing { ...A } } fragment A on Thing { name ... { upTo(n: $n) } }',
    ],
    [
      'one varies where two fields are merged',
      'query ($n: Int!) { thing { next { name } } thing { next { upTo(n: $n) } } }',
    ],
    [
      'it is left out by a variable',
      'query ($n: Int!, $no: Boolean! = false) { thing { name upTo(n: $n) @skip(if: $no) } }',
    ],
  ])('if %s', (_, query) => {
    const times = [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }, { n: 3 }, { n: 1, no: true }, { n: 2, no: true }];
    asked(query, query.includes('$no') ? times : times.slice(0, 5));
  });

  test('if it had errors', () => {
    expect(asked('{ thing { name fails } }', [{}, {}, {}, {}])).toEqual([1, 1, 1, 1]);
  });

  test('for a type whose objects may change', () => {
    expect(asked('{ thing { name } }', [{}, {}, {}], undefined, [])).toEqual([1, 1, 1]);
  });

  test('if the node budget has no room for its objects', () => {
    const kept = new ObjectCache(100_000, { spent: () => 0, charge: () => false });
    expect(asked('{ thing { name } }', [{}, {}, {}, {}], kept)).toEqual([1, 1, 1, 1]);
  });
});
