import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { ArgumentValues } from './argument-values.js';
import { breakdown, costliestPath, type FieldPrice } from './breakdown.js';
import type { FieldCosts } from './field-costs.js';
import type { Limits } from './limits.js';
import type { ParsedQuery } from './parse-query.js';
import { nothing, type Price } from './price.js';
import { Pricing, type View } from './pricing.js';
import { checkPrice, toInt } from './refusals.js';

interface PriceInput {
  readonly costs: FieldCosts;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many programmes the catalogue has. */
  readonly programmes: number;
}

/** A request with what it takes, about. */
export class PricedRequest {
  readonly document: DocumentNode;
  /** Whether the document is cached, so that the same text has the same document: one that came once only is not. */
  readonly isCached: boolean;
  /** Absent where the document has several and none is chosen, or one that is not there: execution refuses that. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly price: Price;
  readonly #pricing: Pricing;
  /** Absent where there is nothing to price, or nothing that has an end. */
  readonly #root: View | undefined;

  constructor(query: ParsedQuery, operation: OperationDefinitionNode | undefined, input: PriceInput) {
    const { costs, variables, programmes } = input;
    const values = new ArgumentValues(operation, variables);
    this.document = query.document;
    this.isCached = query.isCached;
    this.operation = operation;
    this.#pricing = new Pricing({ costs, fragments: query.fragments, values, programmes });
    this.#root = operation && !query.hasCycle ? this.#pricing.root(operation) : undefined;
    this.price = this.#root ? this.#pricing.of(this.#root) : nothing;
  }

  /** How many objects the answer holds, about. */
  get requested(): number {
    return toInt(this.price.objects);
  }

  /** The price by field, the most costly first. */
  breakdown(): readonly FieldPrice[] {
    return this.#root ? breakdown(this.#root, this.#pricing) : [];
  }

  /** Throws a refusal where the price is over a limit. */
  check(limits: Limits): void {
    checkPrice(this.price, limits, (measure, limit) =>
      this.#root ? costliestPath(this.#root, this.#pricing, measure, limit) : [],
    );
  }
}
