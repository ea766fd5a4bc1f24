import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import type { Problem } from '../../../src/catalogue/document/problem.js';
import type { CatalogueStore, Outcome, Proposal } from '../../../src/catalogue/store.js';
import { LowdbStore, type StoreSettings } from '../../../src/stores/lowdb/lowdb-store.js';
import { aFolder } from '../../support/a-folder.js';
import { aCatalogue, aProgramme } from '../../support/builders.js';

/** Long enough that nothing is folded by itself. */
export const never = 1_000_000;

/** A catalogue in a folder of its own, and the stores that were opened on it. */
export class AKeptCatalogue {
  readonly folder: string;
  readonly file: string;
  readonly refused: (readonly Problem[])[] = [];
  /** The problems that were reported last. */
  problems: readonly Problem[] = [];
  readonly failed: unknown[] = [];
  readonly #stores: LowdbStore[] = [];

  static async of(slugs = 'first second third'): Promise<AKeptCatalogue> {
    const kept = new AKeptCatalogue(await aFolder());
    await writeFile(kept.file, documentOf(slugs));
    return kept;
  }

  constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, 'catalogue.json');
  }

  async opened(settings: Partial<StoreSettings> = {}, now = () => new Date()): Promise<LowdbStore> {
    const events = {
      onProblems: (problems: readonly Problem[]) => {
        this.problems = problems;
        if (problems.length > 0) this.refused.push(problems);
      },
      onFailed: (error: unknown) => void this.failed.push(error),
    };
    const store = await LowdbStore.open(this.file, events, now, { quiet: never, ...settings });
    this.#stores.push(store);
    return store;
  }

  /** The document as it stands in its file. */
  async document(): Promise<{ revision: number; programmes: { id: string; title: string }[] }> {
    return JSON.parse(await readFile(this.file, 'utf8'));
  }

  /** Changes the document as an editor does, in the file itself. */
  async edit(change: (document: Awaited<ReturnType<AKeptCatalogue['document']>>) => void): Promise<void> {
    const document = await this.document();
    change(document);
    await writeFile(this.file, asText(document));
  }

  /** Every file in the folder. */
  async files(): Promise<readonly string[]> {
    return (await readdir(this.folder, { recursive: true })).sort();
  }

  async gone(): Promise<void> {
    for (const store of this.#stores) await store.close();
    await rm(this.folder, { recursive: true });
  }
}

const asText = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

/** A document with programmes of these slugs, as it is written. */
export const documentOf = (slugs: string): string =>
  asText(aCatalogue({ programmes: slugs.split(' ').map((slug) => aProgramme({ slug })) }));

export const idOf = (slug: string) => aProgramme({ slug }).id;

/** Gives a programme another title. */
export const retitled = (slug: string, title: string, more: Partial<Proposal> = {}): Proposal => ({
  by: 'a curator',
  changes: ({ document }) => {
    const programme = document.programmes.find(({ id }) => id === idOf(slug));
    const change = { op: 'update', in: 'programmes', id: idOf(slug) } as const;
    return [{ ...change, was: { title: programme?.title }, set: { title } } satisfies EntryChange];
  },
  ...more,
});

export const titleOf = (store: CatalogueStore, slug: string): string | undefined =>
  store.state.document.programmes.find(({ id }) => id === idOf(slug))?.title;

export const revisionsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ commit }) => commit?.revision);
