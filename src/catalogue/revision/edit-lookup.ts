import type { Hub } from '../../domain/hub.js';
import type { Series } from '../../domain/series.js';
import type { EntryInstance } from '../document/entry-change.js';
import type { Inventory, LocatedObject } from '../document/inventory.js';
import { DocumentLookup } from '../read/document-lookup.js';
import type { EntryIndex } from '../view/holdings.js';

/** Looks up what would stand in the catalogue after an edit: first what it leaves as it is, then what it adds or changes. */
export class EditLookup extends DocumentLookup {
  readonly #held: EntryIndex;
  readonly #leaving: ReadonlySet<EntryInstance>;

  constructor(held: EntryIndex, leaving: ReadonlySet<EntryInstance>, coming: Inventory) {
    super(coming);
    this.#held = held;
    this.#leaving = leaving;
  }

  protected override find(id: string): LocatedObject | undefined {
    return this.#stays(this.#held.holder(id)) ? this.#held.find(id) : super.find(id);
  }

  protected override hubOfSlug(slug: string): LocatedObject<Hub> | undefined {
    return this.#staying(this.#held.hubOfSlug(slug)) ?? super.hubOfSlug(slug);
  }

  protected override seriesOfSlug(slug: string): LocatedObject<Series> | undefined {
    return this.#staying(this.#held.seriesOfSlug(slug)) ?? super.seriesOfSlug(slug);
  }

  protected override *ofClass(type: new () => object): Generator<object> {
    for (const thing of this.#held.all())
      if (thing instanceof type && this.#stays(this.#held.holder(thing.id))) yield thing;
    yield* super.ofClass(type);
  }

  #stays(entry: EntryInstance | undefined): entry is EntryInstance {
    return entry !== undefined && !this.#leaving.has(entry);
  }

  #staying<T extends Hub | Series>(entry: T | undefined): LocatedObject<T> | undefined {
    return this.#stays(entry) ? (this.#held.find(entry.id) as LocatedObject<T> | undefined) : undefined;
  }
}
