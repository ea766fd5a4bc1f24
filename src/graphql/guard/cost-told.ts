import type { Context } from '../context.js';
import { actualOf } from './node-budget.js';

/** The header by which a client asks to be told what its request cost. */
export const costHeader = 'x-catalogue-cost';

/** `extensions.cost` of an answer: the objects that it could have held, may hold, and holds. */
export interface CostTold {
  readonly requested: number;
  readonly limit: number;
  readonly actual: number;
}

/** What a request cost; undefined where nobody asked, or nothing was priced. */
export function costTold(context: Context): CostTold | undefined {
  const { priced, guard, tellsCost } = context;
  if (!priced || !guard || !tellsCost) return undefined;
  return { requested: priced.requested, limit: guard.limits.objects, actual: actualOf(context) };
}
