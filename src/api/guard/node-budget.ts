import type { GraphQLError } from 'graphql';
import { formatNumber, requestRefusal } from './refusals.js';

/** Counts the objects that one request is given, and ends it when they are more than the limit. */
export class NodeBudget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many objects were given. */
  get spent(): number {
    return this.#spent;
  }

  /** Whether the request was ended: nothing of its answer may be sent. */
  get isExceeded(): boolean {
    return this.#spent > this.limit;
  }

  /** Throws a refusal when it is exceeded. */
  spend(objects: number): void {
    this.#spent += objects;
    if (this.isExceeded) throw this.refusal();
  }

  /** False, and nothing spent, where that would exceed it. */
  trySpend(objects: number): boolean {
    if (this.#spent + objects > this.limit) return false;
    this.#spent += objects;
    return true;
  }

  /** `hasChanged`: of a mutation, which may have been committed before its answer grew too large. */
  refusal(hasChanged = false): GraphQLError {
    const changes = hasChanged ? ' What it had changed by then is stored.' : '';
    const message = `The answer grew to more than ${formatNumber(this.limit)} objects and was given up.${changes} Ask for less in one query.`;
    const details = { requested: this.#spent, limit: this.limit, measure: 'objects', path: [] };
    return requestRefusal('COST_LIMIT_EXCEEDED', message, details);
  }
}

/** What a context carries to have the objects of its request counted. */
export interface Budgeted {
  readonly budget?: NodeBudget | undefined;
}

/** How many objects a request was given; 0 where nobody counted. */
export const actualOf = ({ budget }: Budgeted): number => budget?.spent ?? 0;
