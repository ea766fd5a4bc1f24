import { LinkKind } from '../../domain/vocabulary.js';
import { mostYears } from '../../eligibility/plan.js';
import { largestPage, pageSize } from '../connection.js';
import { mostEdits, mostProblems } from '../editing/edit-limits.js';
import { mostTaken } from '../eligibility/read-profile.js';
import { ProgrammeDimension } from '../group/dimensions.js';
import { mostGroups } from '../group/grouped.js';
import { mostIds } from '../nodes-by-id.js';
import { walkLimits } from '../progression/walk.js';
import { mostRefs } from '../selection/select.js';
import type { Bounds } from './bounds.js';

/** One use of a field, to find out how much it gives. */
export interface Use {
  readonly bounds: Bounds;
  /** The value of an argument, unchecked; undefined where neither the query nor the schema gives one. */
  argument(name: string): unknown;
}

type Number = (use: Use) => number;

/**
 * How many objects a field gives, where its arguments decide. `size` is how many items each of them holds in the fields
 * that `itemFields` names, on average: what counts is how many there are in all.
 */
export interface SizeRule {
  readonly count: Number;
  readonly size: Number;
}

const one: Number = () => 1;

/** How many values an argument lists, at most `limit`: the resolver refuses more. */
const listed = (use: Use, name: string, limit: number): number => {
  const value = use.argument(name);
  if (!Array.isArray(value)) return value == null ? limit : 1; // One value stands for a list of one.
  return Math.min(value.length, limit);
};

const dimensions = (use: Use, name: string): readonly ProgrammeDimension[] => {
  const value = use.argument(name);
  const all = Object.values(ProgrammeDimension);
  const named = [value].flat().filter((one): one is ProgrammeDimension => all.some((dimension) => dimension === one));
  return named.length > 0 ? [...new Set(named)] : all;
};

const groups: Number = (use) => {
  const combined = dimensions(use, 'by').reduce((count, dimension) => count * use.bounds.values(dimension), 1);
  return Math.max(1, Math.min(combined, mostGroups));
};

/** How many groups a programme is in, about. */
const memberships = 3;

/** How many programmes a profile says were taken. */
const taken: Number = (use) => {
  const { completed, current } = Object(use.argument('profile')) as Readonly<Record<string, unknown>>;
  return Math.min([completed, current].flat().filter((one) => one != null).length, mostTaken);
};

/** How many years a way has at most, as eligibility/plan.ts bounds it. */
const joinedYears: Number = ({ bounds }) => Math.max(1, Math.min(mostYears, bounds.most('PlanYear.joins')));

/** How many facts all programmes of a series state at most: as many as eligibility/stated-facts.ts can find. */
const stated: Number = ({ bounds }) => {
  const timed = 3 * (1 + bounds.most('Programme.pathways'));
  const counted = bounds.most('Participation.participants') + bounds.most('Programme.components');
  return bounds.most('Series.programmes') * (15 + timed + counted);
};

/** How many steps a route has at most; a number that is refused later is taken for the largest. */
const steps: Number = (use) => Math.min(Number(use.argument('maxSteps')) || walkLimits.steps, walkLimits.steps);

const linksOfProgramme: Number = (use) => {
  const areNamed = [use.argument('kinds')].flat().includes(LinkKind.SHARES_MODULES);
  return use.bounds.most('Programme.links') + (areNamed ? use.bounds.most('Programme.overlaps') : 0);
};

/** Whether a filter of links asks for overlaps of modules, which are found then. */
export function asksShares(use: Use): boolean {
  const { kinds, derived } = Object(use.argument('filter')) as Readonly<Record<string, unknown>>;
  return derived === true || [kinds].flat().includes(LinkKind.SHARES_MODULES);
}

/** Bounds by "Type.field" where arguments decide. Every field with a page has `paged` without being named. */
export const sizeRules: Readonly<Record<string, SizeRule>> = {
  'Query.nodes': { count: (use) => listed(use, 'ids', mostIds), size: one },
  'Query.selection': { count: one, size: (use) => listed(use, 'refs', mostRefs) },
  'Query.links': {
    count: one,
    size: (use) => Math.min(pageOf(use), use.bounds.most('Query.links') + (asksShares(use) ? use.bounds.shares : 0)),
  },
  'Programme.links': { count: linksOfProgramme, size: one },
  'Query.routes': { count: one, size: steps },
  'Query.programmeGroups': { count: groups, size: (use) => (memberships * use.bounds.programmes) / groups(use) },
  'ProgrammeSearchConnection.facets': {
    count: (use) => dimensions(use, 'dimensions').length,
    size: (use) => {
      const asked = dimensions(use, 'dimensions');
      return asked.reduce((sum, dimension) => sum + use.bounds.values(dimension), 0) / asked.length;
    },
  },
  // Entries that were changed: by the edits of a batch, or as a hub's year was copied.
  'Ok.nodes': { count: ({ bounds }) => Math.max(mostEdits, bounds.most('Hub.programmes')), size: one },
  'ValidationFailed.problems': { count: () => mostProblems, size: one },
  'Query.eligibility': { count: one, size: taken },
  'Query.nextSteps': { count: (use) => use.bounds.most('Query.nextSteps'), size: taken },
  'PlanWay.years': { count: joinedYears, size: (use) => use.bounds.most('PlanYear.joins') / joinedYears(use) },
  // A conflict is between two facts or more, and each fact is in one conflict at most.
  'Query.conflicts': { count: (use) => stated(use) / 2, size: () => 2 },
  // What the parts hold is, in all, no more than the shape has things.
  'ProgressionShape.components': { count: (use) => use.bounds.most('ProgressionShape.components'), size: one },
  'ProgressionShape.cycles': { count: (use) => use.bounds.most('ProgressionShape.cycles'), size: one },
};

/** Arguments by which the rules here size what a field gives, lists and input objects apart. */
export const sizing: ReadonlySet<string> = new Set(['first', 'last', 'maxSteps']);

/** A page is as long as it is asked to be, or as the list. */
export const paged = (coordinate: string): SizeRule => ({
  count: one,
  size: (use) => Math.min(pageOf(use), use.bounds.most(coordinate)),
});

const pageOf: Number = (use) => page(use.argument('first'), use.argument('last'));

/** A size that is refused later is taken for the largest. */
function page(first: unknown, last: unknown): number {
  try {
    const size = pageSize({ first: first as number, last: last as number });
    return typeof size === 'number' ? size : largestPage;
  } catch {
    return largestPage;
  }
}

/** Fields of which the size of what they belong to says how many items they have; and those of every page. */
export const itemFields: ReadonlySet<string> = new Set([
  'Selection.items',
  'Selection.missing',
  'SearchFacet.buckets',
  'Route.steps',
  'ProgressionComponent.nodes',
  'ProgressionCycle.nodes',
  'ProgressionCycle.shortest',
  'Eligibility.followsOn',
  'PlanYear.joins',
  'SeriesConflict.values',
]);
