import { basename, dirname, extname, join } from 'node:path';

/** Where the parts of a catalogue are kept: its document, and the folder of its journal beside it. */
export interface CataloguePaths {
  /** The document itself, never a link to it. */
  readonly document: string;
  /** The folder that the document is in. */
  readonly folder: string;
  /** Beside `catalogue.json`: `catalogue.journal`. */
  readonly journal: string;
  /** Every commit, a line each. */
  readonly commits: string;
  /** A copy of the document as the store last knew it. */
  readonly folded: string;
  /** The copy of the document that is about to take its place. */
  readonly folding: string;
  /** The document that has just been replaced, until it is known to be what was expected. */
  readonly aside: string;
  /** Who writes. */
  readonly lock: string;
}

export function cataloguePaths(document: string): CataloguePaths {
  const folder = dirname(document);
  const journal = join(folder, `${basename(document, extname(document))}.journal`);
  return {
    document,
    folder,
    journal,
    commits: join(journal, 'commits.jsonl'),
    folded: join(journal, 'folded.json'),
    folding: join(journal, 'folding.json'),
    aside: join(journal, 'aside.json'),
    lock: join(journal, 'lock'),
  };
}
