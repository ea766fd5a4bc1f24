import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from '../execution/compiled-operation.js';
import type { Values } from '../execution/run.js';
import type { Written } from '../execution/written.js';
import type { Priced } from './guard/priced.js';
import { RecentlyUsed } from './recently-used.js';

/** What a compiled field takes in memory, about; and an operation before any is. */
const bytesPerField = 1_000;
const mostBytes = 32 * 1024 * 1024;

/**
 * Compiles the operations that are asked again. A text is known by the document that the guard keeps of it; one that
 * was found to be valid is compiled when it comes a second time, so that what comes once costs nothing more.
 */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #valid = new WeakSet<DocumentNode>();
  readonly #compiled = new RecentlyUsed<OperationDefinitionNode, CompiledOperation>(mostBytes);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Lets the operations of a document be compiled. It has to be valid. */
  admit(document: DocumentNode): void {
    this.#valid.add(document);
  }

  /** Runs what was priced; undefined where graphql-js has to be asked. */
  run({ document, operation }: Priced, variables: Values, context: unknown): Written | undefined {
    if (!operation || !this.#valid.has(document)) return undefined;
    const known = this.#compiled.get(operation);
    const compiled = known ?? new CompiledOperation(this.#schema, document, operation);
    const before = compiled.fields;
    const written = compiled.run(variables, context);
    if (!known || compiled.fields > before) {
      this.#compiled.set(operation, compiled, bytesPerField * (1 + compiled.fields));
    }
    return written;
  }
}
