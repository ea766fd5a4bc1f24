import { closest } from 'fastest-levenshtein';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { choice, quote } from '../../domain/fields/rules.js';
import { Phase, Section } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import { NewsletterRefused } from '../newsletter-refused.js';

/** Which programmes a feed is about. An empty list matches everything. */
export interface FeedFilter {
  readonly hub: Hub | undefined;
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
}

const parameterNames = ['hub', 'section', 'phase'];

/** Parses the query parameters of an address. Throws `NewsletterRefused` for an unknown name or value. */
export function parseFeedFilter(parameters: URLSearchParams, snapshot: Snapshot): FeedFilter {
  for (const name of parameters.keys()) {
    if (parameterNames.includes(name)) continue;
    const near = closest(name.slice(0, 80), parameterNames);
    throw new NewsletterRefused(`${quote(name)} is not a parameter of a feed. Did you mean "${near}"?`);
  }
  return {
    hub: findHub(parameters, snapshot),
    sections: parseChoices(parameters, 'section', Section),
    phases: parseChoices(parameters, 'phase', Phase),
  };
}

function findHub(parameters: URLSearchParams, snapshot: Snapshot): Hub | undefined {
  const [slug, ...others] = parameters.getAll('hub').filter((each) => each !== '');
  if (others.length > 0)
    throw new NewsletterRefused('The parameter hub is given several times. Give it once, or leave it out.');
  const hub = slug === undefined ? undefined : snapshot.hub(slug);
  if (hub || slug === undefined) return hub;
  const slugs = snapshot.hubs.map((other) => other.slug);
  const near = closest(slug.slice(0, 80), slugs);
  throw new NewsletterRefused(`${quote(slug)} is not the slug of a hub. Did you mean "${near}"?`);
}

type Vocabulary<V extends string> = { readonly [Value in V]: Value };

/** Values in the order of the vocabulary, each once. */
function parseChoices<V extends string>(parameters: URLSearchParams, name: string, of: Vocabulary<V>): readonly V[] {
  const asked = parameters.getAll(name).flatMap((text) => text.split(','));
  for (const text of asked) {
    const fault = text === '' ? undefined : choice(of)(text);
    if (fault) throw new NewsletterRefused(`${name}: ${fault.message}`);
  }
  return (Object.keys(of) as V[]).filter((value) => asked.includes(value));
}

/** The query string of a filter in canonical form. */
export function formatFeedParameters({ hub, sections, phases }: FeedFilter): string {
  const parts = [
    ...(hub ? [`hub=${hub.slug}`] : []),
    ...(sections.length > 0 ? [`section=${sections.join(',')}`] : []),
    ...(phases.length > 0 ? [`phase=${phases.join(',')}`] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
