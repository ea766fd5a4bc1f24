import type { Plan, PlanQuestion, Way } from './plan-question.js';
import { PlanSearch } from './plan-search.js';
import { yearsLater } from './profile/years-later.js';

const mostYears = 6;
const mostWays = 10;

/**
 * The year-by-year ways to a goal. It looks backwards, at what the goal asks for and what that asks for in turn, so that
 * its work depends on those rules and not on the size of the catalogue. A profile that does not say what was completed
 * counts as having completed nothing, since a plan from nothing holds for everybody.
 */
export function plan(question: PlanQuestion): Plan {
  const search = new PlanSearch(question);
  const ways: Way[] = [];
  for (let years = 0; years < mostYears && ways.length < mostWays; years++) {
    ways.push(...search.waysIn(yearsLater(question.startYear, years), mostWays));
  }
  const fresh = ways.filter(({ joins }) => !joins.some(({ of }) => search.isKnown(of)));
  return {
    ways: (fresh.length > 0 ? fresh : ways).slice(0, mostWays),
    obstacles: ways.length > 0 ? [] : search.obstacles,
    truncated: search.isExhausted || ways.length >= mostWays,
  };
}
