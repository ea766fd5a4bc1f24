import { editKinds } from '../editing/edit-kinds.js';
import { mostRefs } from '../selection/select.js';
import { asksShares, type Use } from './size-rules.js';

const listLength = (use: Use, name: string) => {
  const value = use.argument(name);
  return Array.isArray(value) ? value.length : 1;
};

/** A commit is checked and written, whatever it changes. */
const workOfCommit = 500_000;
const workOfEdit = 20_000;

/**
 * Work that shows neither in objects nor in filters, in comparisons (some 20 ns each), by "Type.field" and for one use:
 * measured and rounded up, but for `asOf` and what tells of history, which are estimates.
 */
export const workRules: Readonly<Record<string, (use: Use) => number>> = {
  // A state of the past may have to be made again.
  'Query.asOf': () => 2_000_000,
  ...Object.fromEntries(editKinds.map(({ name }) => [`Mutation.${name}`, () => workOfCommit])),
  'Mutation.batch': (use) => workOfCommit + workOfEdit * listLength(use, 'edits'),
  'Mutation.restore': () => workOfCommit + 2_000_000,
  'Query.diff': () => 4_000_000,
  'Query.changes': () => 500_000,
  'Query.compare': (use) => 5_000 * use.bounds.most('YearComparison.programmes'),
  'Change.fields': () => 5_000,
  'Difference.fields': () => 5_000,
  'Difference.programme': () => 5_000,
  'Query.programmeGroups': (use) => 10 * use.bounds.programmes * listLength(use, 'by'),
  'Query.conflicts': (use) => 500 * use.bounds.most('Series.programmes'),
  'Query.cost': () => 50_000,
  'Query.eligibility': () => 10_000,
  'Query.links': (use) => (asksShares(use) ? 100 * use.bounds.shares : 0),
  'Query.nextSteps': (use) => 2_000 * use.bounds.most('Query.nextSteps'),
  'Query.plan': () => 500_000,
  'Query.progression': () => 50_000,
  'Query.progressionShape': () => 100_000,
  'Query.routes': () => 200_000,
  // A pick that is not found is searched for.
  'Query.selection': (use) => Math.min(listLength(use, 'refs'), mostRefs) * 20_000,
  'ProgrammeSearchConnection.facets': (use) => use.bounds.programmes * listLength(use, 'dimensions'),
  'ProgrammeSearchConnection.suggestions': () => 100_000,
  'ProgrammeSearchEdge.highlights': () => 5_000,
};

/** What reading one condition of a filter, or another value of a list, takes at each use before anything is compared. */
export const workOfCondition = 500;
export const workOfValue = 25;

/** What comparing by one key of an order takes, in comparisons, for each item of a list. */
export const workOfOrdering = 50;

/** What fields take for each item of what they belong to, of which the size says how many there are. */
export const workPerItem: Readonly<Record<string, number>> = {
  'ProgrammeGroup.distinct': 10,
  'ProgrammeGroup.programmes': 1,
};
