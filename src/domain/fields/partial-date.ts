import { isAcademicYear, isDateTime, isLocalDate } from './scalars.js';

/** How precisely a date is known. */
export type DatePrecision = 'moment' | 'day' | 'month' | 'year' | 'term';

/** The days that a date may mean, both included. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

const monthForm = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const yearForm = /^(?:19|20)\d\d$/;
const termForm = /^(\d{4}\/\d\d) (autumn|spring|summer)$/;

/** The first and the last day of a term, and whether it is in the second of the two years. */
const terms: Readonly<Record<string, { readonly days: readonly [string, string]; readonly isSecondYear: boolean }>> = {
  autumn: { days: ['09-01', '12-31'], isSecondYear: false },
  spring: { days: ['01-01', '04-30'], isSecondYear: true },
  summer: { days: ['04-01', '07-31'], isSecondYear: true },
};

/** True for a date as far as it is known: a time, day, month, year or term. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  switch (precisionOf(value)) {
    case 'day':
      return isLocalDate(value);
    case 'month':
      return monthForm.test(value);
    case 'year':
      return yearForm.test(value);
    case 'term':
      return isAcademicYear(termForm.exec(value)?.[1]);
    case 'moment':
      return isDateTime(value);
  }
}

/** How precise a valid date is. Its length tells. */
export function precisionOf({ length }: string): DatePrecision {
  if (length === 4) return 'year';
  if (length === 7) return 'month';
  if (length === 10) return 'day';
  return length === 14 ? 'term' : 'moment';
}

/** The days that a date may mean. A time means its day in England. */
export function daySpanOf(value: string): DaySpan {
  switch (precisionOf(value)) {
    case 'moment': {
      const day = dayInEngland(value);
      return { earliest: day, latest: day };
    }
    case 'month':
      return { earliest: `${value}-01`, latest: `${value}-${lastDayOf(value)}` };
    case 'year':
      return { earliest: `${value}-01-01`, latest: `${value}-12-31` };
    case 'term':
      return termSpan(value);
    case 'day':
      return { earliest: value, latest: value };
  }
}

function lastDayOf(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
}

function termSpan(value: string): DaySpan {
  const [academicYear = '', name = ''] = value.split(' ');
  const term = terms[name];
  const year = Number(academicYear.slice(0, 4)) + (term?.isSecondYear ? 1 : 0);
  const [first, last] = term?.days ?? [];
  return { earliest: `${year}-${first}`, latest: `${year}-${last}` };
}

let england: Intl.DateTimeFormat | undefined;

/** The parts of a time as clocks in England show it. */
function partsInEngland(moment: string): Readonly<Record<string, string>> {
  // Made at its first use: the first format of a process takes 10 ms, and most starts need none.
  england ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  return Object.fromEntries(england.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
}

/** The day that a calendar in England shows at a time. */
export function dayInEngland(moment: string): string {
  const { year, month, day } = partsInEngland(moment);
  return `${year}-${month}-${day}`;
}

/** A date in words: "14 March 2022, 4 pm", "March 2022", "spring term 2021/22". */
export function formatPartialDate(value: string): string {
  switch (precisionOf(value)) {
    case 'moment':
      return `${formatDay(dayInEngland(value))}, ${formatTime(value)}`;
    case 'day':
      return formatDay(value);
    case 'month':
      return formatMonth(value);
    case 'term': {
      const [year, term] = value.split(' ');
      return `${term} term ${year}`;
    }
    case 'year':
      return value;
  }
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

const formatDay = (day: string) => `${Number(day.slice(8))} ${formatMonth(day.slice(0, 7))}`;
const formatMonth = (month: string) => `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

function formatTime(moment: string): string {
  const { hour, minute } = partsInEngland(moment);
  const number = Number(hour);
  if (minute === '00' && number % 12 === 0) return number === 0 ? 'midnight' : 'noon';
  return `${number % 12 || 12}${minute === '00' ? '' : `:${minute}`} ${number < 12 ? 'am' : 'pm'}`;
}
