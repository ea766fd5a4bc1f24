import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { collectionOf } from '../document/collections.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import type { EntryDelta } from '../view/entry-index.js';

/** An entry of a document, and what has replaced it; undefined if it was deleted. */
interface Replacement {
  readonly origin: EntryInstance;
  readonly now: EntryInstance | undefined;
}

/** To find the places of so many changed entries takes some milliseconds in a list of 50,000. */
const mostChanges = 200;

/**
 * A document and the changes of its entries since. The document after them is made when it is needed, because a copy of a
 * list of 50,000 takes milliseconds. Never changed. Of each entry only the newest version stays in memory.
 */
export class EditedDocument {
  readonly #document: CatalogueDocument;
  readonly #replaced: ReadonlyMap<string, Replacement>;
  /** In the order in which they were created. */
  readonly #created: ReadonlyMap<string, EntryInstance>;

  constructor(
    document: CatalogueDocument,
    replaced: ReadonlyMap<string, Replacement> = new Map(),
    created: ReadonlyMap<string, EntryInstance> = new Map(),
  ) {
    this.#document = document;
    this.#replaced = replaced;
    this.#created = created;
  }

  /** Whether so much has changed that the next edit should start from the document after it. */
  get hasManyChanges(): boolean {
    return this.#replaced.size + this.#created.size >= mostChanges;
  }

  with({ removed, added }: EntryDelta): EditedDocument {
    const [replaced, created] = [new Map(this.#replaced), new Map(this.#created)];
    const next = new Map(added.map((entry) => [entry.id, entry]));
    for (const entry of removed) {
      const { id } = entry;
      const now = next.get(id);
      if (created.get(id) !== entry) replaced.set(id, { origin: replaced.get(id)?.origin ?? entry, now });
      else if (now) created.set(id, now);
      else created.delete(id);
      next.delete(id);
    }
    for (const [id, entry] of next) created.set(id, entry);
    return new EditedDocument(this.#document, replaced, created);
  }

  /** The document with other values: a changed entry keeps its place, and new entries come last. */
  made(values: Partial<CatalogueDocument>): CatalogueDocument {
    const lists = collections.map((list) => [list, this.#listAfter(list)] as const);
    return Object.freeze(Object.assign(new CatalogueDocument(), this.#document, Object.fromEntries(lists), values));
  }

  #listAfter(list: Collection): readonly EntryInstance[] {
    const before: readonly EntryInstance[] = this.#document[list];
    const replaced = [...this.#replaced.values()].filter(({ origin }) => collectionOf(origin) === list);
    const created = [...this.#created.values()].filter((entry) => collectionOf(entry) === list);
    if (replaced.length + created.length === 0) return before;
    const entries = before.slice(); // Of tens of thousands: spreading the list takes ten times as long.
    for (const { origin, now } of replaced) entries.splice(entries.indexOf(origin), 1, ...(now ? [now] : []));
    for (const entry of created) entries.push(entry);
    return entries;
  }
}
