import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionNames } from './condition-names.js';
import { Variations } from './has-variable.js';
import type { KeptTexts } from './kept-texts.js';
import type { Run, Values, Writer } from './run.js';
import { type Compiling, SelectionCompiler } from './selection-compiler.js';
import { Unsupported } from './unsupported.js';
import { VariableReader } from './variable-reader.js';
import type { Written } from './written.js';

/** The most ways to leave out fields that are compiled, and the most fields of all of them together. */
const mostVariants = 16;
const mostFields = 2_000;

/**
 * A query of a valid document, compiled to write its answer straight as JSON: byte for byte what graphql-js executes and
 * `JSON.stringify` writes. What it cannot do it leaves to graphql-js. See docs/adr/007.
 */
export class CompiledOperation {
  readonly #operation: OperationDefinitionNode;
  readonly #compiling: Compiling;
  readonly #variables: VariableReader;
  /** The variables by which `@skip` and `@include` decide; each combination of their values is compiled by itself. */
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, Writer>();
  #isSupported: boolean;

  /** `lasting`: the names of types whose objects never change. */
  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    operation: OperationDefinitionNode,
    lasting: ReadonlySet<string> = new Set(),
  ) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#operation = operation;
    const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    const variations = new Variations(byName);
    this.#compiling = { schema, fragments: byName, lasting, variations, fieldsLeft: mostFields };
    this.#variables = new VariableReader(schema, operation.variableDefinitions ?? []);
    this.#conditions = conditionNames([operation, ...fragments]);
    this.#isSupported = operation.operation === 'query';
  }

  /** How many fields were compiled so far. */
  get fields(): number {
    return mostFields - this.#compiling.fieldsLeft;
  }

  /** The answer; undefined where graphql-js has to be asked, from the start. */
  run(given: Values, context: unknown, kept?: KeptTexts): Written | undefined {
    if (!this.#isSupported) return undefined;
    const variables = this.#variables.read(given);
    if (!variables) return undefined;
    try {
      return this.#written({ context, kept, variables, errors: [], indexes: [], calls: [] });
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.#isSupported = false;
      this.#variants.clear();
      return undefined;
    }
  }

  #written(run: Run): Written | undefined {
    const write = this.#writer(run.variables);
    if (!write) return undefined;
    try {
      return { data: write(undefined, run), errors: run.errors };
    } catch (error) {
      if (error instanceof Unsupported) throw error;
      run.errors.push(error as GraphQLError); // It was given its place where it was thrown.
      return { data: 'null', errors: run.errors };
    }
  }

  #writer(variables: Values): Writer | undefined {
    let key = '';
    for (const name of this.#conditions) {
      if (typeof variables[name] !== 'boolean') return undefined; // An error: null, or not given.
      key += variables[name] ? '+' : '-';
    }
    const known = this.#variants.get(key);
    if (known || this.#variants.size === mostVariants) return known;
    const type = this.#compiling.schema.getQueryType() as GraphQLObjectType;
    const made = new SelectionCompiler(this.#compiling, variables).operation(this.#operation, type);
    this.#variants.set(key, made);
    return made;
  }
}
