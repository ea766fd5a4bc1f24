import type { Context } from '../context/context.js';
import { actualOf } from '../guard/node-budget.js';

/** The header by which a client asks for the cost of its request. */
export const costHeader = 'x-catalogue-cost';

/** `extensions.cost` of an answer: the objects that it was priced at, may hold, and holds. */
export interface CostExtension {
  readonly requested: number;
  readonly limit: number;
  readonly actual: number;
}

/** What a request cost; undefined where nobody asked, or nothing was priced. */
export function costExtension(context: Context): CostExtension | undefined {
  const { priced, guard, tellsCost } = context;
  if (!priced || !guard || !tellsCost) return undefined;
  return { requested: priced.requested, limit: guard.limits.objects, actual: actualOf(context) };
}
