import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { OperationRequest } from '../../../src/api/guard/guard.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';

/** An operation that has so many selections takes on nothing more that gives objects. */
const mostMade = 60;

type Choose = <T>(from: readonly T[]) => T;
type Field = GraphQLField<unknown, unknown>;

/** Makes valid operations over a schema that ask for what is there in a snapshot. */
export class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #names: readonly string[];
  readonly #hubs: readonly string[];
  readonly #ids: readonly string[];

  constructor(schema: GraphQLSchema, snapshot: Snapshot) {
    this.#schema = schema;
    this.#names = snapshot.programmes.map(({ slug }) => slug);
    this.#hubs = snapshot.hubs.map(({ slug }) => slug);
    this.#ids = [...snapshot.programmes, ...snapshot.hubs, ...snapshot.links.map(({ link }) => link)].map(
      ({ id }) => id,
    );
  }

  make(values: fc.GeneratorValue): OperationRequest {
    const choose: Choose = (from) => from[values(placeIn, from.length)] as (typeof from)[number];
    return new Making(this.#schema, choose, { names: this.#names, hubs: this.#hubs, ids: this.#ids }).request();
  }
}

// Evenly: fast-check would rather take the first.
const placeIn = (length: number) => fc.noBias(fc.nat({ max: length - 1 }));

interface Words {
  readonly names: readonly string[];
  readonly hubs: readonly string[];
  readonly ids: readonly string[];
}

class Making {
  readonly #schema: GraphQLSchema;
  readonly #choose: Choose;
  readonly #words: Words;
  readonly #fragments: { readonly name: string; readonly type: string; readonly text: string }[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #made = 0;

  constructor(schema: GraphQLSchema, choose: Choose, words: Words) {
    this.#schema = schema;
    this.#choose = choose;
    this.#words = words;
  }

  request(): OperationRequest {
    const root = this.#selectionSet(this.#schema.getQueryType() as GraphQLCompositeType, this.#choose([4, 6, 9]));
    const used = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const fragments = this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return { query: [`query Q${used} ${root}`, ...fragments].join('\n'), variables: this.#variables };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: depth > 0 ? this.#choose([1, 2, 3]) : 1 }, () => this.#selection(type, depth));
    return `{ __typename ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const possible = this.#choose(this.#schema.getPossibleTypes(type));
      return `... on ${possible.name} ${this.#selectionSet(possible, depth)}`;
    }
    if (this.#made > mostMade) return this.#field(type, 0);
    const kind = this.#choose(['field', 'field', 'field', 'field', 'inline', 'fragment']);
    if (kind === 'inline') return `...${this.#directive()} ${this.#selectionSet(type, depth - 1)}`;
    if (kind === 'fragment' && depth > 0) return `...${this.#fragment(type, depth)}${this.#directive()}`;
    return this.#field(type, depth);
  }

  /** A fragment that was made before may be used again, so that pricing once and using often is tried. */
  #fragment(type: GraphQLCompositeType, depth: number): string {
    const fitting = this.#fragments.filter((fragment) => fragment.type === type.name);
    if (fitting.length > 0 && this.#choose([true, false])) return this.#choose(fitting).name;
    const text = this.#selectionSet(type, depth - 1);
    const name = `F${++this.#made}`;
    this.#fragments.push({ name, type: type.name, text });
    return name;
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const isOpen = depth > 0 && this.#made < mostMade;
    const fitting = fields.filter((field) => isOpen || !isCompositeType(getNamedType(field.type)));
    if (fitting.length === 0) return '__typename';
    // What gives objects is more telling.
    const telling = fitting.filter((field) => isCompositeType(getNamedType(field.type)));
    const field = this.#choose(telling.length > 0 ? this.#choose([telling, telling, fitting]) : fitting);
    const given = this.#arguments(field);
    // The same field without arguments may stand twice under one name; with arguments each has its own.
    const alias = given === '' ? `${type.name}_${field.name}` : `a${++this.#made}`;
    const named = getNamedType(field.type);
    const inside = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1)}` : '';
    return `${alias}: ${field.name}${given}${this.#directive()}${inside}`;
  }

  #directive(): string {
    const chosen = this.#choose([...Array.from({ length: 14 }, () => ''), 'skip', 'include']);
    if (chosen === '') return '';
    return ` @${chosen}(if: ${this.#value('Boolean!', this.#choose([true, false]))})`;
  }

  #arguments(field: Field): string {
    const paging = this.#choose(['first', 'last', 'neither']);
    const given = field.args.flatMap((argument) => this.#argument(field, argument, paging));
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #argument(field: Field, { name, type }: GraphQLArgument, paging: string): readonly string[] {
    if (name === 'after' || name === 'before') return [];
    if (name === 'first' || name === 'last') {
      return name === paging ? [`${name}: ${this.#value('Int', this.#choose([1, 2, 7, 30, 100]))}`] : [];
    }
    if (!isNonNullType(type) && this.#choose([true, true, true, false])) return [];
    return [`${name}: ${this.#literal(type, field.name === 'hub' && name === 'slug' ? 'hub' : name)}`];
  }

  /** A literal, or a variable that has the value. */
  #value(type: string, value: unknown): string {
    if (this.#choose([true, false])) return JSON.stringify(value);
    const name = `v${++this.#made}`;
    const isDefault = this.#choose([true, false]);
    this.#declared.push(isDefault ? `$${name}: ${type} = ${JSON.stringify(value)}` : `$${name}: ${type}`);
    if (!isDefault) this.#variables[name] = value;
    return `$${name}`;
  }

  #literal(type: GraphQLInputType, name: string, depth = 3): string {
    if (isNonNullType(type)) return this.#literal(type.ofType, name, depth);
    if (isListType(type)) {
      const most = name === 'by' ? [1] : [1, 2, 3];
      return `[${Array.from({ length: this.#choose(most) }, () => this.#literal(type.ofType, name, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.#choose(type.getValues()).name;
    if (isInputObjectType(type)) return this.#inputObject(type, depth);
    if (name === 'id' || name === 'ids') return JSON.stringify(this.#choose(this.#words.ids));
    if (name === 'query') return '"{ hubs { nodes { id } } }"';
    if (name === 'hub') return JSON.stringify(this.#choose(this.#words.hubs));
    const scalars: Readonly<Record<string, readonly string[]>> = {
      Int: ['1', '2', '5', '12'],
      Boolean: ['true', 'false'],
      AcademicYear: ['"2021/22"'],
      DateTime: ['"2026-01-01T00:00:00Z"'],
    };
    return this.#choose(scalars[type.name] ?? this.#words.names.map((word) => JSON.stringify(word)));
  }

  #inputObject(type: GraphQLInputType, depth: number): string {
    const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const required = fields.filter((field) => isNonNullType(field.type));
    const optional = fields.filter((field) => !isNonNullType(field.type));
    const chosen = depth > 0 && optional.length > 0 ? [...required, this.#choose(optional)] : required;
    return `{${chosen.map((field) => `${field.name}: ${this.#literal(field.type, field.name, depth - 1)}`).join(', ')}}`;
  }
}
