import { expect } from '@jest/globals';

// Jest looks at each property, and at each byte of a buffer, in a dozen ways: a whole catalogue takes it seconds. So plain
// data is compared here first. Jest compares anything that is not the same, or not plain, and reports the difference.

expect.addEqualityTesters([(a, b) => (isPlain(a) && isSame(a, b) ? true : undefined)]);

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || value instanceof Uint8Array;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return haveSameProperties(a, b);
}

function haveSameProperties(a: Plain, b: Plain): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length || hasSymbols(a) || hasSymbols(b)) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

const hasSymbols = (value: object) => Object.getOwnPropertySymbols(value).length > 0;
