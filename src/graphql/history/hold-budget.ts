import type { Snapshot } from '../../store/snapshot.js';
import type { Context } from '../context.js';
import { overBudget } from '../guard/over-budget.js';

/** Throws a refusal where a request, asked of another state, could take more than it may. */
export function holdBudget({ priced, guard }: Context, snapshot: Snapshot): void {
  const refused = priced && guard && overBudget(priced.in(snapshot), guard.limits);
  if (refused) throw refused;
}
