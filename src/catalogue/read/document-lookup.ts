import { Hub } from '../../domain/hub.js';
import { Series } from '../../domain/series.js';
import type { Inventory, LocatedObject } from '../document/inventory.js';
import { CatalogueLookup } from './laws/catalogue-lookup.js';

/** Looks up what stands in a document. */
export class DocumentLookup extends CatalogueLookup {
  readonly #inventory: Inventory;
  #hubs: ReadonlyMap<string, LocatedObject<Hub>> | undefined;
  #series: ReadonlyMap<string, LocatedObject<Series>> | undefined;

  constructor(inventory: Inventory) {
    super(inventory);
    this.#inventory = inventory;
  }

  protected find(id: string): LocatedObject | undefined {
    return this.#inventory.find(id);
  }

  protected hubOfSlug(slug: string): LocatedObject<Hub> | undefined {
    this.#hubs ??= bySlug(this.#inventory.sound(Hub));
    return this.#hubs.get(slug);
  }

  protected seriesOfSlug(slug: string): LocatedObject<Series> | undefined {
    this.#series ??= bySlug(this.#inventory.sound(Series));
    return this.#series.get(slug);
  }

  protected *ofClass(type: new () => object): Generator<object> {
    for (const { thing } of this.#inventory.all(type)) yield thing;
  }
}

function bySlug<T extends Hub | Series>(all: readonly LocatedObject<T>[]): ReadonlyMap<string, LocatedObject<T>> {
  return new Map(all.map((placed) => [placed.thing.slug, placed] as const).reverse()); // The first of each wins.
}
