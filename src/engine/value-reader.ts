import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { hasVariable } from './has-variable.js';
import type { Values } from './run.js';
import { isOne } from './value-coercer.js';

/** Reads a value of a document with the coerced variables of a run; undefined where it is not valid. */
export type ValueReader = (variables: Values) => unknown;

/** Reads what `valueFromAST` of graphql-js reads. What has no variable in it is read once, for all runs. */
export function valueReader(node: ValueNode, type: GraphQLInputType): ValueReader {
  if (node.kind === Kind.VARIABLE) return variableReader(node.name.value, type);
  if (!hasVariable(node)) {
    const value = valueFromAST(node, type);
    return () => value;
  }
  if (isNonNullType(type)) return valueReader(node, type.ofType); // Null is no variable.
  if (isListType(type)) return listReader(node, type.ofType);
  if (isInputObjectType(type) && node.kind === Kind.OBJECT) return objectReader(node, type);
  return () => undefined;
}

function variableReader(name: string, type: GraphQLInputType): ValueReader {
  const mayBeNull = !isNonNullType(type);
  return (variables) => {
    const value = variables[name];
    return value === null && !mayBeNull ? undefined : value;
  };
}

const isMissing = (node: ValueNode, variables: Values) =>
  node.kind === Kind.VARIABLE && variables[node.name.value] === undefined;

function listReader(node: ValueNode, type: GraphQLInputType): ValueReader {
  if (node.kind !== Kind.LIST) {
    const read = valueReader(node, type);
    return (variables) => {
      const value = read(variables);
      return value === undefined ? undefined : [value];
    };
  }
  const items = node.values.map((value) => ({ value, read: valueReader(value, type) }));
  const mayBeNull = !isNonNullType(type);
  return (variables) => {
    const values: unknown[] = [];
    for (const { value, read } of items) {
      const item = mayBeNull && isMissing(value, variables) ? null : read(variables);
      if (item === undefined) return undefined;
      values.push(item);
    }
    return values;
  };
}

interface Field {
  readonly name: string;
  /** Undefined where the document does not give it. */
  readonly node: ValueNode | undefined;
  readonly read: ValueReader;
  readonly declared: GraphQLInputField;
}

function objectReader({ fields: given }: ObjectValueNode, type: GraphQLInputObjectType): ValueReader {
  const nodes = new Map(given.map(({ name, value }) => [name.value, value]));
  const fields = Object.values(type.getFields()).map((declared): Field => {
    const node = nodes.get(declared.name);
    return { name: declared.name, node, read: node ? valueReader(node, declared.type) : () => undefined, declared };
  });
  // The others are left out, whatever the variables are.
  const looked = fields.filter(
    ({ node, declared }) => node || declared.defaultValue !== undefined || isNonNullType(declared.type),
  );
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, node, read, declared } of looked) {
      const isGiven = node && !isMissing(node, variables);
      const value = isGiven ? read(variables) : declared.defaultValue;
      if (value !== undefined) values[name] = value;
      else if (isGiven || isNonNullType(declared.type)) return undefined;
    }
    return type.isOneOf && !isOne(values) ? undefined : values;
  };
}
