import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { ProblemCode } from '../../domain/problem-codes.js';
import { checked } from '../check.js';
import { plainDocument } from '../plain.js';
import { CatalogueRefused } from '../problem.js';

/** lowdb's adapter for a catalogue in a JSON file. Reads strictly: a missing file is never taken for an empty catalogue. */
export class DocumentAdapter implements Adapter<CatalogueDocument> {
  readonly #file: string;
  #hash = '';

  constructor(file: string) {
    this.#file = file;
  }

  /** The SHA-256 of the document that was read last; empty before the first. */
  get hash(): string {
    return this.#hash;
  }

  async read(): Promise<CatalogueDocument> {
    const bytes = await bytesOf(this.#file);
    const document = checked(bytes);
    this.#hash = createHash('sha256').update(bytes).digest('hex');
    return document;
  }

  /** Puts the whole document in the place of the file. */
  async write(document: CatalogueDocument): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(plainDocument(document), null, 2)}\n`);
    await writeFile(this.#file, bytes);
    this.#hash = createHash('sha256').update(bytes).digest('hex');
  }
}

/** Reads and checks a document. Rejects with `CatalogueRefused` where it cannot be taken. */
export async function readDocument(file: string): Promise<CatalogueDocument> {
  return checked(await bytesOf(file));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const [code, message]: [ProblemCode, string] =
      reason === 'ENOENT'
        ? ['FILE_MISSING', 'There is no such file. Check CATALOGUE_FILE, and that its disk is mounted.']
        : ['FILE_UNREADABLE', `The file cannot be read (${reason}). Check that it is a file and may be read.`];
    throw new CatalogueRefused([{ code, pointer: '', message }]);
  }
}
