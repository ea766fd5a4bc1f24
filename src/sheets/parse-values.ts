import type { ImportCode, ProblemCode } from '../domain/fields/problem-codes.js';
import { quote } from '../domain/fields/rules.js';
import { Section, YearGroup } from '../domain/fields/vocabulary.js';
import type { IntRange } from '../domain/parts/duration.js';
import { nameSpelling } from '../text/spelling.js';

/** What is wrong with a cell: a permanent code, and a sentence that says what was found and what to do. */
export interface CellFault {
  readonly code: ImportCode | ProblemCode;
  readonly message: string;
}

/** The value of a cell. If there is a fault, `value` is the text of the cell, and the rule of the column is not checked. */
export interface CellValue {
  readonly value: unknown;
  readonly fault?: CellFault | undefined;
}

export const faultyCell = (value: unknown, code: CellFault['code'], message: string): CellValue => ({
  value,
  fault: { code, message },
});

/** Converts spellings of an academic year, such as "2021-22" and "2021/2022", to "2021/22". Returns other text as it is. */
export function parseYear(text: string): string {
  const [, first = '', second = ''] = /^((?:19|20)\d\d)\s*[/\-–—]\s*(?:19|20)?(\d\d)$/.exec(text.trim()) ?? [];
  return first ? `${first}/${second}` : text;
}

type Words = Readonly<Record<string, string>>;

/** Other spellings of words of vocabularies, as `nameSpelling` returns them. */
const otherSpellings = new Map<Words, Words>([
  [
    Section,
    {
      primaryschool: Section.PRIMARY,
      secondaryschool: Section.SECONDARY,
      itt: Section.ITT_SKTM,
      sktm: Section.ITT_SKTM,
    },
  ],
  [
    YearGroup,
    {
      yearr: YearGroup.RECEPTION,
      ...Object.fromEntries(Object.keys(YearGroup).map((name) => [name.toLowerCase().replace('y', 'year'), name])),
    },
  ],
]);

/** Finds the word of a vocabulary for any spelling: "Face to face" is FACE_TO_FACE. Returns other text as it is. */
export function parseWord(text: string, words: Words): string {
  const spelling = nameSpelling(text);
  const found = Object.keys(words).find((word) => nameSpelling(word) === spelling);
  return found ?? otherSpellings.get(words)?.[spelling] ?? text;
}

/** The order of day and month in a spreadsheet. */
export type DateOrder = 'dmy' | 'mdy';

const dayLength = 86_400_000;
// Day 1 of spreadsheets is 1900-01-01, and they treat 1900 as a leap year.
const dayZero = Date.UTC(1899, 11, 30);

/** A number by which a spreadsheet stores a day of 1982 to 2091. */
export const serial = /^[3-6]\d{4}(?:\.\d+)?$/;

export const dayOfSerial = (cell: string): string =>
  new Date(dayZero + Math.floor(Number(cell)) * dayLength).toISOString().slice(0, 10);

/** Parses a day as the catalogue writes it, in words ("30 September 2022"), or as a spreadsheet does if that has only one meaning. */
export function parseDay(cell: string, order?: DateOrder): CellValue {
  const inWords = parseMonth(wordsOf(cell));
  if (inWords !== undefined && inWords.length > 'yyyy-mm'.length) return { value: inWords };
  if (serial.test(cell)) {
    const day = dayOfSerial(cell);
    const message = `${quote(cell)} is how a spreadsheet stores the date ${day}. Write ${day}, and format the column as Text.`;
    return faultyCell(cell, 'CELL_REFORMATTED', message);
  }
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(cell) ?? [];
  if (!first) return { value: cell };
  const [british, american] = [isoDay(year, second, first), isoDay(year, first, second)];
  if (order) return { value: order === 'dmy' ? british : american };
  if (Number(first) > 12 || first === second) return { value: british };
  if (Number(second) > 12) return { value: american };
  const message = `${quote(cell)} can mean ${british} or ${american}. Write the date in that form, or use --dates dmy (day first) or --dates mdy (month first).`;
  return faultyCell(cell, 'DATE_AMBIGUOUS', message);
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');

/**
 * Parses a date as far as it is known: as the catalogue writes it, in words ("14 March 2022", "March 2022", "autumn term
 * 2021", "Spring 2021/22"), or as a spreadsheet writes a day ("14/03/2022") or a month ("Mar-22").
 */
export function parsePartialDate(cell: string, order?: DateOrder): CellValue {
  const words = wordsOf(cell);
  const date = parseTerm(words) ?? parseMonth(words);
  return date === undefined ? parseDay(cell, order) : { value: date };
}

const termForm = /^(?:(20\d\d)[/-](?:20)?\d\d )?(autumn|spring|summer)(?: term)?(?: (20\d\d)([/-](?:20)?\d\d)?)?$/;

/** "Spring 2022" is in the academic year 2021/22. Undefined for what names no term, or a term of no year. */
function parseTerm(words: string): string | undefined {
  const [, before, term, after, end] = termForm.exec(words) ?? [];
  if (!term || (before === undefined) === (after === undefined)) return undefined;
  const isCalendarYear = after !== undefined && end === undefined && term !== 'autumn';
  const start = Number(before ?? after) - (isCalendarYear ? 1 : 0);
  return `${start}/${String(start + 1).slice(2)} ${term}`;
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.? /;

/** The words of a date, in lower case and without a weekday and endings such as "th". */
const wordsOf = (cell: string): string =>
  cell
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .replace(weekday, '')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b(?: of\b)?/, '$1')
    .replace(/^([a-z]{3,9}) (\d{1,2}) (20\d\d)$/, '$2 $1 $3');

/** A month with a year, or a day of it: "March 2022", "Mar-22", "14 March 2022", "14-Mar-22". */
function parseMonth(words: string): string | undefined {
  const [, day, name = '', year = ''] = /^(?:(\d{1,2})[ -])?([a-z]{3,9})\.?[ -](20\d\d|\d\d)$/.exec(words) ?? [];
  const month = monthNames.findIndex((known) => known.startsWith(name)) + 1;
  if (name === '' || month === 0) return undefined;
  const known = `${year.length === 2 ? '20' : ''}${year}-${String(month).padStart(2, '0')}`;
  return day ? `${known}-${day.padStart(2, '0')}` : known;
}

const isoDay = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const bothEnds = /^(\d{1,7})\s*(?:to|-|–|—)\s*(\d{1,7})$/i;
const least = /^(?:at least\s+)?(\d{1,7})\s*(?:\+|or more)$|^at least\s+(\d{1,7})$/i;
const most = /^(?:up to|at most)\s+(\d{1,7})$/i;

const hedge = /^(?:about|around|approximately|approx\.?|roughly|circa|ca?\.|usually|typically|~)\s*/i;

/** Parses a number or a range: "6 to 7", "4", "3 or more", "up to 5"; with "about" before it if the source hedges it. */
export function parseRange(cell: string): CellValue {
  const [hedged] = hedge.exec(cell) ?? [];
  const range = parseNumbers(hedged === undefined ? cell : cell.slice(hedged.length));
  if (!range) {
    const message = `${quote(cell)} is not a number or a range. Write "4", "6 to 7", "3 or more", "up to 5" or "about 6".`;
    return faultyCell(cell, 'CELL_MALFORMED', message);
  }
  return { value: hedged === undefined ? range : { ...range, approximate: true } };
}

function parseNumbers(cell: string): IntRange | undefined {
  if (/^\d{1,7}$/.test(cell)) return { min: Number(cell), max: Number(cell) };
  const [, min, max] = bothEnds.exec(cell) ?? [];
  if (min !== undefined) return { min: Number(min), max: Number(max) };
  const [, from, fromToo] = least.exec(cell) ?? [];
  if (from !== undefined || fromToo !== undefined) return { min: Number(from ?? fromToo) };
  const [, upTo] = most.exec(cell) ?? [];
  return upTo === undefined ? undefined : { max: Number(upTo) };
}
