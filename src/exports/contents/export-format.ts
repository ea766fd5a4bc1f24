import type { Contents } from './contents.js';

/** One way to write the contents of an export down. */
export interface ExportFormat {
  /** The name of its file in the address: "links.csv". */
  readonly name: string;
  readonly mediaType: string;
  /** What it holds and whom it is for, in a sentence. */
  readonly holds: string;
  /** What it cannot carry. Told in the file where the format has a place for it. */
  readonly limits: string;
  /** The file in parts of a row or so. It says the same for the same contents, to the byte. */
  readonly rows: (contents: Contents) => Iterable<string>;
}
