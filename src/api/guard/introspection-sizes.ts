import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

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
