import { yearsLater } from './academic-years.js';
import { LinkResolution, Timing } from './vocabulary.js';

// A link names a series. These are the rules by which one hub's programmes of that series are found.

/** What one hub offers of one series. */
export interface SeriesOffer<T> {
  /** The years with programmes, oldest first. */
  readonly years: readonly string[];
  programmesIn(year: string): readonly T[];
}

/** The ends of a link, and how they were found. There are none where only the series itself is left. */
export interface ResolvedEnds<T> {
  readonly ends: readonly T[];
  readonly resolution: LinkResolution;
}

/** The timing of a link as its other end sees it. */
export const oppositeTiming: Readonly<Record<Timing, Timing>> = {
  PREVIOUS_YEAR: Timing.FOLLOWING_YEAR,
  ANY_EARLIER_YEAR: Timing.ANY_LATER_YEAR,
  SAME_YEAR: Timing.SAME_YEAR,
  FOLLOWING_YEAR: Timing.PREVIOUS_YEAR,
  ANY_LATER_YEAR: Timing.ANY_EARLIER_YEAR,
};

/** The year that a timing means, seen from a year. Undefined where it means any year and no year has a programme. */
function meantYear(timing: Timing, year: string, years: readonly string[]): string | undefined {
  if (timing === Timing.PREVIOUS_YEAR) return yearsLater(year, -1);
  if (timing === Timing.FOLLOWING_YEAR) return yearsLater(year, 1);
  if (timing === Timing.ANY_EARLIER_YEAR) return years.findLast((one) => one < year);
  if (timing === Timing.ANY_LATER_YEAR) return years.find((one) => one > year);
  return year;
}

/** The programme that a link is read from. */
interface Asking<T> {
  readonly programme: T;
  readonly year: string;
}

/**
 * The programmes that a link means: those of the year of its timing, or else, as stand-ins, those of its own year. A
 * programme never stands in for itself.
 */
export function resolveEnds<T>(
  { programme, year }: Asking<T>,
  timing: Timing | undefined,
  offer: SeriesOffer<T>,
): ResolvedEnds<T> {
  const meant = meantYear(timing ?? Timing.SAME_YEAR, year, offer.years);
  const exact = meant === undefined ? [] : offer.programmesIn(meant);
  if (exact.length > 0) return { ends: exact, resolution: LinkResolution.EXACT };
  const others = offer.programmesIn(year).filter((one) => one !== programme);
  return { ends: others, resolution: others.length > 0 ? LinkResolution.STAND_IN : LinkResolution.SERIES };
}

/** A requirement, seen from a programme that it requires. */
interface RequiredBy {
  /** The timing of the requirement. */
  readonly timing: Timing;
  /** The years of the programme that is required, and of the one that requires it. */
  readonly required: string;
  readonly requiring: string;
  /** The years in which the hub has the series of the one that requires it, oldest first. */
  readonly years: readonly string[];
}

/**
 * Whether the inverse of a requirement leads from the required programme to the one that requires it, and how. A stand-in
 * of the same year counts unless the offer of the year that is meant is complete. The years to come are never complete, so
 * that a requirement of any earlier year always has an inverse.
 */
export function resolveInverse(
  { timing, required, requiring, years }: RequiredBy,
  isComplete: (year: string) => boolean,
): LinkResolution | undefined {
  const meant = meantYear(oppositeTiming[timing], required, years);
  if (meant !== undefined && years.includes(meant)) return requiring === meant ? LinkResolution.EXACT : undefined;
  const isOpen = meant === undefined || !isComplete(meant);
  return isOpen && requiring === required ? LinkResolution.STAND_IN : undefined;
}
