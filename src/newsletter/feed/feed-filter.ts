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

/** Parses the query parameters of an address. Throws `ParameterRefused`, or `NewsletterRefused` for an unknown hub. */
export function parseFeedFilter(parameters: URLSearchParams, snapshot: Snapshot): FeedFilter {
  const { hub, section, phase } = parseParameters(parameters, feedParameterTable, 'a feed');
  return { hub: findHub(hub, snapshot), sections: section, phases: phase };
}

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
