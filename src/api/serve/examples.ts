import {
  type GraphQLCompositeType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

/** The type that a written type names: that of "[ProgrammeOrder!]" is ProgrammeOrder. */
export const namedType = (written: string, schema: GraphQLSchema): GraphQLNamedType | undefined =>
  schema.getType(written.replace(/[[\]!]/g, ''));

/** The fields of a type that have fields themselves, with their types; those that are never null first. */
export function childrenOf(type: GraphQLCompositeType): readonly (readonly [string, GraphQLCompositeType])[] {
  if (isUnionType(type)) return [];
  const fields = Object.values(type.getFields()).sort(
    (a, b) => Number(isNonNullType(b.type)) - Number(isNonNullType(a.type)),
  );
  return fields.flatMap(({ name, type: of, args }) => {
    const child = getNamedType(of);
    return isCompositeType(child) && !args.some(isRequiredArgument) ? [[name, child]] : [];
  });
}

export const hasField = (type: GraphQLCompositeType, field: string): boolean =>
  !isUnionType(type) && Object.hasOwn(type.getFields(), field);

/** Braces with a few fields of a type: those of an item for a connection, else `id`, `title` or the first single values. */
export function exampleSelection(type: GraphQLNamedType | undefined): string {
  if (!isCompositeType(type) || isUnionType(type)) return '{ __typename }';
  const nodes = childrenOf(type).find(([name]) => name === 'nodes');
  if (nodes) return `{ nodes ${exampleSelection(nodes[1])} }`;
  const single = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const names = single.map(({ name }) => name);
  const usual = ['id', 'title'].filter((name) => names.includes(name));
  return `{ ${(usual.length > 0 ? usual : names.slice(0, 2)).join(' ') || '__typename'} }`;
}

const mostQuoted = 60;

/** An object of an input type that means the value `found`, as far as there is a condition for it. */
export function exampleInput(type: GraphQLInputObjectType, found: string, isJson = false): string {
  const fields = Object.values(type.getFields());
  const isList = found.startsWith('[');
  const condition = (isList ? ['hasSome', 'in'] : ['eq', 'has']).find((name) =>
    fields.some((each) => each.name === name),
  );
  const isQuotable = found.length <= mostQuoted && !found.startsWith('{');
  const key = (name: string) => (isJson ? `"${name}"` : name);
  if (condition && isQuotable) return braces([`${key(condition)}: ${found}`], isJson);
  const required = fields.filter(isRequiredInputField);
  const shown = required.length > 0 ? required : fields.slice(0, 1);
  return braces(
    shown.map(({ name, type: of }) => `${key(name)}: ${exampleOf(getNamedType(of), isJson, found)}`),
    isJson,
  );
}

/** A value of a written type. */
export function exampleValue(written: string, schema: GraphQLSchema, isJson = false): string {
  const type = namedType(written, schema);
  const one = type ? exampleOf(type, isJson) : '…';
  return written.startsWith('[') ? `[${one}]` : one;
}

/** A value of a type: of an enum the one that `found` means, or else the first. */
function exampleOf(type: GraphQLNamedType, isJson: boolean, found = ''): string {
  const values = isEnumType(type) ? type.getValues() : [];
  const meant = found.replaceAll('"', '').toUpperCase();
  const value = values.find(({ name }) => name === meant) ?? values[0];
  if (value) return isJson ? `"${value.name}"` : value.name;
  if (isInputObjectType(type)) return '{ … }';
  const samples: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true', JSON: '{ … }' };
  return samples[type.name] ?? (type.name === 'AcademicYear' ? '"2021/22"' : '"…"');
}

const braces = (members: readonly string[], isJson: boolean) =>
  isJson ? `{${members.join(', ')}}` : `{ ${members.join(', ')} }`;
