import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { costDirective, listSizeDirective, scanDirective } from '../../domain/fields/cost-directives.js';

type Field = GraphQLField<unknown, unknown>;

/** What a field takes, as its directives declare it. */
export interface FieldCost {
  /** Comparisons each time that it is resolved. */
  readonly work: number;
  /** The share of all programmes that it compares with each value of its arguments. */
  readonly scanShare: number;
  /** The weight of each value, by the names of the arguments whose values count. */
  readonly weights: ReadonlyMap<string, number>;
  readonly isList: boolean;
  /** How many items there are where no argument says it; absent for a list that the field above sizes. */
  readonly assumedSize?: number;
  readonly slicingArguments: readonly GraphQLArgument[];
  /** Whether lists of the given object have as many items as its size says. */
  readonly sizesFields: boolean;
  /** The characters of a leaf, or of one in a list; absent for what gives objects. */
  readonly characters?: number;
  /** The object types that it may give. */
  readonly types: readonly GraphQLObjectType[];
  /** Whether it gives all things of introspection of a type at once. */
  readonly givesEvery: boolean;
}

/** How many characters values of a scalar have, about. */
const scalarCharacters: Readonly<Record<string, number>> = {
  Boolean: 5,
  Int: 11,
  Float: 20,
  ID: 70,
  DateTime: 26,
  LocalDate: 12,
};
const textCharacters = 120;

/** Reads the costs of fields from a schema, each once. */
export class FieldCosts {
  readonly schema: GraphQLSchema;
  readonly #introspection: IntrospectionSizes;
  readonly #ofOne = new Map<Field, FieldCost>();
  readonly #ofEvery = new Map<Field, FieldCost>();

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
    this.#introspection = new IntrospectionSizes(schema);
  }

  /** `every`: of all things of the type at once, where introspection lists them all. */
  of(type: GraphQLObjectType, field: Field, every: boolean): FieldCost {
    const costs = every ? this.#ofEvery : this.#ofOne;
    let cost = costs.get(field);
    if (!cost) {
      cost = { ...this.#declared(field), ...this.#introspection.of(type, field, every) };
      costs.set(field, cost);
    }
    return cost;
  }

  #declared(field: Field): Omit<FieldCost, 'givesEvery'> {
    const named = getNamedType(field.type);
    const read = (directive: typeof costDirective) => field.astNode && getDirectiveValues(directive, field.astNode);
    const size = read(listSizeDirective);
    const slicing = [size?.['slicingArguments']].flat();
    return {
      work: Number(read(costDirective)?.['weight'] ?? (isLeafType(named) ? 0 : 1)),
      scanShare: Number(read(scanDirective)?.['share'] ?? 0),
      weights: weightsOf(field),
      isList: isListType(getNullableType(field.type)),
      ...(size && { assumedSize: Number(size['assumedSize']) }),
      slicingArguments: field.args.filter(({ name }) => slicing.includes(name)),
      sizesFields: size?.['sizedFields'] !== undefined,
      ...(isLeafType(named) && { characters: charactersOf(named) }),
      types: this.#typesOf(named),
    };
  }

  #typesOf(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }
}

/** A list or an input object counts whether or not anything is declared. */
function weightsOf({ args }: Field): ReadonlyMap<string, number> {
  return new Map(
    args.flatMap(({ name, type, astNode }) => {
      const declared = astNode && getDirectiveValues(costDirective, astNode)?.['weight'];
      const isBulky = isListType(getNullableType(type)) || isInputObjectType(getNamedType(type));
      return declared !== undefined || isBulky ? [[name, Number(declared ?? 1)] as const] : [];
    }),
  );
}

function charactersOf(type: GraphQLLeafType): number {
  if (!isEnumType(type)) return scalarCharacters[type.name] ?? textCharacters;
  return Math.max(...type.getValues().map(({ name }) => name.length)) + 2;
}

interface IntrospectionSize {
  readonly assumedSize?: number;
  readonly givesEvery: boolean;
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

/**
 * How long the lists of introspection are: they have no directives, and no budget counts them. Of one type a list may be
 * as long as that of the largest; but of all types at once, which is what tools ask for, it has as many items as the
 * schema has: so many that the product of the largest would be far from it.
 */
export class IntrospectionSizes {
  /** The lengths of a list at all things that have it, by "Type.field". */
  readonly #lengths: ReadonlyMap<string, readonly number[]>;

  constructor(schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap());
    const fields = types.filter(hasFields).map((type) => Object.values(type.getFields()));
    const directives = schema.getDirectives();
    this.#lengths = new Map([
      ['__Schema.types', [types.length]],
      ['__Schema.directives', [directives.length]],
      ['__Type.fields', types.map((type) => (hasFields(type) ? Object.keys(type.getFields()).length : 0))],
      ['__Type.interfaces', types.map((type) => (hasFields(type) ? type.getInterfaces().length : 0))],
      ['__Type.possibleTypes', types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0))],
      ['__Type.enumValues', types.map((type) => (isEnumType(type) ? type.getValues().length : 0))],
      ['__Type.inputFields', types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))],
      ['__Field.args', fields.flat().map(({ args }) => args.length)],
      ['__Directive.args', directives.map(({ args }) => args.length)],
      ['__Directive.locations', directives.map(({ locations }) => locations.length)],
    ]);
  }

  /** `every`: at all things of the type at once, on average. */
  of(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>, every: boolean): IntrospectionSize {
    const coordinate = `${type.name}.${name}`;
    const lengths = this.#lengths.get(coordinate);
    if (!lengths) return { givesEvery: false };
    const sum = lengths.reduce((total, length) => total + length, 0);
    return {
      assumedSize: every ? sum / lengths.length : Math.max(...lengths),
      givesEvery: coordinate === '__Schema.types' || (every && coordinate === '__Type.fields'),
    };
  }
}
