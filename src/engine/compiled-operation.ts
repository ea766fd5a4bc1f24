import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { VariableCoercer } from './coerce-variables.js';
import { findConditionVariables } from './collect-fields.js';
import type { ObjectCache } from './object-cache.js';
import { type InputValues, UnsupportedArgumentsError, UnsupportedError } from './prepared-resolver.js';
import { VariableFinder } from './read-arguments.js';
import { type CompileContext, SelectionCompiler } from './selection-compiler.js';
import type { Run, Writer } from './writers.js';

/** The result of a run. */
export interface JsonResult {
  /** The value of `data` as JSON in UTF-8, with one character for each byte. */
  readonly data: string;
  /** The errors of graphql-js, in its order. */
  readonly errors: readonly GraphQLError[];
}

/** How many variants of an operation are compiled, and how many fields in all of them together. */
const maxVariants = 16;
const maxFields = 2_000;

/**
 * A query of a valid document, compiled to write its answer directly as JSON: byte for byte what graphql-js executes and
 * `JSON.stringify` writes. What it doesn't support it leaves to graphql-js. See README.md.
 */
export class CompiledOperation {
  readonly #operation: OperationDefinitionNode;
  readonly #context: CompileContext;
  readonly #variables: VariableCoercer;
  /** The variables that `@skip` and `@include` use. Each combination of their values is a variant, compiled by itself. */
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, Writer>();
  #isSupported: boolean;

  /** `immutableTypes`: the names of types whose objects never change, so that a cache may hold their text. */
  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    operation: OperationDefinitionNode,
    immutableTypes: ReadonlySet<string> = new Set(),
  ) {
    const definedFragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    const fragments = Object.fromEntries(definedFragments.map((fragment) => [fragment.name.value, fragment]));
    const variables = new VariableFinder(fragments);
    this.#operation = operation;
    this.#context = { schema, fragments, immutableTypes, variables, fieldsLeft: maxFields };
    this.#variables = new VariableCoercer(schema, operation.variableDefinitions ?? []);
    this.#conditions = findConditionVariables([operation, ...definedFragments]);
    this.#isSupported = operation.operation === 'query';
  }

  /** How many fields have been compiled so far. */
  get fields(): number {
    return maxFields - this.#context.fieldsLeft;
  }

  /** Runs the operation. Returns undefined where graphql-js has to run it from the start. */
  run(variables: InputValues, context: unknown, cache?: ObjectCache): JsonResult | undefined {
    if (!this.#isSupported) return undefined;
    const coerced = this.#variables.coerce(variables);
    if (!coerced) return undefined;
    try {
      return this.#execute({ context, cache, variables: coerced, errors: [], indexes: [], calls: [] });
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      if (error instanceof UnsupportedArgumentsError) return undefined;
      this.#isSupported = false;
      this.#variants.clear();
      return undefined;
    }
  }

  #execute(run: Run): JsonResult | undefined {
    const write = this.#variant(run.variables);
    if (!write) return undefined;
    try {
      return { data: write(undefined, run), errors: run.errors };
    } catch (error) {
      if (error instanceof UnsupportedError) throw error;
      run.errors.push(error as GraphQLError); // The error already has its location.
      return { data: 'null', errors: run.errors };
    }
  }

  /** The writer of one combination of conditions; undefined where a condition is invalid, or there are too many. */
  #variant(variables: InputValues): Writer | undefined {
    let key = '';
    for (const name of this.#conditions) {
      if (typeof variables[name] !== 'boolean') return undefined; // Null or missing: graphql-js reports it.
      key += variables[name] ? '+' : '-';
    }
    const known = this.#variants.get(key);
    if (known || this.#variants.size === maxVariants) return known;
    const type = this.#context.schema.getQueryType() as GraphQLObjectType;
    const variant = new SelectionCompiler(this.#context, variables).compileOperation(this.#operation, type);
    this.#variants.set(key, variant);
    return variant;
  }
}
