import type { ImportCode, ProblemCode } from '../domain/fields/problem-codes.js';
import { quote } from '../domain/fields/rules.js';
import { Section, YearGroup } from '../domain/fields/vocabulary.js';
import { nameSpelling } from '../text/spelling.js';

/** What is wrong with a cell: a permanent code, and a sentence that says what was found, what belongs there and what to do. */
export interface CellFault {
  readonly code: ImportCode | ProblemCode;
  readonly message: string;
}

/** What a cell says. With a fault, `value` is its text: it means nothing, and its rule need not be asked. */
export interface CellValue {
  readonly value: unknown;
  readonly fault?: CellFault | undefined;
}

export const faultyCell = (value: unknown, code: CellFault['code'], message: string): CellValue => ({
  value,
  fault: { code, message },
});

/** An academic year in the catalogue's spelling, of any that can only mean it: "2021-22", "2021/2022". Other text as it is. */
export function parseYear(text: string): string {
  const [, first = '', second = ''] = /^(20\d\d)\s*[/\-–—]\s*(?:20)?(\d\d)$/.exec(text.trim()) ?? [];
  return first ? `${first}/${second}` : text;
}

type Words = Readonly<Record<string, string>>;

/** Other spellings of words, folded. */
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

/** The word of a vocabulary that a text is a spelling of: "Face to face" is FACE_TO_FACE. The text itself where it is none. */
export function parseWord(text: string, words: Words): string {
  const spelling = nameSpelling(text);
  const found = Object.keys(words).find((word) => nameSpelling(word) === spelling);
  return found ?? otherSpellings.get(words)?.[spelling] ?? text;
}

/** In which order a spreadsheet writes day and month. */
export type DateOrder = 'dmy' | 'mdy';

const dayLength = 86_400_000;
// Day 1 of spreadsheets is 1900-01-01, and they take 1900 for a leap year.
const dayZero = Date.UTC(1899, 11, 30);

/** A day: as the catalogue writes it, or as a spreadsheet does where that has only one reading. */
export function parseDay(cell: string, order?: DateOrder): CellValue {
  if (/^[3-6]\d{4}(\.\d+)?$/.test(cell)) {
    const day = new Date(dayZero + Math.floor(Number(cell)) * dayLength).toISOString().slice(0, 10);
    const message = `${quote(cell)} is how a spreadsheet keeps the day ${day}. Write ${day}, and format the column as Text.`;
    return faultyCell(cell, 'CELL_REFORMATTED', message);
  }
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(cell) ?? [];
  if (!first) return { value: cell };
  const [british, american] = [isoDay(year, second, first), isoDay(year, first, second)];
  if (order) return { value: order === 'dmy' ? british : american };
  if (Number(first) > 12 || first === second) return { value: british };
  if (Number(second) > 12) return { value: american };
  const message = `${quote(cell)} can be ${british} or ${american}. Write it like that, or say --dates dmy (day first) or mdy.`;
  return faultyCell(cell, 'DATE_AMBIGUOUS', message);
}

const isoDay = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const bothEnds = /^(\d{1,7})\s*(?:to|-|–|—)\s*(\d{1,7})$/i;
const least = /^(?:at least\s+)?(\d{1,7})\s*(?:\+|or more)$|^at least\s+(\d{1,7})$/i;
const most = /^(?:up to|at most)\s+(\d{1,7})$/i;

/** A number between two bounds: "6 to 7", "4", "3 or more", "up to 5". */
export function parseRange(cell: string): CellValue {
  if (/^\d{1,7}$/.test(cell)) return { value: { min: Number(cell), max: Number(cell) } };
  const [, min, max] = bothEnds.exec(cell) ?? [];
  if (min !== undefined) return { value: { min: Number(min), max: Number(max) } };
  const [, from, fromToo] = least.exec(cell) ?? [];
  if (from !== undefined || fromToo !== undefined) return { value: { min: Number(from ?? fromToo) } };
  const [, upTo] = most.exec(cell) ?? [];
  if (upTo !== undefined) return { value: { max: Number(upTo) } };
  const message = `${quote(cell)} is not a number or two. Write "4", "6 to 7", "3 or more" or "up to 5".`;
  return faultyCell(cell, 'CELL_MALFORMED', message);
}
