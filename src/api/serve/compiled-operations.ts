import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Ledger } from '../../catalogue/revision/commit.js';
import { CompiledOperation } from '../../engine/compiled-operation.js';
import { isValid } from '../../engine/is-valid.js';
import { KeptTexts, type Meter } from '../../engine/kept-texts.js';
import type { Values } from '../../engine/run.js';
import type { Written } from '../../engine/written.js';
import type { Context } from '../context/context.js';
import { actualOf } from '../guard/node-budget.js';
import type { PricedRequest } from '../guard/priced-request.js';

/** What a compiled field takes in memory, about; and an operation before any is. */
const bytesPerField = 1_000;
const mostBytes = 32 * 1024 * 1024;

/** The types of entries. Their instances are the same as long as the state is. */
const lasting = new Set(['ExternalThing', 'Hub', 'Programme', 'Series', 'Source']);
const mostKeptBytes = 32 * 1024 * 1024;
/** Objects that are kept as text are counted as if they were given. */
const meter: Meter = {
  spent: (context) => actualOf(context as Context),
  charge: (context, objects) => (context as Context).budget?.trySpend(objects) ?? true,
};

/**
 * Compiles operations, and keeps those that were asked last. A text is known by the document that the guard keeps of it:
 * it is validated once, by graphql-js, and what is not valid is left to Apollo to refuse. Of a text that came only once
 * nothing is kept.
 */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #valid = new WeakMap<DocumentNode, boolean>();
  #state: CatalogueState | undefined;
  #ledger: Ledger | undefined;
  #kept = new KeptTexts(mostKeptBytes, meter);
  readonly #compiled = new LRUCache<OperationDefinitionNode, CompiledOperation>({ maxSize: mostBytes });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Runs what was priced; undefined where graphql-js has to be asked. */
  run({ document, isCached, operation }: PricedRequest, variables: Values, context: Context): Written | undefined {
    if (operation?.operation !== 'query') return undefined;
    if (!isCached)
      return isValid(this.#schema, document) ? this.#made(document, operation).run(variables, context) : undefined;
    if (!this.#isKnownValid(document)) return undefined;
    const known = this.#compiled.get(operation);
    const compiled = known ?? this.#made(document, operation);
    const before = compiled.fields;
    const written = compiled.run(variables, context, this.#keptFor(context));
    if (!known || compiled.fields > before) {
      this.#compiled.set(operation, compiled, { size: bytesPerField * (1 + compiled.fields) });
    }
    return written;
  }

  #made(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation {
    return new CompiledOperation(this.#schema, document, operation, lasting);
  }

  #isKnownValid(document: DocumentNode): boolean {
    const known = this.#valid.get(document) ?? isValid(this.#schema, document);
    this.#valid.set(document, known);
    return known;
  }

  /** What was written of the newest state and its history, as anybody sees it. What few see is kept nowhere. */
  #keptFor({ state, view, store }: Context): KeptTexts | undefined {
    if (!state || view !== 'published') return undefined;
    if (state !== this.#state || store?.ledger !== this.#ledger) this.#kept = new KeptTexts(mostKeptBytes, meter);
    this.#state = state;
    this.#ledger = store?.ledger;
    return this.#kept;
  }
}
