import { type GraphQLSchema, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { cacheSizes } from '../../base/cache-sizes.js';
import { FieldCosts } from './field-costs.js';
import { defaultLimits, type Limits } from './limits.js';
import { type ParsedQuery, parseQuery } from './parse-query.js';
import { PricedRequest } from './priced-request.js';
import { checkVariables } from './variables.js';

/** A request as a client sends it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The approximate size of a parsed token with its nodes. */
const bytesPerToken = 400;

/**
 * Looks at requests before anything of them is validated or run, in time that grows with their length alone, and refuses
 * those that are too large or would take too much. What it lets through may still be invalid.
 */
export class Guard {
  readonly limits: Limits;
  readonly #mutationLimits: Limits;
  readonly #costs: FieldCosts;
  /** Texts that came once: a query is cached from its second use. */
  readonly #texts = new LRUCache<string, true>({ maxSize: cacheSizes.queriesSeenOnce });
  readonly #queries: LRUCache<string, ParsedQuery>;

  constructor(schema: GraphQLSchema, limits: Limits = defaultLimits) {
    this.limits = limits;
    const { mutationBytes: variableBytes, mutationValues: variableValues } = limits;
    this.#mutationLimits = { ...limits, variableBytes, variableValues };
    this.#costs = new FieldCosts(schema);
    this.#queries = new LRUCache({ maxSize: limits.keptBytes });
  }

  /** Throws a refusal for a request that is over a limit. `programmes` is how many the catalogue has. */
  examine(request: OperationRequest, programmes: number): PricedRequest {
    const priced = this.price(request, programmes);
    priced.check(this.limits);
    return priced;
  }

  /** The price of a request, which may be over the limits. Throws a refusal for one that is over another limit. */
  price({ query, operationName, variables }: OperationRequest, programmes: number): PricedRequest {
    const parsed = this.#queries.get(query) ?? this.#parse(query);
    const operation = getOperationAST(parsed.document, operationName) ?? undefined;
    checkVariables(variables ?? {}, operation?.operation === 'mutation' ? this.#mutationLimits : this.limits);
    return new PricedRequest(parsed, operation, { costs: this.#costs, variables: variables ?? {}, programmes });
  }

  #parse(text: string): ParsedQuery {
    const isCached = this.#texts.get(text) === true;
    const query = { ...parseQuery(text, this.limits), isCached };
    if (isCached) this.#queries.set(text, query, { size: 2 * text.length + bytesPerToken * query.tokens });
    else this.#texts.set(text, true, { size: 2 * text.length });
    return query;
  }
}
