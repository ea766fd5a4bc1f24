import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Values } from './run.js';

/** Coerces a value of JSON to what `coerceInputValue` of graphql-js gives; undefined where it is wrong. */
export type ValueCoercer = (value: unknown) => unknown;

// An input type may contain itself, so that a coercer is known before those of its fields are.
const known = new WeakMap<GraphQLInputType, ValueCoercer>();

/** The coercer of a type, made once. */
export function valueCoercer(type: GraphQLInputType): ValueCoercer {
  const made = known.get(type) ?? coercer(type);
  known.set(type, made);
  return made;
}

function coercer(type: GraphQLInputType): ValueCoercer {
  if (isNonNullType(type)) {
    const coerce = valueCoercer(type.ofType);
    return (value) => (value === null || value === undefined ? undefined : coerce(value));
  }
  const coerce = isListType(type) ? listCoercer(type.ofType) : namedCoercer(type);
  return (value) => (value === null || value === undefined ? null : coerce(value));
}

function namedCoercer(type: GraphQLInputObjectType | GraphQLLeafType): ValueCoercer {
  return isInputObjectType(type) ? objectCoercer(type) : leafCoercer(type);
}

function leafCoercer(type: GraphQLLeafType): ValueCoercer {
  return (value) => {
    try {
      return type.parseValue(value);
    } catch {
      return undefined;
    }
  };
}

function listCoercer(type: GraphQLInputType): ValueCoercer {
  const coerce = valueCoercer(type);
  return (value) => {
    const items = (Array.isArray(value) ? value : [value]).map(coerce); // One value stands for a list of one.
    return items.includes(undefined) ? undefined : items;
  };
}

function objectCoercer(type: GraphQLInputObjectType): ValueCoercer {
  const fields = Object.values(type.getFields());
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const given = value as Values;
    const coerced: Record<string, unknown> = {};
    let known = 0;
    for (const { name, type: of, defaultValue } of fields) {
      const isGiven = given[name] !== undefined;
      if (isGiven) known++;
      const item = isGiven ? valueCoercer(of)(given[name]) : defaultValue;
      if (item !== undefined) coerced[name] = item;
      else if (isGiven || isNonNullType(of)) return undefined;
    }
    if (known < Object.keys(given).length) return undefined;
    return type.isOneOf && !isOne(coerced) ? undefined : coerced;
  };
}

/** Whether an object of a type that takes one field has one, and a value in it. */
export function isOne(values: Values): boolean {
  const [name, ...more] = Object.keys(values);
  return name !== undefined && more.length === 0 && values[name] !== null;
}
