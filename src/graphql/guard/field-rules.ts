import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { IntrospectionSizes } from './introspection-sizes.js';
import { type LeafSize, leafSize } from './leaf-size.js';
import { itemFields, paged, type SizeRule, sizeRules, sizing } from './size-rules.js';

type Field = GraphQLField<unknown, unknown>;

/** How a field of the schema is priced. */
export interface FieldRules {
  /** "Type.field". */
  readonly coordinate: string;
  readonly field: Field;
  readonly isList: boolean;
  /** How many characters a leaf takes; absent for what gives objects. */
  readonly leaf?: LeafSize;
  /** Whether the size of what it belongs to says how many items it has. */
  readonly isItems: boolean;
  /** How its arguments decide how much it gives. */
  readonly size?: SizeRule;
  /** How many objects it gives, where the schema alone decides. */
  readonly fixed?: number;
  /** Whether it gives all things of introspection of a type. */
  readonly givesEvery: boolean;
  /** The arguments whose conditions are held against each item of the list that it reads. */
  readonly filters: readonly string[];
  /** The arguments that may hold many values; filters are among them. */
  readonly bulky: readonly string[];
  /** The arguments that decide what it takes. */
  readonly deciding: readonly string[];
  readonly isPaged: boolean;
}

const known = new WeakMap<Field, FieldRules>();

/** The rules of a field. They are found once for each field of a schema. */
export function rulesOf(type: GraphQLObjectType, field: Field, every: boolean, sizes: IntrospectionSizes): FieldRules {
  if (type.name.startsWith('__')) return introspectionRules(type, field, every, sizes);
  const rules = known.get(field) ?? ownRules(type, field);
  known.set(field, rules);
  return rules;
}

function ownRules(type: GraphQLObjectType, field: Field): FieldRules {
  const coordinate = `${type.name}.${field.name}`;
  const given = getNamedType(field.type);
  const isPaged = isPage(field.type) && field.args.some(({ name }) => name === 'first');
  const inputs = field.args.filter(({ type }) => isInputObjectType(getNamedType(type))).map(({ name }) => name);
  const filters = type.name === 'Mutation' ? [] : inputs; // What is to be stored is held against nothing.
  const lists = field.args.filter(({ type }) => isListType(getNullableType(type))).map(({ name }) => name);
  const bulky = [...new Set([...inputs, ...lists])];
  const size = sizeRules[coordinate] ?? (isPaged ? paged(coordinate) : undefined);
  return {
    coordinate,
    field,
    isList: isList(field.type),
    ...(isLeafType(given) && { leaf: leafSize(given, coordinate, isList(field.type)) }),
    isItems: itemFields.has(coordinate) || (isPage(type) && isPageField(field.name)),
    ...(size && { size }),
    givesEvery: false,
    filters,
    bulky,
    deciding: field.args.map(({ name }) => name).filter((name) => bulky.includes(name) || sizing.has(name)),
    isPaged,
  };
}

function introspectionRules(
  type: GraphQLObjectType,
  field: Field,
  every: boolean,
  sizes: IntrospectionSizes,
): FieldRules {
  const coordinate = `${type.name}.${field.name}`;
  const given = getNamedType(field.type);
  const { count, givesEvery } = sizes.of(coordinate, every);
  return {
    coordinate,
    field,
    isList: isList(field.type),
    ...(isLeafType(given) && { leaf: leafSize(given, coordinate, isList(field.type)) }),
    isItems: false,
    fixed: count,
    givesEvery,
    filters: [],
    bulky: [],
    deciding: [],
    isPaged: false,
  };
}

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));
const isPageField = (name: string) => name === 'nodes' || name === 'edges';

/** A Relay connection: an object type with pages. */
function isPage(type: GraphQLOutputType): boolean {
  const named = getNullableType(type);
  return isObjectType(named) && named.name.endsWith('Connection') && 'pageInfo' in named.getFields();
}
