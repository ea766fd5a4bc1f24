import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { SearchDocument } from '../../search/search-types.js';
import { TextIndex } from '../../search/text-index.js';
import { changedIds, type EntryDelta, type EntryIndex } from './entry-index.js';
import { type SearchNames, searchFields, searchWeights } from './search-fields.js';

/** The programmes that are indexed: a snapshot, which this file can't import. */
interface SearchSource extends SearchNames {
  readonly entries: EntryIndex;
  readonly programmes: readonly Programme[];
  programmesOfHub(hub: Hub): readonly Programme[];
  programmesOfSeries(series: Series): readonly Programme[];
  node(id: string): object | undefined;
}

const documentsOf = (programmes: readonly Programme[], source: SearchSource): readonly SearchDocument[] =>
  programmes.map((programme) => ({
    id: programme.id,
    fields: searchFields(programme, source),
  }));

/** The number of programmes that are indexed in some milliseconds. */
const programmesPerStep = 50;

/** The programmes of the hub-years that refer to an external thing. */
const referring = ({ id }: ExternalThing, entries: EntryIndex): readonly Programme[] =>
  entries.referring([id]).flatMap(({ programmes }) => programmes);

/** The text index of the last revision that was searched, and what changed since: it is updated when it is needed. */
export class SearchIndexCache {
  #index: TextIndex | undefined;
  /** The ids of entries that changed since. The entries themselves would stay in memory until the next search. */
  #changedIds: ReadonlySet<string>;

  constructor(index?: TextIndex, changedIds: ReadonlySet<string> = new Set()) {
    this.#index = index;
    this.#changedIds = changedIds;
  }

  /** The index of the programmes of a revision. */
  index(source: SearchSource): TextIndex {
    this.#index = this.#index
      ? this.#updated(this.#index, source)
      : TextIndex.of(documentsOf(source.programmes, source), searchWeights);
    this.#changedIds = new Set();
    return this.#index;
  }

  /** Makes the same index a step at a time, unless a search needs it meanwhile. */
  *warmUp(source: SearchSource): Generator<void> {
    if (this.#index) return;
    let index = TextIndex.of([], searchWeights);
    for (let from = 0; from < source.programmes.length; from += programmesPerStep) {
      index = index.with(documentsOf(source.programmes.slice(from, from + programmesPerStep), source));
      yield;
    }
    this.#index ??= index;
  }

  after(delta: EntryDelta): SearchIndexCache {
    return this.#index
      ? new SearchIndexCache(this.#index, new Set([...this.#changedIds, ...changedIds(delta)]))
      : new SearchIndexCache();
  }

  #updated(index: TextIndex, source: SearchSource): TextIndex {
    if (this.#changedIds.size === 0) return index;
    const changed = new Set<Programme>();
    for (const id of this.#changedIds) {
      const entry = source.node(id);
      // A programme is found by the names of its hub, its series and the external things that it refers to, too.
      if (entry instanceof Programme) changed.add(entry);
      else if (entry instanceof Hub) for (const programme of source.programmesOfHub(entry)) changed.add(programme);
      else if (entry instanceof Series)
        for (const programme of source.programmesOfSeries(entry)) changed.add(programme);
      else if (entry instanceof ExternalThing)
        for (const programme of referring(entry, source.entries)) changed.add(programme);
    }
    return index.with(documentsOf([...changed], source), this.#changedIds);
  }
}
