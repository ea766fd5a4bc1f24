/** Where something stands in a file that is imported. */
export interface Place {
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
export function toldPlace({ file, row, column, line, pointer }: Place): string {
  return [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
    ...(pointer ? [`at ${pointer}`] : []),
  ].join(', ');
}
