import { plainText } from './markup.js';

/** A line of a text that is not blank. */
interface SummaryLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** One programme in a table of a summary document. */
export interface SummaryRow {
  readonly line: number;
  /** The text as published, without markup. */
  readonly title: string;
  /** With its markup. */
  readonly text: string;
}

/** A table, with the headings above it from the outermost. */
export interface SummarySection {
  readonly headings: readonly string[];
  readonly rows: readonly SummaryRow[];
}

/** The parts of a summary document. */
export interface SummaryDocument {
  /** The lines before the first heading. */
  readonly cover: readonly SummaryLine[];
  readonly sections: readonly SummarySection[];
  /** Lines that belong to no table. */
  readonly stray: readonly SummaryLine[];
}

/** Whether a line has the headings of a table of programmes. */
export const isHeader = (line: string): boolean => {
  const [first = '', second = ''] = line.split('\t').map(plainText);
  return (
    /^(?:work ?groups?|programmes?|projects?|groups?|names?|titles?)$/i.test(first) &&
    /summary|description|details|about/i.test(second)
  );
};

/** Splits a summary document into its tables. Each table has a header, such as "Work Group" and "Project Summary". */
export function parseSummary(lines: readonly string[]): SummaryDocument {
  const numbered = lines.map((text, index) => ({ number: index + 1, text }));
  const said = numbered.filter((line) => line.text.trim() !== '');
  const headers = said.flatMap((line, index) => (isHeader(line.text) ? [index] : []));
  const starts = headers.map((header, nth) => headingsStart(said, header, (headers[nth - 1] ?? -1) + 1));
  const stray: SummaryLine[] = [];
  const sections = headers.map((header, nth): SummarySection => {
    const end = starts[nth + 1] ?? said.length;
    return {
      headings: said.slice(starts[nth], header).map(({ text: heading }) => plainText(heading).replace(/\s*:$/, '')),
      rows: said.slice(header + 1, end).flatMap((line) => rowOf(line, stray)),
    };
  });
  return { cover: said.slice(0, starts[0] ?? said.length), sections, stray };
}

/** Finds the start of the headings above a table: the line above it, and lines before that end with a colon. */
function headingsStart(said: readonly SummaryLine[], header: number, from: number): number {
  const isText = (index: number) => index >= from && !(said[index]?.text ?? '').includes('\t');
  let start = header;
  if (isText(start - 1)) start -= 1;
  while (isText(start - 1) && plainText(said[start - 1]?.text ?? '').endsWith(':')) start -= 1;
  return start;
}

function rowOf(line: SummaryLine, stray: SummaryLine[]): readonly SummaryRow[] {
  const [title = '', ...others] = line.text.split('\t');
  const row = { line: line.number, title: plainText(title), text: others[0] ?? '' };
  if (line.text.includes('\t') && /\p{L}/u.test(row.title)) return [row];
  if (/\p{L}/u.test(plainText(line.text))) stray.push(line);
  return [];
}
