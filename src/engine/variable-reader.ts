import {
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import type { Values } from './run.js';
import { type ValueCoercer, valueCoercer } from './value-coercer.js';

interface Variable {
  readonly name: string;
  readonly coerce: ValueCoercer;
  readonly isRequired: boolean;
  /** Where nothing is given; undefined for none. */
  readonly fallback: unknown;
}

/** Coerces the variables of an operation, as graphql-js does. */
export class VariableReader {
  readonly #variables: readonly Variable[];

  constructor(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]) {
    this.#variables = definitions.flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
      if (!isInputType(type)) return []; // Validation has refused that.
      const fallback = defaultValue && valueFromAST(defaultValue, type);
      return [{ name: variable.name.value, coerce: valueCoercer(type), isRequired: isNonNullType(type), fallback }];
    });
  }

  /** The coerced variables; undefined where one of them is wrong. */
  read(given: Values): Values | undefined {
    const values: Record<string, unknown> = Object.create(null);
    for (const { name, coerce, isRequired, fallback } of this.#variables) {
      if (!Object.hasOwn(given, name)) {
        if (fallback !== undefined) values[name] = fallback;
        else if (isRequired) return undefined;
      } else {
        const value = coerce(given[name]);
        if (value === undefined) return undefined;
        values[name] = value;
      }
    }
    return values;
  }
}
