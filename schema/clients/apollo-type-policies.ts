import type { FieldPolicy, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

// Made from the schema by "npm run schema" of the Maths Hub Catalogue. Do not edit by hand.

/**
 * A list to which `fetchMore` appends pages. Lists with other arguments than the cursor are apart, also those with another
 * `first`. The policy of Apollo reads a list whose `edges` were never requested as an empty one; this one reads it as
 * missing, so that it is requested.
 */
function pages(keyArgs: readonly string[]): FieldPolicy {
  const { merge, read } = relayStylePagination([...keyArgs]);
  if (typeof merge !== 'function' || !read) throw new Error('relayStylePagination has neither merge nor read.');
  return {
    keyArgs: [...keyArgs],
    merge: (existing, incoming, options) => ({
      ...merge(existing, incoming, options),
      hasEdges: existing?.hasEdges === true || incoming?.edges !== undefined,
    }),
    read: (existing, options) => {
      const list = read(existing, options);
      return existing && !existing.hasEdges ? { ...list, edges: undefined } : list;
    },
  };
}

export const typePolicies: TypePolicies = {
  AccessToken: { merge: true },
  Catalogue: { merge: true },
  Change: { merge: true },
  ComparedPart: { merge: true },
  DateSpan: { merge: true },
  Degrees: { merge: true },
  Difference: { merge: true },
  Duration: { merge: true },
  Eligibility: { merge: true },
  EligibilityList: { merge: true },
  EligibilityTest: { merge: true },
  ExternalThing: {
    fields: {
      history: pages(['first']),
    },
  },
  Funding: { merge: true },
  Hub: {
    fields: {
      history: pages(['first']),
      programmes: pages(['filter', 'first', 'last', 'orderBy']),
    },
  },
  IntRange: { merge: true },
  ListChange: { merge: true },
  ListPlace: { merge: true },
  ModuleChoice: { merge: true },
  PageInfo: { merge: true },
  Participation: { merge: true },
  Past: {
    merge: true,
    fields: {
      conflicts: pages(['first', 'series']),
      diff: pages(['first', 'from', 'to', 'types']),
      entries: pages(['first', 'text', 'types']),
      hubs: pages(['first', 'last']),
      links: pages(['filter', 'first', 'last']),
      programmes: pages(['filter', 'first', 'last', 'orderBy']),
      search: pages(['filter', 'first', 'text']),
    },
  },
  PlaceChange: { merge: true },
  Places: { merge: true },
  Plan: { merge: true },
  Programme: {
    fields: {
      history: pages(['first']),
    },
  },
  ProgrammeDifference: { merge: true },
  ProgrammeGroup: {
    fields: {
      programmes: pages(['first']),
    },
  },
  ProgressionGraph: { merge: true },
  ProgressionShape: { merge: true },
  Query: {
    fields: {
      changes: pages(['first', 'hub', 'kinds', 'phase', 'section', 'since', 'types']),
      conflicts: pages(['first', 'series']),
      diff: pages(['first', 'from', 'to', 'types']),
      entries: pages(['first', 'text', 'types']),
      hubs: pages(['first', 'last']),
      links: pages(['filter', 'first', 'last']),
      programmes: pages(['filter', 'first', 'last', 'orderBy']),
      search: pages(['filter', 'first', 'text']),
    },
  },
  QueryCost: { merge: true },
  Recruitment: { merge: true },
  RouteList: { merge: true },
  Selection: { merge: true },
  Series: {
    fields: {
      history: pages(['first']),
      programmes: pages(['filter', 'first', 'last', 'orderBy']),
    },
  },
  SeriesConflicts: { merge: true },
  Source: {
    fields: {
      history: pages(['first']),
    },
  },
  TextChange: { merge: true },
  YearComparison: { merge: true },
};
