import { didYouMean, quote } from '../../domain/fields/rules.js';
import type { Hub } from '../../domain/hub.js';
import type { Snapshot } from './snapshot.js';

// What the API, the map, feeds and exports say of a hub or a year that the catalogue does not have.

export const describeUnknownHub = (ref: string, snapshot: Snapshot): string =>
  `${quote(ref)} is not the slug of a hub. ${didYouMean(
    ref,
    snapshot.hubs.map(({ slug }) => slug),
  )}`;

/** The most years that a message lists. */
const mostYears = 10;

export function describeUnknownYear(year: string, hub: Hub, snapshot: Snapshot): string {
  const years = snapshot.yearsOfHub(hub).slice(0, mostYears);
  const there = years.length > 0 ? `It has programmes in ${years.join(', ')}.` : 'It has no programmes yet.';
  return `${hub.slug} has no programmes in ${quote(year)}. ${there}`;
}
