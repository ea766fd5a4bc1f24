import {
  type GraphQLAbstractType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
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

/** A number from 0 (inclusive) to 1 (exclusive); the sequence is the same for the same seed. */
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

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Literals to choose from for a scalar, by the names of the type and of the argument or input field. */
export type Literals = (type: GraphQLNamedType, name: string) => readonly string[];

type Field = GraphQLField<unknown, unknown>;

/**
 * Generates operations with every feature: aliases, repeated fields that are merged, named and inline fragments on
 * objects, interfaces and unions, fragments that are used several times, directives, and variables with and without
 * defaults at any depth of an argument, whose values are given, null, missing or wrong. Nearly all are valid.
 */
export class RandomOperations {
  readonly #schema: GraphQLSchema;
  readonly #abstract: readonly GraphQLAbstractType[];
  readonly #random: Random;
  readonly #literals: Literals;
  #declared: string[] = [];
  #given: Record<string, unknown> = {};
  #fragments: { readonly name: string; readonly on: string; readonly text: string }[] = [];
  /** Earlier selections on a type, which are used again. */
  #asked = new Map<string, string[]>();
  #names = 0;
  #fieldsLeft = 0;

  constructor(schema: GraphQLSchema, random: Random, literals: Literals) {
    this.#schema = schema;
    this.#abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
    this.#random = random;
    this.#literals = literals;
  }

  next(): RandomOperation {
    this.#declared = [];
    this.#given = {};
    this.#fragments = [];
    this.#asked = new Map();
    this.#names = 0;
    this.#fieldsLeft = 60;
    const root = this.#selectionSet(this.#schema.getQueryType() as GraphQLCompositeType, this.#below(5) + 2);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const fragments = this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return { query: [`query Q${declared} ${root}`, ...fragments].join('\n'), variables: this.#given };
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #one<T>(items: readonly T[]): T {
    return items[this.#below(items.length)] as T;
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.#below(4) }, () => this.#selection(type, depth));
    if (this.#chance(0.2)) parts.splice(this.#below(parts.length), 0, '__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const isNarrow = this.#fieldsLeft < 0 || depth <= 0;
    const share = isUnionType(type) ? 1 : isAbstractType(type) ? 0.5 : isNarrow ? 0 : 0.3;
    if (!this.#chance(share)) return this.#field(type, depth);
    const on = this.#typeCondition(type, isNarrow);
    if (this.#chance(0.35)) return this.#fragmentOf(on, depth);
    return this.#inline(on, on === type && this.#chance(0.4) ? undefined : on.name, depth);
  }

  /** A possible type of a fragment inside a type: often an interface or a union, the type itself, or one of its types. */
  #typeCondition(type: GraphQLCompositeType, isNarrow: boolean): GraphQLCompositeType {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    if (isNarrow) return this.#one(possible);
    const overlapping = this.#abstract.filter((other) => possible.some((one) => this.#schema.isSubType(other, one)));
    return this.#one<GraphQLCompositeType>(overlapping.length > 0 && this.#chance(0.6) ? overlapping : possible);
  }

  #inline(type: GraphQLCompositeType, condition: string | undefined, depth: number): string {
    const on = condition ? ` on ${condition}` : '';
    return `...${on}${this.#directives()} ${this.#selectionSet(type, depth - 1)}`;
  }

  #fragmentOf(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragments.filter(({ on }) => on === type.name);
    if (known.length > 0 && this.#chance(0.6)) return `...${this.#one(known).name}${this.#directives()}`;
    const text = depth > 0 ? this.#selectionSet(type, depth - 1) : '{ __typename }';
    const name = `F${this.#names++}`;
    this.#fragments.push({ name, on: type.name, text });
    return `...${name}${this.#directives()}`;
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const isNarrow = depth <= 0 || this.#fieldsLeft < 0;
    const fitting = fields.filter(({ type: given }) => !isNarrow || !isCompositeType(getNamedType(given)));
    if (fitting.length === 0) return '__typename';
    this.#fieldsLeft--;
    const field = this.#one(fitting);
    const named = getNamedType(field.type);
    const inside = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1)}` : '';
    return `${this.#start(type, field)}${this.#directives()}${inside}`;
  }

  /** A name and arguments, sometimes the same as before, so that both fields are merged. */
  #start(type: GraphQLCompositeType, field: Field): string {
    const place = `${type.name}.${field.name}`;
    const before = this.#asked.get(place) ?? [];
    this.#asked.set(place, before);
    if (before.length > 0 && this.#chance(0.5)) return this.#one(before);
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const start = args || this.#chance(0.3) ? `a${this.#names++}: ${field.name}${args}` : field.name;
    before.push(start);
    return start;
  }

  #directives(): string {
    if (!this.#chance(0.15)) return '';
    const name = this.#one(['skip', 'include']);
    const other = this.#chance(0.1) ? ` @${name === 'skip' ? 'include' : 'skip'}(if: ${this.#chance(0.5)})` : '';
    return ` @${name}(if: ${this.#chance(0.4) ? this.#condition() : this.#chance(0.5)})${other}`;
  }

  /** A variable for a directive, which may be used in several places. */
  #condition(): string {
    const name = `c${this.#below(3)}`;
    if (this.#declared.some((one) => one.startsWith(`$${name}:`))) return `$${name}`;
    const isDefault = this.#chance(0.4);
    this.#declared.push(isDefault ? `$${name}: Boolean = ${this.#chance(0.5)}` : `$${name}: Boolean!`);
    if (!isDefault || this.#chance(0.5)) this.#given[name] = this.#chance(0.03) ? null : this.#chance(0.5);
    return `$${name}`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): readonly string[] {
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    if (!isNeeded && this.#chance(0.65)) return [];
    return [`${name}: ${this.#value(type, name, 3, defaultValue !== undefined)}`];
  }

  /** A literal, null if it is allowed, or a variable. */
  #value(type: GraphQLInputType, name: string, depth: number, hasDefault = false): string {
    if (this.#chance(0.25)) return this.#variable(type, name, depth, hasDefault);
    if (!isNonNullType(type) && this.#chance(0.07)) return 'null';
    return this.#literal(type, name, depth, (inner, at, level) => this.#value(inner, at, level));
  }

  #variable(type: GraphQLInputType, name: string, depth: number, hasDefault: boolean): string {
    const variable = `v${this.#names++}`;
    const constant = (inner: GraphQLInputType, at: string, level: number): string =>
      !isNonNullType(inner) && this.#chance(0.07) ? 'null' : this.#literal(inner, at, level, constant);
    // A nullable variable is allowed at a non-null place if either has a default.
    const isLoose = isNonNullType(type) && (hasDefault || this.#chance(0.3));
    const declared = isLoose ? String(type.ofType) : String(type);
    const fallback =
      (isLoose && !hasDefault) || this.#chance(0.3) ? ` = ${this.#literal(type, name, depth, constant)}` : '';
    this.#declared.push(`$${variable}: ${declared}${fallback}`);
    const isMissing = this.#chance(isNonNullType(type) && !fallback && !isLoose ? 0.02 : 0.3);
    if (!isMissing) this.#given[variable] = this.#json(type, name, depth);
    return `$${variable}`;
  }

  #literal(
    type: GraphQLInputType,
    name: string,
    depth: number,
    inside: (type: GraphQLInputType, name: string, depth: number) => string,
  ): string {
    if (isNonNullType(type)) return this.#literal(type.ofType, name, depth, inside);
    if (isListType(type)) {
      if (this.#chance(0.1)) return this.#literal(type.ofType, name, depth, inside); // One stands for a list of one.
      return `[${Array.from({ length: this.#below(4) }, () => inside(type.ofType, name, depth)).join(', ')}]`;
    }
    if (!isInputObjectType(type)) return this.#leaf(type, name);
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        (isNonNullType(field.type) && field.defaultValue === undefined) ||
        (depth > 0 && this.#chance(2 / Object.keys(type.getFields()).length)),
    );
    return `{${fields.map((field) => `${field.name}: ${inside(field.type, field.name, depth - 1)}`).join(', ')}}`;
  }

  #leaf(type: GraphQLNamedType, name: string): string {
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    return this.#one(this.#literals(type, name));
  }

  /** A JSON value, which is sometimes wrong. */
  #json(type: GraphQLInputType, name: string, depth: number): unknown {
    if (this.#chance(0.01)) return this.#one([{}, [], 'wrong', 1e20, true, [[null]], { and: 1 }]);
    if (isNonNullType(type)) return this.#json(type.ofType, name, depth);
    if (this.#chance(0.07)) return null;
    if (isListType(type)) {
      if (this.#chance(0.1)) return this.#json(type.ofType, name, depth);
      return Array.from({ length: this.#below(4) }, () => this.#json(type.ofType, name, depth));
    }
    if (!isInputObjectType(type)) {
      const literal = this.#leaf(type, name);
      return isEnumType(type) ? literal : JSON.parse(literal);
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && this.#chance(0.2)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, this.#json(field.type, field.name, depth - 1)]));
  }
}

/** The interfaces and unions of the fragments of a query, as often as they occur. */
export function abstractConditions(schema: GraphQLSchema, query: string): readonly string[] {
  const names = Array.from(query.matchAll(/\bon (\w+)/g), ([, name = '']) => name);
  return names.filter((name) => isAbstractType(schema.getType(name)));
}

/** The same operation with other variables: with none, and with each one changed slightly. */
export function varied({ query, variables }: RandomOperation): readonly RandomOperation[] {
  const changed = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : value,
  ]);
  return [
    { query, variables: {} },
    { query, variables: Object.fromEntries(changed) },
  ];
}

/** The same operation with a random fault in its text or its variables. */
export function broken({ query, variables }: RandomOperation, random: Random): RandomOperation {
  const at = Math.floor(random() * query.length);
  const ways: readonly (() => RandomOperation)[] = [
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
  return (ways[Math.floor(random() * ways.length)] as () => RandomOperation)();
}
