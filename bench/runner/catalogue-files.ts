import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GeneratedCatalogue, generatedCatalogue } from '../data/generated-catalogue.js';
import type { Detail } from '../data/programme.js';

export interface CatalogueFile {
  readonly path: string;
  readonly bytes: number;
  readonly catalogue: GeneratedCatalogue;
}

/** The files of a run, in a folder of its own that goes with it. */
export class CatalogueFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), 'catalogue-bench-'));
  #made = 0;

  constructor() {
    process.once('exit', () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** A new file with a catalogue of this size. */
  catalogue(programmes: number, detail: Detail): CatalogueFile {
    const catalogue = generatedCatalogue({ programmes, detail });
    const text = JSON.stringify(catalogue);
    return { path: this.write(text), bytes: Buffer.byteLength(text), catalogue };
  }

  /** A new file with this in it. Gives its path. */
  write(text: string): string {
    const path = join(this.#folder, `${++this.#made}.json`);
    writeFileSync(path, text);
    return path;
  }
}
