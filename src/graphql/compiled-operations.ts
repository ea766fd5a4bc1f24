import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from '../execution/compiled-operation.js';
import { isValid } from '../execution/is-valid.js';
import { KeptTexts, type Meter } from '../execution/kept-texts.js';
import type { Values } from '../execution/run.js';
import type { Written } from '../execution/written.js';
import type { Edition } from '../store/edition.js';
import type { Context } from './context.js';
import { actualOf } from './guard/node-budget.js';
import type { Priced } from './guard/priced.js';
import { RecentlyUsed } from './recently-used.js';

/** What a compiled field takes in memory, about; and an operation before any is. */
const bytesPerField = 1_000;
const mostBytes = 32 * 1024 * 1024;

/** The types of entries. Their instances are the same as long as the edition is. */
const lasting = new Set(['ExternalThing', 'Hub', 'Programme', 'Series', 'Source']);
const mostKeptBytes = 32 * 1024 * 1024;
/** Objects that are kept as text are counted as if they were given. */
const meter: Meter = {
  spent: (context) => actualOf(context as Context),
  charge: (context, objects) => (context as Context).budget?.spendIfItMay(objects) ?? true,
};

/**
 * Compiles operations, and keeps those that were asked last. A text is known by the document that the guard keeps of it:
 * it is validated once, by graphql-js, and what is not valid is left to Apollo to refuse.
 */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #valid = new WeakMap<DocumentNode, boolean>();
  #edition: Edition | undefined;
  #kept = new KeptTexts(mostKeptBytes, meter);
  readonly #compiled = new RecentlyUsed<OperationDefinitionNode, CompiledOperation>(mostBytes);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Runs what was priced; undefined where graphql-js has to be asked. */
  run({ document, operation }: Priced, variables: Values, context: Context): Written | undefined {
    if (operation?.operation !== 'query' || !this.#isValid(document)) return undefined;
    const known = this.#compiled.get(operation);
    const compiled = known ?? new CompiledOperation(this.#schema, document, operation, lasting);
    const before = compiled.fields;
    const written = compiled.run(variables, context, this.#keptFor(context));
    if (!known || compiled.fields > before) {
      this.#compiled.set(operation, compiled, bytesPerField * (1 + compiled.fields));
    }
    return written;
  }

  #isValid(document: DocumentNode): boolean {
    const known = this.#valid.get(document);
    if (known !== undefined) return known;
    const found = isValid(this.#schema, document);
    this.#valid.set(document, found);
    return found;
  }

  /** What was written of the newest edition, as anybody sees it. What few see is kept nowhere. */
  #keptFor({ edition, view }: Context): KeptTexts | undefined {
    if (!edition || view !== 'published') return undefined;
    if (edition !== this.#edition) this.#kept = new KeptTexts(mostKeptBytes, meter);
    this.#edition = edition;
    return this.#kept;
  }
}
