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
import {
  costDirective,
  listSizeDirective,
  pastCostDirective,
  scanDirective,
} from '../../domain/fields/cost-directives.js';

type Field = GraphQLField<unknown, unknown>;

/** The cost of a field, as its directives declare it. */
export interface FieldCost {
  /** Comparisons each time it is resolved. */
  readonly work: number;
  /** The share of all programmes that each value of its arguments is compared with. */
  readonly scanShare: number;
  /** The weight of each value, by the names of the arguments whose values count. */
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of each revision in ids of past states, by the names of the arguments that take such ids. */
  readonly pastWeights: ReadonlyMap<string, number>;
  readonly isList: boolean;
  /** How many items there are where no argument decides; absent for a list whose size the parent field sets. */
  readonly assumedSize?: number;
  readonly slicingArguments: readonly GraphQLArgument[];
  /** Whether it sets the size of lists in the object that it returns. */
  readonly sizesFields: boolean;
  /** About how many characters a leaf has, or each leaf in a list; absent for a field that returns objects. */
  readonly characters?: number;
  /** The object types that it may return. */
  readonly types: readonly GraphQLObjectType[];
  /** Whether it returns all things of an introspection type at once. */
  readonly givesEvery: boolean;
}

/** About how many characters the values of a scalar have. */
const scalarCharacters: Readonly<Record<string, number>> = {
  Boolean: 5,
  Int: 11,
  Float: 20,
  ID: 70,
  DateTime: 26,
  LocalDate: 12,
  PartialDate: 26,
};
const textCharacters = 120;

/** Reads the costs of fields from the directives of a schema, each once. */
export class FieldCosts {
  readonly schema: GraphQLSchema;
  readonly #introspection: IntrospectionSizes;
  readonly #ofOne = new Map<Field, FieldCost>();
  readonly #ofEvery = new Map<Field, FieldCost>();

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
    this.#introspection = new IntrospectionSizes(schema);
  }

  /** `every`: on all things of the type at once, as introspection lists them. */
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
      pastWeights: pastWeightsOf(field),
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

/** Lists and input objects count even where no weight is declared. */
function weightsOf({ args }: Field): ReadonlyMap<string, number> {
  return new Map(
    args.flatMap(({ name, type, astNode }) => {
      const declared = astNode && getDirectiveValues(costDirective, astNode)?.['weight'];
      const isBulky = isListType(getNullableType(type)) || isInputObjectType(getNamedType(type));
      return declared !== undefined || isBulky ? [[name, Number(declared ?? 1)] as const] : [];
    }),
  );
}

function pastWeightsOf({ args }: Field): ReadonlyMap<string, number> {
  return new Map(
    args.flatMap(({ name, astNode }) => {
      const declared = astNode && getDirectiveValues(pastCostDirective, astNode)?.['weight'];
      return declared === undefined ? [] : [[name, Number(declared)] as const];
    }),
  );
}

function charactersOf(type: GraphQLLeafType): number {
  if (!isEnumType(type)) return scalarCharacters[type.name] ?? textCharacters;
  return Math.max(...type.getValues().map(({ name }) => name.length)) + 2;
}

/** graphql-js resolves a field of introspection in the time of so many comparisons. */
const workOfIntrospection = 100;

/** What `__schema` costs in addition, so that one query can't ask for the whole schema again and again. */
const workOfSchema = 2_000_000;

interface IntrospectionSize {
  readonly assumedSize?: number;
  readonly work?: number;
  readonly givesEvery: boolean;
}

function workOf(type: GraphQLObjectType, field: string): { readonly work?: number } {
  if (field === '__schema') return { work: workOfSchema };
  return type.name.startsWith('__') ? { work: workOfIntrospection } : {};
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

/**
 * The lengths of the lists of introspection, which have no directives and aren't counted by the budget. A list of one type
 * is priced as the longest. Where all types are asked for at once, as tools do, the average is used: the number of types
 * times the longest would be far too high.
 */
export class IntrospectionSizes {
  /** The lengths of each list, one for each thing that has it, by "Type.field". */
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

  /** `every`: for all things of the type at once, the average. */
  of(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>, every: boolean): IntrospectionSize {
    const coordinate = `${type.name}.${name}`;
    const lengths = this.#lengths.get(coordinate);
    const work = workOf(type, name);
    if (!lengths) return { ...work, givesEvery: false };
    const sum = lengths.reduce((total, length) => total + length, 0);
    return {
      ...work,
      assumedSize: every ? sum / lengths.length : Math.max(...lengths),
      givesEvery: coordinate === '__Schema.types' || (every && coordinate === '__Type.fields'),
    };
  }
}
