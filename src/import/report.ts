import type { ImportNote, ImportProblem } from './import-problem.js';
import type { Place } from './place.js';

/** What is found out while files are read and understood. */
export class Report {
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportNote[] = [];
  readonly #told = new Set<string>();

  problem(code: ImportProblem['code'], place: Place | undefined, message: string): void {
    const key = JSON.stringify([code, place, message]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({ code, place, message });
  }

  /** Whether something is told of a place already: of the cell, or of its whole column. */
  covers({ file, row, column, line, pointer }: Place): boolean {
    if (column === undefined && pointer === undefined) return false;
    return this.problems.some(({ place }) => {
      if (place?.file !== file || place.column !== column || place.line !== line || place.pointer !== pointer)
        return false;
      return place.row === row || place.row === undefined;
    });
  }

  note(place: Place, message: string): void {
    this.notes.push({ place, message });
  }
}
