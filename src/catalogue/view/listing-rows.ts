import type { Programme } from '../../domain/programme.js';
import type { HubYear } from './hub-year.js';

/** Where each programme of a listing is, by its place in the listing. */
export interface ListingRows {
  /** The place of its hub-year among the hub-years. */
  readonly years: Uint32Array;
  /** Its place in that hub-year. */
  readonly rows: Uint32Array;
}

/**
 * The programmes have to be those of the hub-years and in their order; those of hubs that share a title are mixed in a year.
 */
export function findListingRows(listed: readonly Programme[], hubYears: readonly HubYear[]): ListingRows {
  const years = new Uint32Array(listed.length);
  const rows = new Uint32Array(listed.length);
  const nextRows = new Uint32Array(hubYears.length);
  let firstOpen = 0;
  for (const [place, programme] of listed.entries()) {
    while (nextRows[firstOpen] === hubYears[firstOpen]?.programmes.length) firstOpen++;
    let year = firstOpen;
    while (hubYears[year]?.programmes[nextRows[year] as number] !== programme) year++;
    const row = nextRows[year] as number;
    years[place] = year;
    rows[place] = row;
    nextRows[year] = row + 1;
  }
  return { years, rows };
}
