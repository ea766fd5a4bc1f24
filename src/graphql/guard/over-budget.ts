import type { GraphQLError } from 'graphql';
import type { Limits } from './limits.js';
import type { Measure } from './price.js';
import type { Priced } from './priced.js';
import { refused } from './refused.js';
import { inWords, whole } from './told-number.js';

const told: Readonly<Record<Measure, { readonly what: string; readonly remedy: string }>> = {
  objects: {
    what: 'could give up to {} objects',
    remedy: 'Ask there for smaller pages, fewer levels or fewer lists, or ask in several queries.',
  },
  characters: {
    what: 'could give an answer of up to {} characters',
    remedy: 'Ask there for smaller pages or fewer fields, or ask in several queries.',
  },
  work: {
    what: 'could have up to {} values compared',
    remedy: 'Use fewer conditions, orders and searches there, or ask in several queries.',
  },
};

/** The refusal of what could take more than the budget has, by the first measure that says so. */
export function overBudget(priced: Priced, limits: Limits): GraphQLError | undefined {
  for (const measure of ['objects', 'characters', 'work'] as const) {
    const [requested, limit] = [priced.price[measure], limits[measure]];
    if (requested <= limit) continue;
    const path = priced.costliestPath(measure, limit);
    const { what, remedy } = told[measure];
    const message = `The query ${what.replace('{}', inWords(requested))}; the most is ${inWords(limit)}. Most of it is at "${shown(path)}". ${remedy}`;
    return refused('COST_LIMIT_EXCEEDED', message, { requested: whole(requested), limit, measure, path: short(path) });
  }
  return undefined;
}

// Names of the answer are the client's own, of any length.
const short = (path: readonly string[]) => path.map((name) => name.slice(0, 80));
const shown = (path: readonly string[]) => {
  const text = short(path).join('.');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};
