import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { SearchDocument } from '../../search/search-types.js';
import { TextIndex } from '../../search/text-index.js';
import type { EntryDelta } from './entry-index.js';

/** What the texts of a programme count for, by field. */
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

/** What a text index is made of. */
export interface SearchSource {
  readonly programmes: readonly Programme[];
  seriesOf(programme: Programme): Series;
  hubOf(programme: Programme): Hub;
}

const documentIn = (programme: Programme, held: SearchSource): SearchDocument => ({
  id: programme.id,
  fields: searchFields(programme, held.seriesOf(programme), held.hubOf(programme).title),
});

/** A text index of programmes. */
export function searchIndex(held: SearchSource): TextIndex {
  return TextIndex.of(documentsIn(held.programmes, held), weights);
}

export const documentsIn = (programmes: readonly Programme[], held: SearchSource): readonly SearchDocument[] =>
  programmes.map((programme) => documentIn(programme, held));

/** As many are read in some milliseconds. */
const readAtOnce = 50;

/** The same index, made a step at a time. */
export function* searchIndexInSteps(held: SearchSource): Generator<void, TextIndex> {
  let index = TextIndex.of([], weights);
  for (let from = 0; from < held.programmes.length; from += readAtOnce) {
    index = index.with(documentsIn(held.programmes.slice(from, from + readAtOnce), held));
    yield;
  }
  return index;
}

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
    series: [series.title, ...series.aliases],
    modules: [...modules, ...pathways.flatMap((pathway) => pathway.modules)].map((module) => module.title),
    pathways: pathways.map((pathway) => pathway.title),
    audiences,
    hub: [hubTitle],
    aims,
    summary: [summary],
  };
}

/** What a text index is made of, and what changes with it. */
export interface UpdatableSearchSource extends SearchSource {
  programmesOfHub(hub: Hub): readonly Programme[];
  programmesOfSeries(series: Series): readonly Programme[];
}

/** The text index of the last revision that was searched, and what moved since; brought up to date when it is asked for. */
export class SearchIndexCache {
  #index: TextIndex | undefined;
  #movements: readonly EntryDelta[];

  constructor(index?: TextIndex, movements: readonly EntryDelta[] = []) {
    this.#index = index;
    this.#movements = movements;
  }

  /** The index of what is held now. */
  index(held: UpdatableSearchSource): TextIndex {
    const index = this.#index ? this.#moved(this.#index, held) : searchIndex(held);
    this.#index = index;
    this.#movements = [];
    return index;
  }

  /** Makes the index a step at a time, unless somebody asks for it meanwhile. */
  *warmUp(held: SearchSource): Generator<void> {
    if (this.#index) return;
    const index = yield* searchIndexInSteps(held);
    this.#index ??= index;
  }

  after(delta: EntryDelta): SearchIndexCache {
    return this.#index ? new SearchIndexCache(this.#index, [...this.#movements, delta]) : new SearchIndexCache();
  }

  #moved(index: TextIndex, held: UpdatableSearchSource): TextIndex {
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
