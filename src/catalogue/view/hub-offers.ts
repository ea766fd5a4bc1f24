import type { Hub } from '../../domain/hub.js';
import type { Offer } from '../../domain/parts/hub-offer.js';
import type { HubYear } from './hub-year.js';

/** The offer of a hub for one year, and how many programmes the view has for it. */
export interface HubOffer extends Offer {
  readonly hub: Hub;
  readonly programmeCount: number;
}

/** The offers of a hub, newest first: of the years that it says something about, and of those with programmes. */
export function offersOf(hub: Hub, hubYears: readonly HubYear[]): readonly HubOffer[] {
  const said = new Map(hub.offers.map(({ academicYear, complete }) => [academicYear, complete]));
  const counts = new Map(hubYears.map(({ year, programmes }) => [year, programmes.length]));
  const years = [...new Set([...said.keys(), ...counts.keys()])].sort().reverse();
  return years.map((academicYear) => ({
    hub,
    academicYear,
    complete: said.get(academicYear),
    programmeCount: counts.get(academicYear) ?? 0,
  }));
}

/**
 * The year that a request about a hub means if it names none: the newest whose offer is complete, or that has at least half
 * as many programmes as the year before. So a new year that is only begun doesn't hide the last one. Undefined for a hub
 * without programmes.
 */
export function chooseYear(offers: readonly HubOffer[]): string | undefined {
  const filled = offers.filter(({ programmeCount }) => programmeCount > 0);
  const chosen = filled.find(({ complete, programmeCount }, index) => {
    const before = filled[index + 1]?.programmeCount ?? 0;
    return complete === true || programmeCount * 2 >= before;
  });
  return chosen?.academicYear;
}
