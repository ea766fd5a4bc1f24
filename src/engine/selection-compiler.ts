import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { argumentReader } from './argument-reader.js';
import { type CollectedFields, type Collecting, collectFields } from './collect-fields.js';
import { isVaried, type Variations } from './has-variable.js';
import { holdObject } from './hold-object.js';
import { keepingWriter } from './keeping-writer.js';
import { leafWriter } from './leaf-writer.js';
import { listWriter } from './list-writer.js';
import { type FieldWriter, objectWriter } from './object-writer.js';
import type { Place } from './place.js';
import { isPrepared, type PreparedResolver, propertyResolver } from './prepared-resolver.js';
import { quoted } from './quoted.js';
import type { Run, Values, Writer } from './run.js';
import { typeIs, typeNamer } from './runtime-types.js';
import { Unsupported } from './unsupported.js';

/** What an operation is compiled from. */
export interface Compiling {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The names of types whose objects never change, so that what is written of them may be kept. */
  readonly lasting: ReadonlySet<string>;
  readonly variations: Variations;
  /** How many more fields may be compiled. */
  fieldsLeft: number;
}

type Path = Place['path'];

/**
 * Makes writers of the selection sets of an operation, for one choice of what is left out: of each when it is first
 * reached, so that no more is compiled than is answered.
 */
export class SelectionCompiler {
  readonly #compiling: Compiling;
  readonly #collecting: Collecting;
  #calls = 0;

  /** `conditions`: the variables that `@skip` and `@include` name, each true or false. */
  constructor(compiling: Compiling, conditions: Values) {
    this.#compiling = compiling;
    const { schema, fragments } = compiling;
    this.#collecting = { schema, fragments, variables: conditions };
  }

  operation({ selectionSet }: OperationDefinitionNode, type: GraphQLObjectType): Writer {
    return this.#selection(type, collectFields(this.#collecting, type, [selectionSet]), []);
  }

  #selection(type: GraphQLObjectType, fields: CollectedFields, path: Path): Writer {
    this.#compiling.fieldsLeft -= fields.size;
    if (this.#compiling.fieldsLeft < 0) throw new Unsupported('It asks for too many fields.');
    return objectWriter([...fields].map(([key, nodes]) => this.#field(type, nodes, [...path, key])));
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[], path: Path): FieldWriter {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    const key = `${quoted(String(path.at(-1)))}:`;
    const field = name === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[name];
    if (!field) throw new Unsupported(`"${name}" is introspection.`);
    const place: Place = { path, nodes, coordinate: `${parent.name}.${name}`, type: field.type };
    if (field === TypeNameMetaFieldDef) return { key, place, write: () => quoted(parent.name) };
    const resolver = field.resolve ?? propertyResolver(name);
    if (!isPrepared(resolver)) throw new Unsupported(`"${place.coordinate}" has a resolver that is not prepared.`);
    return { key, place, write: this.#resolved(resolver, field, node, this.#value(field.type, place)) };
  }

  /** Writes what a resolver gives. Its arguments are found once: now, or once a run where they come from variables. */
  #resolved(resolver: PreparedResolver, field: GraphQLField<unknown, unknown>, node: FieldNode, write: Writer): Writer {
    if (!isVaried(node)) {
      const call = resolver.prepare(getArgumentValues(field, node));
      return (source, run) => write(call(source, run.context), run);
    }
    const slot = this.#calls++;
    const read = argumentReader(field, node);
    const prepare = (run: Run) => {
      const call = resolver.prepare(read(run.variables));
      run.calls[slot] = call;
      return call;
    };
    return (source, run) => write((run.calls[slot] ?? prepare(run))(source, run.context), run);
  }

  #value(type: GraphQLOutputType, place: Place): Writer {
    if (!isNonNullType(type)) {
      const write = this.#present(type, place);
      return (value, run) => (value === null || value === undefined ? 'null' : write(value, run));
    }
    const write = this.#present(type.ofType, place);
    return (value, run) => {
      if (value !== null && value !== undefined) return write(value, run);
      throw new Error(`Cannot return null for non-nullable field ${place.coordinate}.`);
    };
  }

  /** Writes a value that is not null. */
  #present(type: GraphQLOutputType, place: Place): Writer {
    if (isLeafType(type)) return leafWriter(type);
    if (isAbstractType(type)) return this.#abstract(type, place);
    if (!isListType(type)) return this.#object(type as GraphQLObjectType, place);
    const item = { ...place, path: [...place.path, listsIn(place.path)], type: type.ofType };
    return listWriter(this.#value(type.ofType, item), item);
  }

  #abstract(type: GraphQLAbstractType, place: Place): Writer {
    const nameOf = typeNamer(type);
    const possible = this.#compiling.schema.getPossibleTypes(type);
    const writers = new Map(possible.map((one) => [one.name, this.#object(one, place)]));
    return (value, run) => {
      holdObject(value);
      const write = writers.get(nameOf(value, run.context));
      if (!write) throw new Unsupported(`"${type.name}" was resolved to no type of its own.`);
      return write(value, run);
    };
  }

  #object(type: GraphQLObjectType, place: Place): Writer {
    const isOne = typeIs(type);
    let selection: Writer | undefined;
    const write: Writer = (value, run) => {
      holdObject(value);
      if (!isOne(value, run.context)) throw new Unsupported(`A value is no ${type.name}.`);
      selection ??= this.#selection(type, this.#subfields(type, place), place.path);
      return selection(value, run);
    };
    return this.#isLasting(type, place) ? keepingWriter(write) : write;
  }

  #subfields(type: GraphQLObjectType, { nodes }: Place): CollectedFields {
    return collectFields(
      this.#collecting,
      type,
      nodes.map(({ selectionSet }) => selectionSet),
    );
  }

  /** Whether the same is written of an object each time. What variables leave out is compiled by itself. */
  #isLasting({ name }: GraphQLObjectType, { nodes }: Place): boolean {
    const { lasting, variations } = this.#compiling;
    return lasting.has(name) && !nodes.some(({ selectionSet }) => variations.within(selectionSet));
  }
}

const listsIn = (path: Path) => path.filter((step) => typeof step === 'number').length;
