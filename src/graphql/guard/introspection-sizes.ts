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

/**
 * How long the lists of introspection are: they have no directives, and no budget counts them. Of one type a list may be
 * as long as that of the largest; but of all types at once, which is what tools ask for, it has as many items as the
 * schema has: so many that the product of the largest would be far from it.
 */
export class IntrospectionSizes {
  /** The lengths of a list at all things that have it, by "Type.field". */
  readonly #lengths = new Map<string, readonly number[]>();

  constructor(schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap());
    const directives = schema.getDirectives();
    for (const [name, lengthOf] of Object.entries(lengthsOfType(schema)))
      this.#lengths.set(`__Type.${name}`, types.map(lengthOf));
    this.#lengths.set(
      '__Field.args',
      types.flatMap(fieldsOf).map(({ args }) => args.length),
    );
    this.#lengths.set(
      '__Directive.args',
      directives.map(({ args }) => args.length),
    );
    this.#lengths.set(
      '__Directive.locations',
      directives.map(({ locations }) => locations.length),
    );
    this.#lengths.set('__Schema.types', [types.length]);
    this.#lengths.set('__Schema.directives', [directives.length]);
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

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const lengthsOfType = (schema: GraphQLSchema): Readonly<Record<string, (type: GraphQLNamedType) => number>> => ({
  fields: (type) => fieldsOf(type).length,
  interfaces: (type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0),
  possibleTypes: (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0),
  enumValues: (type) => (isEnumType(type) ? type.getValues().length : 0),
  inputFields: (type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0),
});
