import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  print,
} from 'graphql';
import { printWithDirectives } from '../../../src/api/guard/print-schema.js';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import { listSizeDirective } from '../../../src/domain/fields/cost-directives.js';

type Field = GraphQLField<unknown, unknown>;

const schema = buildCatalogueSchema();
const fieldsOf = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map((field: Field) => ({ type: type.name, field })) : [],
    );

const sizeOf = ({ astNode }: Field) => astNode && getDirectiveValues(listSizeDirective, astNode);
const isList = ({ type }: Field) => isListType(getNullableType(type));
const fields = fieldsOf(schema);

describe('The size of every list is declared:', () => {
  // A list without a size needs one: `@ListSize` or an option of `@Many` where it is defined.
  test.each(
    fields
      .filter(({ field }) => isList(field))
      .map(({ type, field }) => [`${type}.${field.name}`, type, field] as const),
  )('%s', (_, type, field) => {
    if (sizeOf(field)) return;
    const giving = fields
      .filter((other) => getNamedType(other.field.type).name === type)
      .map((other) => sizeOf(other.field));
    expect(giving.length).toBeGreaterThan(0);
    for (const size of giving) expect(size?.['sizedFields']).toContain(field.name);
  });
});

const sized = fields.filter(({ field }) => sizeOf(field));

test.each(sized.map(({ type, field }) => [`${type}.${field.name}`, field] as const))(
  'The size of %s is one of a list, by arguments that it has',
  (_, field) => {
    const { assumedSize, slicingArguments = [], sizedFields, requireOneSlicingArgument } = sizeOf(field) ?? {};
    expect(assumedSize).toBeGreaterThan(0);
    for (const name of slicingArguments as string[]) expect(field.args.map((one) => one.name)).toContain(name);
    if ((slicingArguments as string[]).length > 0) expect(requireOneSlicingArgument).toBe(false);
    const given = getNamedType(field.type);
    const lists = isObjectType(given) ? given.getFields() : {};
    if (sizedFields) for (const name of sizedFields as string[]) expect(lists[name] && isList(lists[name])).toBe(true);
    else expect(isList(field)).toBe(true);
  },
);

const directivesOf = ({ astNode }: Field | GraphQLArgument) => astNode?.directives?.map(print) ?? [];

/** Every directive that is applied, under the name of what it is applied to. */
const applied = (of: GraphQLSchema) =>
  fieldsOf(of)
    .flatMap(({ type, field }) => [
      ...directivesOf(field).map((directive) => `${type}.${field.name} ${directive}`),
      ...field.args.flatMap((argument) =>
        directivesOf(argument).map((directive) => `${type}.${field.name}(${argument.name}:) ${directive}`),
      ),
    ])
    .sort();

describe('The printed schema', () => {
  // A misspelt directive passes TypeGraphQL; buildSchema() refuses it.
  const rebuilt = buildSchema(printWithDirectives(schema));

  test('has every directive that is applied in the code, with its definition', () => {
    expect(applied(rebuilt)).toEqual(applied(schema));
    expect(applied(schema)).toEqual(
      expect.arrayContaining([
        'Programme.evidence @listSize(assumedSize: 12)',
        'Query.asOf @cost(weight: "1900000")',
        'Query.programmes(orderBy:) @cost(weight: "20")',
        'Query.selection(refs:) @cost(weight: "800")',
        'ProgrammeGroup.distinct(dimension:) @cost(weight: "10")',
        'Mutation.publish @cost(weight: "500000")',
        'Query.hubs @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
      ]),
    );
    for (const name of ['cost', 'listSize', 'scan'])
      expect(rebuilt.getDirective(name)?.args.map(String)).toEqual(schema.getDirective(name)?.args.map(String));
  });
});
