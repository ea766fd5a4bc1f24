import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { greatest } from './greatest.js';

interface FieldSize {
  readonly count: number;
  readonly givesEvery: boolean;
}

type Sizes = Readonly<Record<string, (type: GraphQLNamedType) => number>>;

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** The lists of `__Type`, by the type that they are asked of. */
const ofTypes = (schema: GraphQLSchema): Sizes => ({
  fields: (type) => fieldsOf(type).length,
  interfaces: (type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0),
  possibleTypes: (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0),
  enumValues: (type) => (isEnumType(type) ? type.getValues().length : 0),
  inputFields: (type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0),
});

/**
 * How much introspection gives. Of one type it may be as much as of the largest; but of all types at once, which is what
 * tools ask for, it is exactly as much as the schema has: so much that the product of the largest would be far from it.
 */
export class IntrospectionSizes {
  readonly #ofAny = new Map<string, number>();
  readonly #ofEvery = new Map<string, number>();

  constructor(schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap());
    const fields = types.flatMap(fieldsOf);
    const directives = schema.getDirectives();
    for (const [name, sizeOf] of Object.entries(ofTypes(schema))) {
      this.#ofAny.set(`__Type.${name}`, greatest(types, sizeOf));
      this.#ofEvery.set(`__Type.${name}`, mean(types.map(sizeOf)));
    }
    this.#ofAny.set(
      '__Field.args',
      greatest(fields, ({ args }) => args.length),
    );
    this.#ofEvery.set('__Field.args', mean(fields.map(({ args }) => args.length)));
    this.#ofAny.set(
      '__Directive.args',
      greatest(directives, ({ args }) => args.length),
    );
    this.#ofAny.set('__Schema.types', types.length);
    this.#ofAny.set('__Schema.directives', directives.length);
  }

  /** How many objects a field gives; what is no list, at most one. `every`: of all things at once, on average. */
  of(coordinate: string, every: boolean): FieldSize {
    const count = (every ? this.#ofEvery.get(coordinate) : undefined) ?? this.#ofAny.get(coordinate) ?? 1;
    return { count, givesEvery: coordinate === '__Schema.types' || (every && coordinate === '__Type.fields') };
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
