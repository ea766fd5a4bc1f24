import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { UnsupportedError } from './prepared-resolver.js';

// While an answer is written, each character of its text stands for one byte of UTF-8 ("binary string"). One dash in a
// title would otherwise make V8 store the whole answer with two bytes a character, which is slow to send.

// Matches every character that JSON escapes or that isn't ASCII.
const special = /[^ !#-[\]-~]/;

/** Writes a string as `JSON.stringify` does, as a binary string. */
export const toJsonString = (text: string): string =>
  special.test(text) ? toBinaryString(JSON.stringify(text)) : `"${text}"`;

/** Encodes text in UTF-8, with one character for each byte. */
export const toBinaryString = (text: string): string => Buffer.from(text).toString('latin1');

/** Writes a value that is not null. */
export type LeafWriter = (value: unknown) => string;

/** Makes the writer of a scalar or an enum: common values are written directly, the rest as the type serializes it. */
export function compileLeaf(type: GraphQLLeafType): LeafWriter {
  const serialize = compileSerialization(type);
  if (isEnumType(type)) return compileEnum(type, serialize);
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === 'string' ? toJsonString(value) : serialize(value));
    case GraphQLInt:
      return (value) => (((value as number) | 0) === value ? `${value}` : serialize(value));
    case GraphQLFloat:
      return (value) => (Number.isFinite(value) ? `${value}` : serialize(value));
    case GraphQLBoolean:
      return (value) => (value === true ? 'true' : value === false ? 'false' : serialize(value));
    default:
      return serialize;
  }
}

function compileSerialization(type: GraphQLLeafType): LeafWriter {
  return (value) => {
    if (value instanceof Error) throw value;
    if (typeof value === 'function' || isPromise(value))
      throw new UnsupportedError('The value is a method or a promise.');
    return toJson(type.serialize(value), type);
  };
}

function toJson(value: unknown, type: GraphQLLeafType): string {
  if (typeof value === 'string') return toJsonString(value);
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return toBinaryString(JSON.stringify(value));
  throw new UnsupportedError(`"${type.name}" serialized a value that JSON can't hold.`);
}

function compileEnum(type: GraphQLEnumType, serialize: LeafWriter): LeafWriter {
  const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, toJsonString(name)]));
  return (value) => names.get(value) ?? serialize(value);
}

const isPromise = (value: unknown) => typeof (value as Partial<PromiseLike<unknown>>).then === 'function';
