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
