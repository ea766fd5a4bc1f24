import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictly } from '../../../src/catalogue/read/parse-strictly.js';

const told = (bytes: Uint8Array | string) => parseStrictly(Buffer.from(bytes)).problems.map(({ message }) => message);

describe('for text that is not JSON the message gives the place', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1: "}"'],
    ['{"a": }', 'line 1, column 7: "}"'],
    ['{"a": 1', 'line 1, column 8: "the end"'],
    ["{'a': 1}", 'line 1, column 2: "\'a\': 1}"'],
    ['{\n  // The slug\n  "a": 1\n}', 'line 2, column 3: "// The slug'],
    ['{"a": 1}\n/* the end */', 'line 2, column 1: "/* the end */"'],
  ])('%s', (text, place) => {
    expect(told(text)).toEqual([expect.stringContaining(place)]);
  });
});

test('text with too many nested brackets is refused without a place', () => {
  expect(parseStrictly(Buffer.from('['.repeat(200_000))).problems[0]?.code).toBe('NESTED_TOO_DEEPLY');
});

describe('for bytes that are not UTF-8 the message gives the place', () => {
  test.each([0, 1, 2, 7, 8])('after %i bytes', (length) => {
    const bytes = Buffer.concat([Buffer.from('{"é": 1}').subarray(0, length), Buffer.of(0xff), Buffer.from(' and on')]);
    const inside = length === 3; // The first byte of "é" without its second.
    expect(told(bytes)).toEqual([expect.stringContaining(`from byte ${inside ? 2 : length}.`)]);
  });
});

describe('a duplicate key is reported with its line', () => {
  test.each([
    ['{"a": 1,\n"a": 2}', '/a', 2],
    ['{"a": {"b": [{"c": 1},\n{"c": 1,\n\n"c": 1}]}}', '/a/b/1/c', 4],
    ['{"a": 1, "\\u0061": 2}', '/a', 1],
    ['{"": 1, "": 2}', '/', 1],
    ['{"a/b~c": 1, "a/b~c": 2}', '/a~1b~0c', 1],
    ['{"__proto__": 1, "__proto__": 2}', '/__proto__', 1],
    ['{"a": 1, "a" : 2}', '/a', 1],
    ['{"a": 1, "a"\n: 2}', '/a', 1],
    ['{"b": "\\":", "a": 1, "a": 2}', '/a', 1],
  ])('%s', (text, pointer, line) => {
    expect(parseStrictly(Buffer.from(text)).problems).toEqual([
      {
        code: 'JSON_DUPLICATE_KEY',
        pointer,
        message: expect.stringContaining(`again in line ${line}.`),
      },
    ]);
  });

  test('in each object, for each repetition', () => {
    expect(told('{"a": 1, "a": 2, "a": {"b": 1, "b": 2}}')).toHaveLength(3);
  });

  test('but not if two objects have the key', () => {
    expect(told('[{"a": {"a": 1}}, {"a": 1}]')).toEqual([]);
  });

  test.each(['{"a": "\\":", "b": 1}', '{"a" : "\\": \\":", "b"\t: 1}', '{"a": ["b\\\\", ":"]}'])(
    'but not for a quotation mark or a colon in a value: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

test('output of JSON.stringify is parsed to the same value', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
      const value: unknown = JSON.parse(json);
      expect(parseStrictly(Buffer.from(JSON.stringify(value, null, indent)))).toEqual({ value, problems: [] });
    }),
  );
});

test('no bytes make it throw, and it accepts what JSON.parse accepts', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n01ae"tfn') }).map((value) => Buffer.from(value));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), text), (bytes) => {
      const { value, problems } = parseStrictly(bytes);
      if (value === undefined) expect(problems).toHaveLength(1);
      else expect(value).toEqual(JSON.parse(Buffer.from(bytes).toString()));
    }),
    { numRuns: 500 },
  );
});
