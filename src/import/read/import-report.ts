import type { ImportCode, ProblemCode } from '../../domain/fields/problem-codes.js';

/** Where something stands in a file that is imported. */
export interface FilePlace {
  readonly file: string;
  /** Of a table, as a spreadsheet counts: the headings are in row 1. */
  readonly row?: number | undefined;
  /** The heading of a column, as the table words it. */
  readonly column?: string | undefined;
  /** Of a text, from 1. */
  readonly line?: number | undefined;
  /** Of JSON (RFC 6901), in the file or in that line of it. */
  readonly pointer?: string | undefined;
}

/** A place for a person: `programmes.csv, row 4, column "section"`. */
export function formatPlace({ file, row, column, line, pointer }: FilePlace): string {
  return [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
    ...(pointer ? [`at ${pointer}`] : []),
  ].join(', ');
}

/** Why nothing can be imported as it stands: a permanent code, where, and a sentence that says what to do. */
export interface ImportProblem {
  readonly code: ImportCode | ProblemCode;
  /** Absent for what is not in a file. */
  readonly place?: FilePlace | undefined;
  readonly message: string;
}

/** One line for a person: `CODE programmes.csv, row 4, column "section": message`. */
export const formatImportProblem = ({ code, place, message }: ImportProblem): string =>
  `${code} ${place ? formatPlace(place) : 'in the catalogue'}: ${message}`;

/** What was understood, and in what way, for a person to see: nothing has to be done. */
export interface ImportNote {
  readonly place: FilePlace;
  readonly message: string;
}

/** What is found out while files are read and understood. */
export class ImportReport {
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportNote[] = [];
  readonly #reported = new Set<string>();

  problem(code: ImportProblem['code'], place: FilePlace | undefined, message: string): void {
    const key = JSON.stringify([code, place, message]);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.problems.push({ code, place, message });
  }

  /** File by file, from the top down, as a person puts them right; at the end those that are in no file. */
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

  /** Whether something is told of a place already: of the cell, or of its whole column. */
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
