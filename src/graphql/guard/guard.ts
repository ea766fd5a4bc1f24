import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../../store/snapshot.js';
import { boundsOf } from './bounds.js';
import { holdVariables } from './hold-variables.js';
import { IntrospectionSizes } from './introspection-sizes.js';
import { defaultLimits, type Limits } from './limits.js';
import { overBudget } from './over-budget.js';
import { type Counted, overLimit } from './over-limit.js';
import { parsed } from './parsed.js';
import { Plan } from './plan.js';
import { Prepared } from './prepared.js';
import { Priced, type Text } from './priced.js';
import { scan } from './scan.js';
import { hasCycle } from './survey.js';

/** A request as a client sends it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What is known of a text by itself. */
interface Known extends Text {
  /** Those that were asked for; nothing for one that nobody can price. */
  readonly operations: Map<OperationDefinitionNode, Prepared>;
  /** Whether a fragment contains itself: validation refuses that, and nothing is priced. */
  readonly hasCycle: boolean;
}

/** What a parsed token weighs with the nodes that are made of it, about. */
const bytesPerToken = 400;
/** What the texts that came once may take, in bytes. */
const mostCame = 2 * 1024 * 1024;

/**
 * Looks at requests before anything of them is validated or run, in time that grows with their length alone, and refuses
 * those that are too large or could take too much. What it lets through may still be invalid.
 */
export class Guard {
  readonly limits: Limits;
  readonly #ofMutations: Limits;
  readonly #schema: GraphQLSchema;
  readonly #sizes: IntrospectionSizes;
  /** Texts that came once: to keep what is made of each of them would cost more than to make it again for some. */
  readonly #came = new LRUCache<string, true>({ maxSize: mostCame });
  readonly #kept: LRUCache<string, Known>;

  constructor(schema: GraphQLSchema, limits: Limits = defaultLimits) {
    this.limits = limits;
    const { mutationBytes: variableBytes, mutationValues: variableValues } = limits;
    this.#ofMutations = { ...limits, variableBytes, variableValues };
    this.#schema = schema;
    this.#sizes = new IntrospectionSizes(schema);
    this.#kept = new LRUCache({ maxSize: limits.keptBytes });
  }

  /** Throws a refusal for a request that is over a limit, or over budget in this snapshot. */
  examine(request: OperationRequest, snapshot: Snapshot): Priced {
    const priced = this.priced(request, snapshot);
    const refusal = overBudget(priced, this.limits);
    if (refusal) throw refusal;
    return priced;
  }

  /** The price of a request that need not be within the budget. Throws a refusal for one that is over another limit. */
  priced({ query, operationName, variables }: OperationRequest, snapshot: Snapshot): Priced {
    const given = variables ?? {};
    const text = this.#kept.get(query) ?? this.#look(query);
    const operation = getOperationAST(text.document, operationName) ?? undefined;
    holdVariables(given, operation?.operation === 'mutation' ? this.#ofMutations : this.limits);
    const prepared = operation && !text.hasCycle ? this.#prepared(operation, text) : undefined;
    return new Priced(text, operation, prepared, given, boundsOf(snapshot));
  }

  #look(query: string): Known {
    this.#hold('queryCharacters', query.length);
    const { nesting, aliases, directives, tokens } = scan(query);
    this.#hold('nesting', nesting);
    this.#hold('aliases', aliases);
    this.#hold('directives', directives);
    this.#hold('tokens', tokens);
    const document = parsed(query, this.limits.tokens);
    const isKept = this.#came.get(query) === true;
    const text = { document, isKept, operations: new Map(), hasCycle: hasCycle(document, this.limits) };
    if (isKept) this.#kept.set(query, text, { size: 2 * query.length + bytesPerToken * tokens });
    else this.#came.set(query, true, { size: 2 * query.length });
    return text;
  }

  #hold(limit: Counted, found: number): void {
    if (found > this.limits[limit]) throw overLimit(limit, found, this.limits[limit]);
  }

  #prepared(operation: OperationDefinitionNode, { document, operations }: Known): Prepared {
    const known = operations.get(operation);
    if (known) return known;
    const prepared = new Prepared(operation, new Plan(document, this.#schema, this.#sizes));
    operations.set(operation, prepared);
    return prepared;
  }
}
