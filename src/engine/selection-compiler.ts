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
import { type CollectContext, type CollectedFields, collectFields } from './collect-fields.js';
import { compileLeaf, toJsonString } from './json-text.js';
import {
  type InputValues,
  isPrepared,
  type PreparedResolver,
  propertyResolver,
  UnsupportedError,
} from './prepared-resolver.js';
import { compileArguments, hasVariableArguments, type VariableFinder } from './read-arguments.js';
import { assertObject, compileTypeCheck, compileTypeResolver } from './runtime-types.js';
import {
  compileCached,
  compileList,
  compileObject,
  type FieldPosition,
  type FieldWriter,
  type Run,
  type Writer,
} from './writers.js';

/** The input of the compiler. */
export interface CompileContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The names of types whose objects never change, so that their text may be cached. */
  readonly immutableTypes: ReadonlySet<string>;
  readonly variables: VariableFinder;
  /** How many more fields may be compiled. */
  fieldsLeft: number;
}

type Path = FieldPosition['path'];

/**
 * Compiles the selection sets of an operation to writers, for one variant of its conditions. Each selection set is
 * compiled when a value first reaches it, so no more is compiled than is answered.
 */
export class SelectionCompiler {
  readonly #context: CompileContext;
  readonly #collectContext: CollectContext;
  #calls = 0;

  /** `conditions`: the variables that `@skip` and `@include` use, each true or false. */
  constructor(context: CompileContext, conditions: InputValues) {
    this.#context = context;
    const { schema, fragments } = context;
    this.#collectContext = { schema, fragments, variables: conditions };
  }

  compileOperation({ selectionSet }: OperationDefinitionNode, type: GraphQLObjectType): Writer {
    return this.#compileSelection(type, collectFields(this.#collectContext, type, [selectionSet]), []);
  }

  #compileSelection(type: GraphQLObjectType, fields: CollectedFields, path: Path): Writer {
    this.#context.fieldsLeft -= fields.size;
    if (this.#context.fieldsLeft < 0) throw new UnsupportedError('The operation has too many fields.');
    return compileObject([...fields].map(([key, nodes]) => this.#compileField(type, nodes, [...path, key])));
  }

  #compileField(parent: GraphQLObjectType, nodes: readonly FieldNode[], path: Path): FieldWriter {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    const key = `${toJsonString(String(path.at(-1)))}:`;
    const field = name === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[name];
    if (!field) throw new UnsupportedError(`"${name}" is introspection.`);
    const position: FieldPosition = { path, nodes, coordinate: `${parent.name}.${name}`, type: field.type };
    if (field === TypeNameMetaFieldDef) return { key, position, write: () => toJsonString(parent.name) };
    const resolver = field.resolve ?? propertyResolver(name);
    if (!isPrepared(resolver)) throw new UnsupportedError(`"${position.coordinate}" has no prepared resolver.`);
    const write = this.#compileValue(field.type, position);
    return { key, position, write: this.#compileCall(resolver, field, node, write) };
  }

  /** Writes what a resolver returns. Its arguments are read once: now, or once a run where variables decide them. */
  #compileCall(
    resolver: PreparedResolver,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    write: Writer,
  ): Writer {
    if (!hasVariableArguments(node)) {
      const call = resolver.prepare(getArgumentValues(field, node));
      return (source, run) => write(call(source, run.context), run);
    }
    const slot = this.#calls++;
    const readArguments = compileArguments(field, node);
    const prepare = (run: Run) => {
      const call = resolver.prepare(readArguments(run.variables));
      run.calls[slot] = call;
      return call;
    };
    return (source, run) => write((run.calls[slot] ?? prepare(run))(source, run.context), run);
  }

  #compileValue(type: GraphQLOutputType, position: FieldPosition): Writer {
    if (!isNonNullType(type)) {
      const write = this.#compileNonNull(type, position);
      return (value, run) => (value === null || value === undefined ? 'null' : write(value, run));
    }
    const write = this.#compileNonNull(type.ofType, position);
    return (value, run) => {
      if (value !== null && value !== undefined) return write(value, run);
      throw new Error(`Cannot return null for non-nullable field ${position.coordinate}.`);
    };
  }

  /** Compiles the writer of values that are not null. */
  #compileNonNull(type: GraphQLOutputType, position: FieldPosition): Writer {
    if (isLeafType(type)) return compileLeaf(type);
    if (isAbstractType(type)) return this.#compileAbstract(type, position);
    if (!isListType(type)) return this.#compileObjectType(type as GraphQLObjectType, position);
    const item = { ...position, path: [...position.path, countLists(position.path)], type: type.ofType };
    return compileList(this.#compileValue(type.ofType, item), item);
  }

  #compileAbstract(type: GraphQLAbstractType, position: FieldPosition): Writer {
    const resolveTypeName = compileTypeResolver(type);
    const possibleTypes = this.#context.schema.getPossibleTypes(type);
    const writers = new Map(possibleTypes.map((each) => [each.name, this.#compileObjectType(each, position)]));
    return (value, run) => {
      assertObject(value);
      const write = writers.get(resolveTypeName(value, run.context));
      if (!write) throw new UnsupportedError(`"${type.name}" resolved to a type that isn't one of its own.`);
      return write(value, run);
    };
  }

  #compileObjectType(type: GraphQLObjectType, position: FieldPosition): Writer {
    const isOfType = compileTypeCheck(type);
    let selection: Writer | undefined;
    const write: Writer = (value, run) => {
      assertObject(value);
      if (!isOfType(value, run.context)) throw new UnsupportedError(`A value isn't a ${type.name}.`);
      selection ??= this.#compileSelection(type, this.#collectSubfields(type, position), position.path);
      return selection(value, run);
    };
    return this.#isCacheable(type, position) ? compileCached(write) : write;
  }

  #collectSubfields(type: GraphQLObjectType, { nodes }: FieldPosition): CollectedFields {
    return collectFields(
      this.#collectContext,
      type,
      nodes.map(({ selectionSet }) => selectionSet),
    );
  }

  /** Whether the text of an object is always the same. Conditions don't matter: each variant is compiled by itself. */
  #isCacheable({ name }: GraphQLObjectType, { nodes }: FieldPosition): boolean {
    const { immutableTypes, variables } = this.#context;
    return immutableTypes.has(name) && !nodes.some(({ selectionSet }) => variables.isBelow(selectionSet));
  }
}

const countLists = (path: Path) => path.filter((step) => typeof step === 'number').length;
