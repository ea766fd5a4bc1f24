import { Hub } from '../../domain/hub.js';
import { Series } from '../../domain/series.js';
import type { Inventory } from '../document/inventory.js';
import type { Location } from '../document/location.js';
import { CatalogueLookup } from './laws/catalogue-lookup.js';

/** Looks up what stands in a document. */
export class DocumentLookup extends CatalogueLookup {
  readonly #inventory: Inventory;
  #hubs: ReadonlyMap<string, Location<Hub>> | undefined;
  #series: ReadonlyMap<string, Location<Series>> | undefined;

  constructor(inventory: Inventory) {
    super(inventory);
    this.#inventory = inventory;
  }

  protected find(id: string): Location | undefined {
    return this.#inventory.find(id);
  }

  protected hubOfSlug(slug: string): Location<Hub> | undefined {
    this.#hubs ??= bySlug(this.#inventory.sound(Hub));
    return this.#hubs.get(slug);
  }

  protected seriesOfSlug(slug: string): Location<Series> | undefined {
    this.#series ??= bySlug(this.#inventory.sound(Series));
    return this.#series.get(slug);
  }

  protected *ofClass(type: new () => object): Generator<object> {
    for (const { thing } of this.#inventory.all(type)) yield thing;
  }
}

function bySlug<T extends Hub | Series>(all: readonly Location<T>[]): ReadonlyMap<string, Location<T>> {
  return new Map(all.map((placed) => [placed.thing.slug, placed] as const).reverse()); // The first of each wins.
}
