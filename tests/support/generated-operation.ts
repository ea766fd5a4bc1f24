import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';

/** A number from 0 (included) to 1 (excluded); the same run of them for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const texts = [
  'mastering-number',
  'mastery-readiness',
  'east-midlands-east',
  'Development Work Group',
  'tfm',
  '',
  'a',
  'é"\\\n',
  'no such thing',
];
const numbers = [-1, 0, 1, 2, 5, 20, 100, 101, 2_147_483_647];

/** Writes operations that fit the schema, with arguments sensible and silly, at random. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #words: readonly string[];
  #variables: { readonly name: string; readonly type: string; readonly value: unknown }[] = [];
  #aliases = 0;

  /** `words` are what it gives for texts. */
  constructor(schema: GraphQLSchema, random: Random, words: readonly string[] = texts) {
    this.#schema = schema;
    this.#random = random;
    this.#words = words;
  }

  write(depth = 5): GeneratedOperation {
    this.#variables = [];
    this.#aliases = 0;
    const root = this.#schema.getQueryType() as GraphQLCompositeType;
    const selection = this.#selection(root, depth);
    const declared = this.#variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      query: `query Generated${declared && `(${declared})`} ${selection}`,
      variables: Object.fromEntries(this.#variables.map(({ name, value }) => [name, value])),
    };
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #one<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const chosen = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.#member(type, depth));
    return `{ ${['__typename', ...chosen.filter(Boolean)].join(' ')} }`;
  }

  #member(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type) && (isUnionType(type) || this.#chance(0.6))) {
      const possible = this.#one(this.#schema.getPossibleTypes(type));
      return `... on ${possible.name} ${this.#directive()} ${this.#selection(possible, depth)}`;
    }
    return isUnionType(type) ? '' : this.#field(type, depth);
  }

  #field(type: Exclude<GraphQLCompositeType, { getTypes(): unknown }>, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return '';
    const field = this.#one(fields);
    const named = getNamedType(field.type);
    const args = field.args.filter(
      (arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || this.#chance(0.35),
    );
    const given = args.map((arg) => `${arg.name}: ${this.#argument(arg)}`).join(', ');
    const alias = `a${this.#aliases++}: `; // A name of its own, so that no two fields conflict.
    const inside = isCompositeType(named) ? this.#selection(named, depth - 1) : '';
    return `${alias}${field.name}${given && `(${given})`} ${this.#directive()} ${inside}`;
  }

  #directive(): string {
    return this.#chance(0.06) ? `@${this.#one(['skip', 'include'])}(if: ${this.#chance(0.5)})` : '';
  }

  #argument(arg: GraphQLArgument): string {
    const value = this.#value(arg.type, 3);
    if (!this.#chance(0.3)) return literal(value);
    const name = `v${this.#variables.length}`;
    this.#variables.push({ name, type: String(arg.type), value: plain(value) });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): Value {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: Math.floor(this.#random() * 4) }, () => this.#value(type.ofType, depth));
    }
    if (isEnumType(type)) return new EnumName(this.#one(type.getValues()).name);
    if (isInputObjectType(type)) return this.#object(Object.values(type.getFields()), depth);
    if (type.name === 'Int') return this.#one(numbers);
    if (type.name === 'Boolean') return this.#chance(0.5);
    if (type.name === 'DateTime') return this.#one(['2026-01-01T00:00:00Z', '2021-12-31T23:59:59Z']);
    return type.name === 'AcademicYear' ? this.#one(['2021/22', '2020/21', '2022/23']) : this.#one(this.#words);
  }

  #object(fields: readonly GraphQLInputField[], depth: number): Value {
    const chosen = fields.filter(
      (field) =>
        isNonNullType(field.type) ||
        (this.#chance(2 / fields.length) && (depth > 0 || !isInputObjectType(getNamedType(field.type)))),
    );
    return Object.fromEntries(chosen.map((field) => [field.name, this.#value(field.type, depth - 1)]));
  }
}

/** An enum value, which literals write bare and JSON as text. */
class EnumName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
type Value = string | number | boolean | EnumName | readonly Value[] | { readonly [key: string]: Value };

function literal(value: Value): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as { readonly [key: string]: Value });
  return `{ ${entries.map(([key, inner]) => `${key}: ${literal(inner)}`).join(', ')} }`;
}

function plain(value: Value): unknown {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner as Value)]));
}

/** The same operation with something broken in its text or its variables; what exactly, chance decides. */
export function broken({ query, variables }: GeneratedOperation, random: Random): GeneratedOperation {
  const at = Math.floor(random() * query.length);
  const ways: readonly (() => GeneratedOperation)[] = [
    () => ({ query: query.slice(0, at), variables }),
    () => ({ query: query.slice(0, at) + query.slice(at + 1 + Math.floor(random() * 8)), variables }),
    () => ({
      query:
        query.slice(0, at) +
        ['}', '{', '"', '…', '\u0000', '$', '@', '#', '😀', '...'][Math.floor(random() * 10)] +
        query.slice(at),
      variables,
    }),
    () => ({ query: query.replace(/: (\w+)/, ': nosuchfield'), variables }),
    () => ({ query: query.replace(/\d+/, '99999999999999999999'), variables }),
    () => ({ query: query.replace(/"[^"]*"/, '{ a: 1 }'), variables }),
    () => ({
      query,
      variables: Object.fromEntries(Object.keys(variables).map((name) => [name, { nested: [1, null, 'x'] }])),
    }),
    () => ({ query: `${query} ${query}`, variables }),
    () => ({ query: `${query} fragment F on Programme { ...F }`, variables }),
    () => ({ query: query.replace('{', '{ ...Missing '), variables }),
  ];
  return (ways[Math.floor(random() * ways.length)] as () => GeneratedOperation)();
}
