import { type DaySpan, daySpanOf, formatPartialDate, precisionOf } from '../../../domain/fields/partial-date.js';
import { isAcademicYear } from '../../../domain/fields/scalars.js';
import { Delivery, Session } from '../../../domain/parts/delivery.js';
import { Recruitment } from '../../../domain/parts/offer.js';
import type { Location } from '../../document/location.js';
import type { Problem } from '../../document/problem.js';
import { defineEntryLaw, report } from './law.js';

// A date may mean several days. These laws refuse only what no day of the span satisfies.

const margin = 42 * 86_400_000;

/** The days of an academic year, from August to July, and those that are at most six weeks away from it. */
function daysOf(academicYear: string): { readonly year: DaySpan; readonly near: DaySpan } {
  const start = Number(academicYear.slice(0, 4));
  const year = { earliest: `${start}-08-01`, latest: `${start + 1}-07-31` };
  const moved = (day: string, by: number) => new Date(Date.parse(day) + by).toISOString().slice(0, 10);
  return { year, near: { earliest: moved(year.earliest, -margin), latest: moved(year.latest, margin) } };
}

const isOutside = (date: string, { earliest, latest }: DaySpan): boolean => {
  const span = daySpanOf(date);
  return span.latest < earliest || span.earliest > latest;
};

/** The dates of a session or delivery, by their keys. */
function datesOf(thing: Session | Delivery): readonly (readonly [string, string | undefined])[] {
  if (thing instanceof Delivery) return [['starts', thing.starts]];
  return [
    ['date', thing.date],
    ['startsAt', thing.startsAt],
    ['endsAt', thing.endsAt],
  ];
}

function strangeDates(located: Location<Session | Delivery>, isFar: boolean): readonly Problem[] {
  const academicYear = located.programme?.academicYear;
  if (!isAcademicYear(academicYear)) return [];
  const { year, near } = daysOf(academicYear);
  return datesOf(located.thing).flatMap(([key, date]) => {
    if (date === undefined || !isOutside(date, year) || isOutside(date, near) !== isFar) return [];
    const code = isFar ? 'DATE_OUTSIDE_YEAR' : 'DATE_NEAR_YEAR';
    const message = `${formatPartialDate(date)} is outside the academic year of the programme, ${academicYear}, which is from August to July. Correct the date, or the year of the programme.`;
    return report(located, { code, message }, key);
  });
}

/** Sessions and deliveries are inside their academic year, or at most six weeks away from it. */
export const datesAreOfTheYear = defineEntryLaw<Session | Delivery>([Session, Delivery], (located) =>
  strangeDates(located, true),
);

/** Sessions and deliveries are inside their academic year. Up to six weeks before or after it, that is a warning. */
export const datesAreInTheYear = defineEntryLaw<Session | Delivery>([Session, Delivery], (located) =>
  strangeDates(located, false),
);

/** A session ends after it starts. */
export const sessionsEndAfterTheyStart = defineEntryLaw([Session], (located) => {
  const { date, startsAt, endsAt } = located.thing;
  if (endsAt === undefined) return [];
  const isReversed =
    (startsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt)) ||
    (date !== undefined && daySpanOf(endsAt).latest < daySpanOf(date).earliest);
  if (!isReversed) return [];
  const message = `The session ends on ${formatPartialDate(endsAt)}, which is not after it starts. Correct one of the two.`;
  return report(located, { code: 'ENDS_BEFORE_START', message }, 'endsAt');
});

/** Recruitment opens before it closes. */
export const recruitmentOpensBeforeItCloses = defineEntryLaw([Recruitment], (located) => {
  const { opens, closes } = located.thing;
  if (opens === undefined || closes === undefined) return [];
  const areTimes = precisionOf(opens) === 'moment' && precisionOf(closes) === 'moment';
  const isReversed = areTimes
    ? Date.parse(opens) >= Date.parse(closes)
    : daySpanOf(opens).earliest > daySpanOf(closes).latest;
  if (!isReversed) return [];
  const message = `Recruitment closes (${formatPartialDate(closes)}) before it opens (${formatPartialDate(opens)}). Correct one of the two.`;
  return report(located, { code: 'RECRUITMENT_REVERSED', message }, 'closes');
});
