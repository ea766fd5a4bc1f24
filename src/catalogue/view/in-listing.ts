import type { Hub } from '../../domain/hub.js';
import type { Holdings } from './holdings.js';
import type { HubYear } from './hub-year.js';
import { Ordering } from './ordering.js';

/** Hub-years in the order in which programmes are listed: newest year first, and then by the hub's title. */
export function inListing(holdings: Holdings): readonly HubYear[] {
  const hubs = new Ordering<Hub>('hubs', [{ of: ({ title }) => title }]);
  // Titles are compared once for each hub, and not for each pair of hub-years.
  const places = new Map([...holdings.hubs.values()].sort(hubs.compare).map(({ id }, place) => [id, place]));
  return [...holdings.hubYears.values()].sort(
    (a, b) => compareTexts(b.year, a.year) || (places.get(a.hub) ?? 0) - (places.get(b.hub) ?? 0),
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
