import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { describeUnknownHub } from '../../catalogue/view/unknown-scope.js';
import { type ParameterTable, parseParameters } from '../../domain/fields/query-parameters.js';
import { Phase, Section } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import { NewsletterRefused } from '../newsletter-refused.js';

/** Which programmes a feed is about. An empty list matches everything. */
export interface FeedFilter {
  readonly hub: Hub | undefined;
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
}

export const feedParameterTable = {
  hub: { type: 'text' },
  section: { type: 'choices', of: Section },
  phase: { type: 'choices', of: Phase },
} as const satisfies ParameterTable;

const pageParameter = { page: { type: 'number', least: 1, most: 9999 } } as const satisfies ParameterTable;

/** One page of a feed, from 1: the newest entries are on the first. */
export interface FeedPage {
  readonly filter: FeedFilter;
  readonly page: number;
}

/** Parses the query parameters of a feed. Throws `ParameterRefused`, or `NewsletterRefused` for an unknown hub. */
export function parseFeedPage(parameters: URLSearchParams, snapshot: Snapshot): FeedPage {
  const table = { ...feedParameterTable, ...pageParameter };
  const { hub, section, phase, page = 1 } = parseParameters(parameters, table, 'a feed');
  return { filter: { hub: findHub(hub, snapshot), sections: section, phases: phase }, page };
}

/** The parameters of a page of a feed in canonical form. */
export const pageParameters = ({ filter, page }: FeedPage): Readonly<Record<string, string>> => ({
  ...feedParameters(filter),
  ...(page > 1 && { page: String(page) }),
});

/** The hub with a slug; undefined without a slug. Throws `NewsletterRefused` for an unknown one. */
export function findHub(slug: string | undefined, snapshot: Snapshot): Hub | undefined {
  const hub = slug === undefined ? undefined : snapshot.hub(slug);
  if (slug === undefined || hub) return hub;
  throw new NewsletterRefused(describeUnknownHub(slug, snapshot), 'HUB_UNKNOWN');
}

/** The parameters of a filter in canonical form. */
export const feedParameters = ({ hub, sections, phases }: FeedFilter): Readonly<Record<string, string>> => ({
  ...(hub && { hub: hub.slug }),
  ...(sections.length > 0 && { section: sections.join(',') }),
  ...(phases.length > 0 && { phase: phases.join(',') }),
});
