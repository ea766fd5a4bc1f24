import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind } from 'graphql';
import type { Values } from './run.js';
import { valueReader } from './value-reader.js';

/** Reads the arguments of a field as graphql-js does, and has it say what is wrong where something is. */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): (variables: Values) => Values {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const readers = field.args.map(({ name, type, defaultValue }) => {
    const value = given.get(name);
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : undefined;
    return {
      name,
      variable,
      fallback: defaultValue,
      isRequired: isNonNullType(type),
      read: value && valueReader(value, type),
    };
  });
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, variable, fallback, isRequired, read } of readers) {
      const isGiven = read && (variable === undefined || Object.hasOwn(variables, variable));
      const value = isGiven ? read(variables) : fallback;
      if (value !== undefined) values[name] = value;
      else if (isGiven || isRequired) return getArgumentValues(field, node, variables); // It throws.
    }
    return values;
  };
}
