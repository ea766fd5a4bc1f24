import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { TextIndex } from '../../search/text-index.js';
import type { EntryDelta } from './holdings.js';
import { documentsIn, type Searched, searchIndex, searchIndexInSteps } from './search-index.js';

/** What a text index is made of, and what changes with it. */
export interface SearchedAlong extends Searched {
  programmesOfHub(hub: Hub): readonly Programme[];
  programmesOfSeries(series: Series): readonly Programme[];
}

/** The text index of the last revision that was searched, and what moved since; brought up to date when it is asked for. */
export class CarriedSearch {
  #index: TextIndex | undefined;
  #movements: readonly EntryDelta[];

  constructor(index?: TextIndex, movements: readonly EntryDelta[] = []) {
    this.#index = index;
    this.#movements = movements;
  }

  /** The index of what is held now. */
  index(held: SearchedAlong): TextIndex {
    const index = this.#index ? this.#moved(this.#index, held) : searchIndex(held);
    this.#index = index;
    this.#movements = [];
    return index;
  }

  /** Makes the index a step at a time, unless somebody asks for it meanwhile. */
  *warmUp(held: Searched): Generator<void> {
    if (this.#index) return;
    const index = yield* searchIndexInSteps(held);
    this.#index ??= index;
  }

  after(delta: EntryDelta): CarriedSearch {
    return this.#index ? new CarriedSearch(this.#index, [...this.#movements, delta]) : new CarriedSearch();
  }

  #moved(index: TextIndex, held: SearchedAlong): TextIndex {
    if (this.#movements.length === 0) return index;
    const gone = new Set<string>();
    const changed = new Map<string, Programme>();
    const come = (programme: Programme) => {
      gone.delete(programme.id);
      changed.set(programme.id, programme);
    };
    for (const { removed, added } of this.#movements) {
      for (const entry of removed) {
        changed.delete(entry.id);
        if (entry instanceof Programme) gone.add(entry.id);
      }
      for (const entry of added) {
        // A programme is found by the names of its hub and series too.
        if (entry instanceof Programme) come(entry);
        else if (entry instanceof Hub) held.programmesOfHub(entry).forEach(come);
        else if (entry instanceof Series) held.programmesOfSeries(entry).forEach(come);
      }
    }
    return index.with(documentsIn([...changed.values()], held), gone);
  }
}
