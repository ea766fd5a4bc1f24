/** A date that was found in words. */
interface FoundDate {
  /** A month ("2022-01") or a term ("2021/22 spring"). */
  readonly date: string;
  /** Whether the words say no more than the date. */
  readonly isWhole: boolean;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const monthPhrase = new RegExp(`^(${monthNames.join('|')})(?: (20\\d\\d))?$`);
const termPhrase =
  /(?:(?<start>20\d\d)[/-](?:20)?\d\d )?\b(?<term>autumn|spring|summer)\b(?: term)?(?: (?<year>20\d\d)(?<end>[/-](?:20)?\d\d)?)?/g;

/** Finds the month or the term that words name. Without a year, it is in the academic year that is given. */
export function dateInWords(text: string, academicYear: string): FoundDate | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ');
  const [, month = '', monthYear] = monthPhrase.exec(words) ?? [];
  if (month) return { date: monthDate(monthNames.indexOf(month) + 1, monthYear, academicYear), isWhole: true };
  const [found, ...others] = words.matchAll(termPhrase);
  if (!found?.groups || others.length > 0) return undefined;
  return { date: termDate(found.groups, academicYear), isWhole: words.replace(/^the /, '') === found[0] };
}

function monthDate(month: number, year: string | undefined, academicYear: string): string {
  const start = Number(academicYear.slice(0, 4));
  return `${year ?? (month >= 9 ? start : start + 1)}-${String(month).padStart(2, '0')}`;
}

type TermGroups = Readonly<Record<string, string | undefined>>;

/** "2021/22" and "autumn 2021/22" name an academic year; "spring 2022" names the calendar year, in its second half. */
function termDate({ start, term, year, end }: TermGroups, academicYear: string): string {
  const stated = start ?? (end || term === 'autumn' ? year : year && String(Number(year) - 1));
  if (stated === undefined) return `${academicYear} ${term}`;
  return `${stated}/${String(Number(stated) + 1).slice(2)} ${term}`;
}

const termMonths: Readonly<Record<string, readonly [number, number]>> = {
  autumn: [9, 12],
  spring: [1, 4],
  summer: [4, 7],
};

/** Whether a day is in a month or a term. */
export function isDayWithin(day: string, date: string): boolean {
  const [academicYear = '', term = ''] = date.split(' ');
  const months = termMonths[term];
  if (!months) return day.startsWith(date);
  const [year, month] = day.split('-').map(Number);
  const start = Number(academicYear.slice(0, 4));
  return year === (term === 'autumn' ? start : start + 1) && Number(month) >= months[0] && Number(month) <= months[1];
}
