import type { ImportCode, ProblemCode } from '../../domain/fields/problem-codes.js';
import { englishList } from '../../text/english-list.js';

/** A place in an imported file. */
export interface FilePlace {
  readonly file: string;
  /** The row of a table as in a spreadsheet: the headings are in row 1. */
  readonly row?: number | undefined;
  /** The heading of a column, as it is in the table. */
  readonly column?: string | undefined;
  /** The line of a text, from 1. */
  readonly line?: number | undefined;
  /** A JSON pointer (RFC 6901) into the file, or into that line of it. */
  readonly pointer?: string | undefined;
}

/** Formats a place for a person: `programmes.csv, row 4, column "section"`. */
export function formatPlace({ file, row, column, line, pointer }: FilePlace): string {
  return [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
    ...(pointer ? [`at ${pointer}`] : []),
  ].join(', ');
}

/** A problem that prevents the import: a permanent code, a place, and a sentence that says what to do. */
export interface ImportProblem {
  readonly code: ImportCode | ProblemCode;
  /** Undefined if the problem is not in a file. */
  readonly place?: FilePlace | undefined;
  readonly message: string;
}

/** Formats a problem as a line for a person: `CODE programmes.csv, row 4, column "section": message`. */
export const formatImportProblem = ({ code, place, message }: ImportProblem): string =>
  `${code} ${place ? formatPlace(place) : 'in the catalogue'}: ${message}`;

/** Information about how a file was read. Nobody has to do anything. */
export interface ImportNote {
  readonly place: FilePlace;
  readonly message: string;
}

/** How a heading of a sheet was read. */
export interface ReadHeading {
  readonly heading: string;
  /** The column that it means; null for one that is not read. */
  readonly column: string | null;
}

/** How the headings of a sheet were read. */
export interface ReadSheet {
  readonly file: string;
  readonly columns: readonly ReadHeading[];
}

/** Collects the problems and notes of an import, and how its sheets were read. */
export class ImportReport {
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportNote[] = [];
  readonly sheets: ReadSheet[] = [];
  readonly #reported = new Set<string>();

  problem(code: ImportProblem['code'], place: FilePlace | undefined, message: string): void {
    const key = JSON.stringify([code, place, message]);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.problems.push({ code, place, message });
  }

  /** The problems by file and row, as a person corrects them; those without a place come last. */
  inOrder(): readonly ImportProblem[] {
    const files = [...new Set(this.problems.map(({ place }) => place?.file))];
    const order = ({ place }: ImportProblem): readonly [number, number] => [
      place ? files.indexOf(place.file) : files.length,
      place?.row ?? place?.line ?? 0,
    ];
    return this.problems.toSorted((a, b) => {
      const [[file, row], [otherFile, otherRow]] = [order(a), order(b)];
      return file - otherFile || row - otherRow;
    });
  }

  /** Whether a problem of this place, or of its whole column, was reported already. */
  covers({ file, row, column, line, pointer }: FilePlace): boolean {
    if (column === undefined && pointer === undefined) return false;
    return this.problems.some(({ place }) => {
      if (place?.file !== file || place.column !== column || place.line !== line || place.pointer !== pointer)
        return false;
      return place.row === row || place.row === undefined;
    });
  }

  note(place: FilePlace, message: string): void {
    this.notes.push({ place, message });
  }
}

/** Problems that are one mistake: the same message, in one or several places of a file. */
interface RepeatedProblem extends ImportProblem {
  readonly others: readonly FilePlace[];
}

/** Problems whose message begins with the cell, and that a person corrects in a whole column at once. */
const ofColumns: ReadonlySet<string> = new Set(['DATE_AMBIGUOUS', 'CELL_REFORMATTED']);

/** Groups problems that are one mistake, in the order of their first places. */
export function groupProblems(problems: readonly ImportProblem[]): readonly RepeatedProblem[] {
  const groups = new Map<string, ImportProblem & { readonly others: FilePlace[] }>();
  for (const problem of problems) {
    const { code, place, message } = problem;
    const mistake = ofColumns.has(code) ? '' : message;
    const key = place?.row === undefined ? [code, place, message] : [code, place.file, place.column, mistake];
    const known = groups.get(JSON.stringify(key));
    if (known && place) known.others.push(place);
    else groups.set(JSON.stringify(key), { ...problem, others: [] });
  }
  return [...groups.values()];
}

/** Formats a mistake as a line for a person: `CODE programmes.csv, rows 4 to 9 and 12, column "section": message`. */
export function formatRepeatedProblem({ others, ...problem }: RepeatedProblem): string {
  const { code, place, message } = problem;
  if (!place || others.length === 0) return formatImportProblem(problem);
  const { row, ...rest } = place;
  const all = [row, ...others.map((other) => other.row)].flatMap((one) => one ?? []);
  const where = formatPlace({ ...rest, file: `${rest.file}, rows ${englishList(ranges(all), 'and')}` });
  return `${code} ${where}: ${message}`;
}

/** Numbers as ranges: 4, 5, 6 and 9 are "4 to 6" and "9". */
function ranges(numbers: readonly number[]): readonly string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const starts = sorted.filter((number) => !sorted.includes(number - 1));
  return starts.flatMap((start, index) => {
    const run = sorted.filter((number) => number >= start && number < (starts[index + 1] ?? Number.POSITIVE_INFINITY));
    return run.length > 2 ? [`${start} to ${run.at(-1)}`] : run.map(String);
  });
}
