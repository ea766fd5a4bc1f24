import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';

/** The arguments of a field, "Type.field", in the ways to give them. */
export type Arguments = Readonly<Record<string, readonly string[]>>;

type Field = GraphQLField<unknown, unknown>;

/**
 * Writes queries along every path of a schema: each field of the root with its arguments and all that is inside it down to
 * some levels; and each type that can be reached by the shortest way, so that no field is left out.
 */
export class SchemaWalk {
  readonly #schema: GraphQLSchema;
  readonly #args: Arguments;
  readonly #root: GraphQLCompositeType;
  /** The fields that were selected, as "Type.field". */
  readonly walked = new Set<string>();

  /** `root`: the type at which queries start: `Query`, or `Past` for what is written inside `asOf`. */
  constructor(schema: GraphQLSchema, args: Arguments, root: 'Query' | 'Past' = 'Query') {
    this.#schema = schema;
    this.#args = args;
    this.#root = schema.getType(root) as GraphQLCompositeType;
  }

  get rootFields(): readonly string[] {
    return fieldsOf(this.#root).map(({ name }) => name);
  }

  /** Every field of an object that a query can come to. */
  get reachable(): readonly string[] {
    return [String(this.#root), ...this.#ways().keys()].flatMap((type) =>
      fieldsOf(this.#schema.getType(type) as GraphQLCompositeType).map(({ name }) => `${type}.${name}`),
    );
  }

  /** A root field with all that is inside it. */
  whole(name: string, given: string, depth: number): string {
    const field = fieldsOf(this.#root).find((one) => one.name === name) as Field;
    this.walked.add(`Query.${name}`);
    return `{ ${name}${bracketed(given)} ${this.#inside(field, depth)} }`;
  }

  /** All that a past state tells at its root, with the arguments of the fields that it takes. */
  past(given: string): string {
    const past = this.#schema.getType('Past') as GraphQLCompositeType;
    const asked = fieldsOf(past).map((field) => `${field.name}${this.#given(past, field)} ${this.#inside(field, 0)}`);
    this.walked.add('Query.asOf');
    return `{ asOf(${given}) { ${asked.join(' ')} } }`;
  }

  /** A query for each type that can be reached, by the shortest way, with all its fields. */
  shortest(): readonly string[] {
    return [...this.#ways()].map(([type, way]) => way(this.#selection(this.#schema.getType(type) as never, 1)));
  }

  /** The shortest way to each object type: a query around what is selected of it. */
  #ways(): ReadonlyMap<string, (selection: string) => string> {
    const ways = new Map<string, (selection: string) => string>();
    let last = new Map<string, (selection: string) => string>([[String(this.#root), (selection) => selection]]);
    while (last.size > 0) {
      const next = new Map<string, (selection: string) => string>();
      for (const [name, way] of last) {
        const from = this.#schema.getType(name) as GraphQLCompositeType;
        for (const field of fieldsOf(from)) {
          const given = this.#given(from, field);
          for (const { name: type, within } of this.#objects(field)) {
            if (ways.has(type) || last.has(type) || next.has(type)) continue;
            next.set(type, (selection) => way(`{ ${field.name}${given} ${within(selection)} }`));
          }
        }
      }
      for (const [name, way] of last) if (name !== String(this.#root)) ways.set(name, way);
      last = next;
    }
    return ways;
  }

  #objects(field: Field): readonly { readonly name: string; readonly within: (selection: string) => string }[] {
    const type = getNamedType(field.type);
    if (isObjectType(type)) return [{ name: type.name, within: (selection) => selection }];
    if (!isAbstractType(type)) return [];
    return this.#schema
      .getPossibleTypes(type)
      .map(({ name }) => ({ name, within: (selection) => `{ __typename ... on ${name} ${selection} }` }));
  }

  #given(type: GraphQLCompositeType, { name }: Field): string {
    const parent = type.name === 'Past' ? 'Query' : type.name;
    return bracketed(this.#args[`${parent}.${name}`]?.[0] ?? '');
  }

  #inside(field: Field, depth: number): string {
    const type = getNamedType(field.type);
    return isCompositeType(type) ? this.#selection(type, depth) : '';
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const inside = this.#schema
        .getPossibleTypes(type)
        .map((possible) => `... on ${possible.name} ${this.#selection(possible, depth)}`);
      return `{ __typename ${inside.join(' ')} }`;
    }
    const asked = fieldsOf(type)
      .filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
      .map((field) => this.#asked(type, field, depth));
    return `{ __typename ${asked.join(' ')} }`;
  }

  /** Under a name of its own, so that what differs between types does not conflict. */
  #asked(type: GraphQLCompositeType, field: Field, depth: number): string {
    this.walked.add(`${type.name}.${field.name}`);
    // A page and its parts are no level of their own.
    const isPage = /Connection$|Edge$/.test(type.name);
    return `${type.name}_${field.name}: ${field.name}${this.#given(type, field)} ${this.#inside(field, isPage ? depth : depth - 1)}`;
  }
}

const bracketed = (given: string) => (given === '' ? '' : `(${given})`);

const fieldsOf = (type: GraphQLCompositeType): readonly Field[] =>
  'getFields' in type ? Object.values(type.getFields()) : [];
