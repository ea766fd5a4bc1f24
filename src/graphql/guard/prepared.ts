import type { OperationDefinitionNode } from 'graphql';
import type { Bounds } from './bounds.js';
import type { Plan, Seen } from './plan.js';
import type { Price } from './price.js';
import { Pricing } from './pricing.js';
import { RequestValues } from './request-values.js';

type Variables = Readonly<Record<string, unknown>>;

const mostKept = 1_000;
const longestKey = 200;

/** An operation of a document that is within the limits which need no catalogue, ready to be priced again and again. */
export class Prepared {
  readonly operation: OperationDefinitionNode;
  readonly root: Seen;
  readonly #deciding: readonly string[];
  readonly #texts: ReadonlySet<string>;
  #bounds: Bounds | undefined;
  readonly #prices = new Map<string, Price>();

  constructor(operation: OperationDefinitionNode, plan: Plan) {
    this.operation = operation;
    this.root = plan.of(operation);
    this.#deciding = [...plan.deciding];
    this.#texts = plan.textsOf(operation);
  }

  /** What it takes at worst. Prices are kept for the values that decide them. */
  price(variables: Variables, bounds: Bounds): Price {
    if (this.#bounds !== bounds) this.#prices.clear();
    this.#bounds = bounds;
    const key = this.#key(variables);
    const known = this.#prices.get(key);
    if (known) return known;
    const price = this.pricing(variables, bounds).total(this.root);
    if (this.#prices.size >= mostKept) this.#prices.clear();
    if (key.length <= longestKey) this.#prices.set(key, price);
    return price;
  }

  pricing(variables: Variables, bounds: Bounds): Pricing {
    return new Pricing(bounds, new RequestValues(this.operation, variables));
  }

  #key(variables: Variables): string {
    if (this.#deciding.length === 0) return '';
    return JSON.stringify(
      this.#deciding.map((name) => {
        if (!Object.hasOwn(variables, name)) return [];
        return [this.#texts.has(name) ? shape(variables[name]) : variables[name]];
      }),
    );
  }
}

/** A value with its texts left out. */
function shape(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? value.map(shape) : value;
}
