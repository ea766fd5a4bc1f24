import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { hasOneValue } from './coerce-variables.js';
import type { InputValues } from './prepared-resolver.js';

/** Makes the reader of a field's arguments. Where an argument is invalid, it throws the error of graphql-js. */
export function compileArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: InputValues) => InputValues {
  const nodes = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const readers = field.args.map(({ name, type, defaultValue }) => {
    const value = nodes.get(name);
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : undefined;
    return { name, variable, defaultValue, isRequired: isNonNullType(type), read: value && compileValue(value, type) };
  });
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, variable, defaultValue, isRequired, read } of readers) {
      const isPresent = read && (variable === undefined || Object.hasOwn(variables, variable));
      const value = isPresent ? read(variables) : defaultValue;
      if (value !== undefined) values[name] = value;
      else if (isPresent || isRequired) return getArgumentValues(field, node, variables); // It throws.
    }
    return values;
  };
}

/** Reads a value of a document with the coerced variables of a run; undefined where it is invalid. */
type ValueReader = (variables: InputValues) => unknown;

/** Makes a reader that gives what `valueFromAST` of graphql-js gives. A value without variables is read only once. */
function compileValue(node: ValueNode, type: GraphQLInputType): ValueReader {
  if (node.kind === Kind.VARIABLE) return compileVariable(node.name.value, type);
  if (!hasVariable(node)) {
    const value = valueFromAST(node, type);
    return () => value;
  }
  if (isNonNullType(type)) return compileValue(node, type.ofType); // The node has a variable in it, so it isn't null.
  if (isListType(type)) return compileList(node, type.ofType);
  if (isInputObjectType(type) && node.kind === Kind.OBJECT) return compileInputObject(node, type);
  return () => undefined;
}

function compileVariable(name: string, type: GraphQLInputType): ValueReader {
  const isNullable = !isNonNullType(type);
  return (variables) => {
    const value = variables[name];
    return value === null && !isNullable ? undefined : value;
  };
}

const isMissing = (node: ValueNode, variables: InputValues) =>
  node.kind === Kind.VARIABLE && variables[node.name.value] === undefined;

function compileList(node: ValueNode, type: GraphQLInputType): ValueReader {
  if (node.kind !== Kind.LIST) {
    const read = compileValue(node, type);
    return (variables) => {
      const value = read(variables);
      return value === undefined ? undefined : [value];
    };
  }
  const items = node.values.map((value) => ({ value, read: compileValue(value, type) }));
  const isNullable = !isNonNullType(type);
  return (variables) => {
    const values: unknown[] = [];
    for (const { value, read } of items) {
      const item = isNullable && isMissing(value, variables) ? null : read(variables);
      if (item === undefined) return undefined;
      values.push(item);
    }
    return values;
  };
}

interface InputFieldReader {
  readonly name: string;
  /** Undefined where the document doesn't have the field. */
  readonly node: ValueNode | undefined;
  readonly read: ValueReader;
  readonly declared: GraphQLInputField;
}

function compileInputObject({ fields: fieldNodes }: ObjectValueNode, type: GraphQLInputObjectType): ValueReader {
  const nodes = new Map(fieldNodes.map(({ name, value }) => [name.value, value]));
  const fields = Object.values(type.getFields()).map((declared): InputFieldReader => {
    const node = nodes.get(declared.name);
    return { name: declared.name, node, read: node ? compileValue(node, declared.type) : () => undefined, declared };
  });
  // The other fields are absent whatever the variables are.
  const readers = fields.filter(
    ({ node, declared }) => node || declared.defaultValue !== undefined || isNonNullType(declared.type),
  );
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, node, read, declared } of readers) {
      const isPresent = node && !isMissing(node, variables);
      const value = isPresent ? read(variables) : declared.defaultValue;
      if (value !== undefined) values[name] = value;
      else if (isPresent || isNonNullType(declared.type)) return undefined;
    }
    return type.isOneOf && !hasOneValue(values) ? undefined : values;
  };
}

/** Whether a value is, or contains, a variable. */
function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value));
  return node.kind === Kind.VARIABLE;
}

/** Whether an argument of a field is, or contains, a variable. */
export const hasVariableArguments = ({ arguments: args = [] }: FieldNode): boolean =>
  args.some(({ value }) => hasVariable(value));

/** Finds out whether a field below a selection set has arguments with variables. Each selection set is visited once. */
export class VariableFinder {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #results = new Map<SelectionSetNode, boolean>();

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#fragments = fragments;
  }

  isBelow(selectionSet: SelectionSetNode | undefined): boolean {
    if (!selectionSet) return false;
    const known = this.#results.get(selectionSet);
    if (known !== undefined) return known;
    const result = selectionSet.selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return this.isBelow(this.#fragments[selection.name.value]?.selectionSet);
      }
      return (selection.kind === Kind.FIELD && hasVariableArguments(selection)) || this.isBelow(selection.selectionSet);
    });
    this.#results.set(selectionSet, result);
    return result;
  }
}
