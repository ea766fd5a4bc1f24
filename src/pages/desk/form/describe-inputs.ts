import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { InputField, InputTypes } from './input-types.js';

/** The input type with a name, and all types that it contains, as a form needs them. */
export function describeInputs(schema: GraphQLSchema, root: string): InputTypes {
  const inputs: Record<string, readonly InputField[]> = {};
  const enums: Record<string, Readonly<Record<string, string>>> = {};
  const add = (name: string): void => {
    const type = schema.getType(name);
    if (name in inputs || name in enums) return;
    if (isEnumType(type))
      enums[name] = Object.fromEntries(type.getValues().map((value) => [value.name, value.description ?? '']));
    if (!isInputObjectType(type)) return;
    const fields = Object.values(type.getFields()).map(describeField);
    inputs[name] = fields;
    for (const field of fields) add(field.type);
  };
  add(root);
  return { inputs, enums };
}

function describeField({ name, description, type }: GraphQLInputField): InputField {
  const named = getNamedType(type);
  return {
    name,
    description: description ?? '',
    type: named.name,
    kind: isEnumType(named) ? 'ENUM' : isInputObjectType(named) ? 'INPUT' : 'SCALAR',
    isList: isListType(withoutNonNull(type)),
    isRequired: isNonNullType(type),
  };
}

const withoutNonNull = (type: GraphQLInputType) => (isNonNullType(type) ? type.ofType : type);
