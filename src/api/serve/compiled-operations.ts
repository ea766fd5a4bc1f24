import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { cacheSizes } from '../../base/cache-sizes.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Ledger } from '../../catalogue/revision/commit.js';
import { CompiledOperation, type JsonResult } from '../../engine/compiled-operation.js';
import { type Meter, ObjectCache } from '../../engine/object-cache.js';
import type { InputValues } from '../../engine/prepared-resolver.js';
import type { Context } from '../context/context.js';
import { actualOf } from '../guard/node-budget.js';
import type { PricedRequest } from '../guard/priced-request.js';
import { isValid } from './is-valid.js';

// Step 3 of an answer: a query is validated, compiled and run.

/** About how much memory a compiled field takes; an operation without any takes as much. */
const bytesPerField = 1_000;

/** The types of entries: as long as the state is the same, their instances are. */
const immutableTypes = new Set(['ExternalThing', 'Hub', 'Programme', 'Series', 'Source']);
/** Objects in cached text count in the node budget as if they were resolved. */
const meter: Meter = {
  spent: (context) => actualOf(context as Context),
  charge: (context, objects) => (context as Context).budget?.trySpend(objects) ?? true,
};

/**
 * Compiles queries and caches the compiled ones. A text is identified by the document that the guard caches for it. Each
 * document is validated once; an invalid one is left to Apollo to refuse. For a text that came only once
 * nothing is cached.
 */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #valid = new WeakMap<DocumentNode, boolean>();
  readonly #compiled = new LRUCache<OperationDefinitionNode, CompiledOperation>({
    maxSize: cacheSizes.compiledOperations,
  });
  #objects = new ObjectCache(cacheSizes.entryJson, meter);
  /** The state and the ledger that the cached objects come from. */
  #state: CatalogueState | undefined;
  #ledger: Ledger | undefined;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Runs a query; undefined where Apollo has to answer. */
  run(
    { document, isCached, operation }: PricedRequest,
    variables: InputValues,
    context: Context,
  ): JsonResult | undefined {
    if (operation?.operation !== 'query') return undefined;
    if (!isCached) {
      if (!isValid(this.#schema, document)) return undefined;
      return this.#compile(document, operation).run(variables, context);
    }
    if (!this.#isKnownValid(document)) return undefined;
    const cached = this.#compiled.get(operation);
    const compiled = cached ?? this.#compile(document, operation);
    const fieldsBefore = compiled.fields;
    const result = compiled.run(variables, context, this.#objectsFor(context));
    if (!cached || compiled.fields > fieldsBefore) {
      this.#compiled.delete(operation); // lru-cache takes no new size for a value that it has.
      this.#compiled.set(operation, compiled, { size: bytesPerField * (1 + compiled.fields) });
    }
    return result;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation {
    return new CompiledOperation(this.#schema, document, operation, immutableTypes);
  }

  #isKnownValid(document: DocumentNode): boolean {
    const valid = this.#valid.get(document) ?? isValid(this.#schema, document);
    this.#valid.set(document, valid);
    return valid;
  }

  /** The cache for the newest state and its history, as the public sees them. What editors see isn't cached. */
  #objectsFor({ state, view, store }: Context): ObjectCache | undefined {
    if (!state || view !== 'published') return undefined;
    if (state !== this.#state || store?.ledger !== this.#ledger) {
      this.#objects = new ObjectCache(cacheSizes.entryJson, meter);
      this.#state = state;
      this.#ledger = store?.ledger;
    }
    return this.#objects;
  }
}
