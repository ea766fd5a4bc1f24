import type { Adapter } from 'lowdb';
import { checkOrThrow } from '../../catalogue/read/check.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import { markOf } from '../../catalogue/revision/edition.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Disk, realDisk } from './disk/disk.js';
import { documentAt } from './disk/document-at.js';
import { Kept } from './kept.js';
import { type Found, readStored } from './recovery/stored.js';

/** What else was read with a document. */
export interface ReadWith {
  readonly commits: readonly Commit[];
  /** The document in the file, where others edited it, so that it is not the one that was read. */
  readonly edited?: Found;
}

/** lowdb's adapter for a catalogue: reads the document and its journal, and writes by folding the one into the other. */
export class DocumentAdapter implements Adapter<CatalogueDocument> {
  readonly #kept: Kept;
  #readWith: ReadWith = { commits: [] };

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** What was read with the last document. */
  get readWith(): ReadWith {
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
    await this.#kept.fold(markOf(document));
  }
}

/** Reads and checks a document alone, as it stands in its file. Rejects with `CatalogueRefused`. */
export async function readDocument(file: string, disk: Disk = realDisk): Promise<CatalogueDocument> {
  return checkOrThrow((await documentAt(disk, file)).bytes);
}

/**
 * Reads the newest state of a catalogue, with what its journal holds and its document lacks yet. Makes nothing, and
 * needs no lock. Rejects with `CatalogueRefused`.
 */
export async function readCatalogue(file: string, disk: Disk = realDisk): Promise<CatalogueDocument> {
  const { places } = await Kept.at(file, disk);
  return (await readStored(disk, places)).document;
}
