import { expect, test } from '@jest/globals';

const bytes = (text: string) => Buffer.from(text);
const symbol = Symbol('a');

test.each<readonly [string, unknown, unknown]>([
  ['data', { a: [1, { b: 'c' }], d: null }, { a: [1, { b: 'c' }], d: null }],
  ['an absent and an undefined property', { a: undefined }, {}],
  ['a hole and an undefined item', [undefined, 1], new Array(1).concat(1)],
  ['NaN', [Number.NaN], [Number.NaN]],
  ['bytes', bytes('a'), bytes('a')],
  ['what a matcher allows', { a: [1] }, { a: [expect.any(Number)] }],
])('toEqual() takes %s as equal', (_what, a, b) => expect(a).toEqual(b));

test.each<readonly [string, unknown, unknown]>([
  ['values', { a: [1, { b: 'c' }] }, { a: [1, { b: 'd' }] }],
  ['lengths', [1, 2], [1]],
  ['properties', { a: 1 }, { b: 1 }],
  ['signs of zero', [0], [-0]],
  ['bytes', bytes('a'), bytes('b')],
  ['symbols', { [symbol]: 1 }, { [symbol]: 2 }],
  ['URLs', [new URL('http://a')], [new URL('http://b')]],
  ['maps', { a: new Map([[1, 2]]) }, { a: new Map([[1, 3]]) }],
  ['an array and an object', [1], { 0: 1 }],
  ['inherited properties', { a: 1 }, Object.create({ a: 1 })],
])('toEqual() finds different %s', (_what, a, b) => expect(a).not.toEqual(b));
