import type { Adapter } from 'lowdb';
import { markOf } from '../../catalogue/revision/catalogue-state.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { CatalogueFiles } from './catalogue-files.js';
import { type Disk, realDisk } from './disk/disk.js';
import { type DocumentOrRefusal, readStored } from './recovery/read-stored.js';

/** What else was read with a document. */
export interface ReadDetails {
  readonly commits: readonly Commit[];
  /** The document in the file, where others edited it, so that it is not the one that was read. */
  readonly edited?: DocumentOrRefusal;
}

/** lowdb's adapter for a catalogue: reads the document and its journal, and writes by folding the one into the other. */
export class DocumentAdapter implements Adapter<CatalogueDocument> {
  readonly #kept: CatalogueFiles;
  #readWith: ReadDetails = { commits: [] };

  constructor(kept: CatalogueFiles) {
    this.#kept = kept;
  }

  /** What was read with the last document. */
  get details(): ReadDetails {
    return this.#readWith;
  }

  /** Reads strictly: a missing file is never taken for an empty catalogue. Rejects with `CatalogueRefused`. */
  async read(): Promise<CatalogueDocument> {
    const { document, commits, there, isKnown } = await this.#kept.read();
    this.#readWith = { commits, ...(!isKnown && { edited: there }) };
    return document;
  }

  /** Every commit up to that of the document has to be in the journal. */
  async write(document: CatalogueDocument): Promise<void> {
    await this.#kept.compact(markOf(document));
  }
}

/**
 * Reads the newest state of a catalogue, with what its journal holds and its document lacks yet. Makes nothing, and
 * needs no lock. Rejects with `CatalogueRefused`.
 */
export async function readCatalogue(file: string, disk: Disk = realDisk): Promise<CatalogueDocument> {
  const { places } = await CatalogueFiles.at(file, disk);
  return (await readStored(disk, places)).document;
}
