import type { GraphQLError } from 'graphql';
import { refusal } from '../refusal.js';
import { inWords } from './told-number.js';

/** Counts the objects that one request is given, and ends it when they are more than may be. */
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

  get isExceeded(): boolean {
    return this.#spent > this.limit;
  }

  /** Throws a refusal when it is exceeded. */
  spend(objects: number): void {
    this.#spent += objects;
    if (this.isExceeded) throw this.refusal();
  }

  /** False, and nothing spent, where that would exceed it. */
  spendIfItMay(objects: number): boolean {
    if (this.#spent + objects > this.limit) return false;
    this.#spent += objects;
    return true;
  }

  refusal(): GraphQLError {
    const message = `The answer grew to more than ${inWords(this.limit)} objects and was given up. Ask for less in one query.`;
    const details = { requested: this.#spent, limit: this.limit, measure: 'objects', path: [] };
    return refusal('COST_LIMIT_EXCEEDED', message, { ...details, http: { status: 400 } });
  }
}

/** What a context carries to have its request counted. */
export interface Budgeted {
  readonly budget?: NodeBudget | undefined;
}

/** How many objects a request was given; 0 where nobody counted. */
export const actualOf = ({ budget }: Budgeted): number => budget?.spent ?? 0;
