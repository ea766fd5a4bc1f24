import type { Price } from '../../api/guard/price.js';

// What requests cost. One unit is about one microsecond of processor time at most, so that a rate is a share of the
// service: a client with 500,000 units a second can never use more than half of one processor for long.

/** How many characters of an answer, or comparisons of two values, cost one unit. */
const perUnit = 100;

/** The price of an operation of GraphQL, in addition to that of the request. */
export const unitsOf = ({ objects, characters, work }: Price): number => objects + (characters + work) / perUnit;

interface RoutePrice {
  readonly route: RegExp;
  readonly units: number;
  /** Further units for each programme of the catalogue. */
  readonly perProgramme?: number;
}

/** By the pattern of the address; the first one that fits. Pages that are built before the start are never limited. */
const routePrices: readonly RoutePrice[] = [
  { route: /^\/(?:healthz|readyz|metrics)$/, units: 0 },
  { route: /\/assets\//, units: 0 },
  { route: /^\/(?:docs|map|newsletter|playground|desk|desk-frame|clients)(?:\/|$)/, units: 0 },
  { route: /^\/schema\.graphql$/, units: 0 },
  { route: /^\/graphql$/, units: 100 },
  { route: /^\/(?:exports\/.|sitemap\.xml)/, units: 2_000, perProgramme: 200 },
  { route: /^\/map\.svg$/, units: 150_000 },
  { route: /^\/map\.png$/, units: 300_000 },
  { route: /^\/newsletter\./, units: 30_000 },
  { route: /^\/join$/, units: 10_000 },
];
const usualUnits = 5_000;
/** An address where there is nothing. */
const unknownUnits = 500;

/** The price of a request, by the pattern of its address; undefined for an address that no route has. */
export function requestUnits(route: string | undefined, programmes: number): number {
  if (route === undefined) return unknownUnits;
  const price = routePrices.find((each) => each.route.test(route));
  return price ? price.units + (price.perProgramme ?? 0) * programmes : usualUnits;
}
