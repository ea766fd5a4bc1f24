import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { SearchDocument } from '../../search/search-types.js';
import { TextIndex } from '../../search/text-index.js';
import { changedIds, type EntryDelta } from './entry-index.js';

/** The weights of the texts of a programme, by field. */
const weights = {
  title: 8,
  aliases: 6,
  codes: 8,
  series: 5,
  modules: 4,
  pathways: 4,
  audiences: 2,
  hub: 2,
  aims: 1,
  summary: 1,
} as const;

export type SearchField = keyof typeof weights;

/** The programmes that are indexed, with their hubs and series: a snapshot, which this file can't import. */
interface SearchSource {
  readonly programmes: readonly Programme[];
  seriesOf(programme: Programme): Series;
  hubOf(programme: Programme): Hub;
  programmesOfHub(hub: Hub): readonly Programme[];
  programmesOfSeries(series: Series): readonly Programme[];
  node(id: string): object | undefined;
}

const documentsOf = (programmes: readonly Programme[], source: SearchSource): readonly SearchDocument[] =>
  programmes.map((programme) => ({
    id: programme.id,
    fields: searchFields(programme, source.seriesOf(programme), source.hubOf(programme).title),
  }));

/** The number of programmes that are indexed in some milliseconds. */
const programmesPerStep = 50;

/** The texts by which a programme is found. */
export function searchFields(
  programme: Programme,
  series: Series,
  hubTitle: string,
): Record<SearchField, readonly string[]> {
  const { title, aliases, codes, modules, pathways, audiences, aims, summary } = programme;
  return {
    title: [title],
    aliases,
    codes: [...codes, ...pathways.flatMap((pathway) => pathway.codes)],
    series: [
      series.title,
      ...series.aliases,
      ...series.formerCodes.flatMap(({ code, title }) => [code, title ?? []].flat()),
    ],
    modules: [...modules, ...pathways.flatMap((pathway) => pathway.modules)].map((module) => module.title),
    pathways: pathways.map((pathway) => pathway.title),
    audiences,
    hub: [hubTitle],
    aims,
    summary: [summary],
  };
}

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
      : TextIndex.of(documentsOf(source.programmes, source), weights);
    this.#changedIds = new Set();
    return this.#index;
  }

  /** Makes the same index a step at a time, unless a search needs it meanwhile. */
  *warmUp(source: SearchSource): Generator<void> {
    if (this.#index) return;
    let index = TextIndex.of([], weights);
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
      // A programme is found by the names of its hub and series too.
      if (entry instanceof Programme) changed.add(entry);
      else if (entry instanceof Hub) for (const programme of source.programmesOfHub(entry)) changed.add(programme);
      else if (entry instanceof Series)
        for (const programme of source.programmesOfSeries(entry)) changed.add(programme);
    }
    return index.with(documentsOf([...changed], source), this.#changedIds);
  }
}
