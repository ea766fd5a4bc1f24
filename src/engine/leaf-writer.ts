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
import { bytes, quoted } from './quoted.js';
import { Unsupported } from './unsupported.js';

/** Writes a value that is not null. */
export type LeafWriter = (value: unknown) => string;

/** Writes values of a scalar or an enum: at once what needs no conversion, and the rest as the type serializes it. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  const rest = serialized(type);
  if (isEnumType(type)) return enumWriter(type, rest);
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === 'string' ? quoted(value) : rest(value));
    case GraphQLInt:
      return (value) => (((value as number) | 0) === value ? `${value}` : rest(value));
    case GraphQLFloat:
      return (value) => (Number.isFinite(value) ? `${value}` : rest(value));
    case GraphQLBoolean:
      return (value) => (value === true ? 'true' : value === false ? 'false' : rest(value));
    default:
      return rest;
  }
}

function serialized(type: GraphQLLeafType): LeafWriter {
  return (value) => {
    if (value instanceof Error) throw value;
    if (typeof value === 'function' || isPromise(value)) throw new Unsupported('It is not known yet.');
    return json(type.serialize(value), type);
  };
}

function json(value: unknown, type: GraphQLLeafType): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return bytes(JSON.stringify(value));
  throw new Unsupported(`"${type.name}" gave what JSON has not.`);
}

function enumWriter(type: GraphQLEnumType, rest: LeafWriter): LeafWriter {
  const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, quoted(name)]));
  return (value) => names.get(value) ?? rest(value);
}

const isPromise = (value: unknown) => typeof (value as Partial<PromiseLike<unknown>>).then === 'function';
