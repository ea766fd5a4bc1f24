import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import type { InputValues } from './prepared-resolver.js';

interface Variable {
  readonly name: string;
  readonly coerce: Coercer;
  readonly isRequired: boolean;
  /** The default value; undefined for none. */
  readonly defaultValue: unknown;
}

/** Coerces the variables of an operation, as graphql-js does. */
export class VariableCoercer {
  readonly #variables: readonly Variable[];

  constructor(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]) {
    this.#variables = definitions.flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
      if (!isInputType(type)) return []; // Validation has refused such a document.
      const value = defaultValue && valueFromAST(defaultValue, type);
      return [
        { name: variable.name.value, coerce: coercerOf(type), isRequired: isNonNullType(type), defaultValue: value },
      ];
    });
  }

  /** The coerced variables; undefined where one of them is invalid. */
  coerce(variables: InputValues): InputValues | undefined {
    const coerced: Record<string, unknown> = Object.create(null);
    for (const { name, coerce, isRequired, defaultValue } of this.#variables) {
      if (!Object.hasOwn(variables, name)) {
        if (defaultValue !== undefined) coerced[name] = defaultValue;
        else if (isRequired) return undefined;
      } else {
        const value = coerce(variables[name]);
        if (value === undefined) return undefined;
        coerced[name] = value;
      }
    }
    return coerced;
  }
}

/** Coerces a JSON value to what `coerceInputValue` of graphql-js gives; undefined where it is invalid. */
type Coercer = (value: unknown) => unknown;

// An input type may contain itself, so the coercers of its fields are looked up when a value has them.
const coercers = new WeakMap<GraphQLInputType, Coercer>();

/** The coercer of a type, made once. */
function coercerOf(type: GraphQLInputType): Coercer {
  const coercer = coercers.get(type) ?? compileCoercer(type);
  coercers.set(type, coercer);
  return coercer;
}

function compileCoercer(type: GraphQLInputType): Coercer {
  if (isNonNullType(type)) {
    const coerce = coercerOf(type.ofType);
    return (value) => (value === null || value === undefined ? undefined : coerce(value));
  }
  const coerce = isListType(type) ? compileListCoercer(type.ofType) : compileNamedCoercer(type);
  return (value) => (value === null || value === undefined ? null : coerce(value));
}

function compileNamedCoercer(type: GraphQLInputObjectType | GraphQLLeafType): Coercer {
  return isInputObjectType(type) ? compileObjectCoercer(type) : compileLeafCoercer(type);
}

function compileLeafCoercer(type: GraphQLLeafType): Coercer {
  return (value) => {
    try {
      return type.parseValue(value);
    } catch {
      return undefined;
    }
  };
}

function compileListCoercer(type: GraphQLInputType): Coercer {
  const coerce = coercerOf(type);
  return (value) => {
    const items = (Array.isArray(value) ? value : [value]).map(coerce); // A single value stands for a list of one.
    return items.includes(undefined) ? undefined : items;
  };
}

function compileObjectCoercer(type: GraphQLInputObjectType): Coercer {
  const fields = Object.values(type.getFields());
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const values = value as InputValues;
    const coerced: Record<string, unknown> = {};
    let declared = 0;
    for (const { name, type: fieldType, defaultValue } of fields) {
      const isPresent = values[name] !== undefined;
      if (isPresent) declared++;
      const item = isPresent ? coercerOf(fieldType)(values[name]) : defaultValue;
      if (item !== undefined) coerced[name] = item;
      else if (isPresent || isNonNullType(fieldType)) return undefined;
    }
    if (declared < Object.keys(values).length) return undefined;
    return type.isOneOf && !hasOneValue(coerced) ? undefined : coerced;
  };
}

/** Whether an object of a `@oneOf` type has exactly one field, which is not null. */
export function hasOneValue(values: InputValues): boolean {
  const [name, ...others] = Object.keys(values);
  return name !== undefined && others.length === 0 && values[name] !== null;
}
