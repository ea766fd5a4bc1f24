/** A line of a text that says something. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** One programme in a table of a summary document. */
export interface Row {
  readonly line: number;
  /** As published, without markup. */
  readonly title: string;
  /** With its markup. */
  readonly text: string;
}

/** A table, with the headings above it from the outermost. */
export interface SummarySection {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** The text of a summary document, taken apart. */
export interface SummaryDocument {
  /** What stands before the first heading. */
  readonly cover: readonly Line[];
  readonly sections: readonly SummarySection[];
  /** What could not be told to be anything. */
  readonly stray: readonly Line[];
}
