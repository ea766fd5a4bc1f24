import type { Limits } from './limits.js';
import { actualOf, type Budgeted } from './node-budget.js';
import type { Priced } from './priced.js';

/** The header by which a client asks to be told what its request cost. */
export const costHeader = 'x-catalogue-cost';

/** `extensions.cost` of an answer: the objects that it could have held, may hold, and holds. */
export interface CostTold {
  readonly requested: number;
  readonly limit: number;
  readonly actual: number;
}

export const costTold = (priced: Priced, limits: Limits, context: Budgeted): CostTold => ({
  requested: priced.requested,
  limit: limits.objects,
  actual: actualOf(context),
});
