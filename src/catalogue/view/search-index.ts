import type { Hub } from '../../domain/hub.js';
import type { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import type { SearchDocument } from '../../search/search-types.js';
import { TextIndex } from '../../search/text-index.js';

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
export interface Searched {
  readonly programmes: readonly Programme[];
  seriesOf(programme: Programme): Series;
  hubOf(programme: Programme): Hub;
}

const documentIn = (programme: Programme, held: Searched): SearchDocument => ({
  id: programme.id,
  fields: searchFields(programme, held.seriesOf(programme), held.hubOf(programme).title),
});

/** A text index of programmes. */
export function searchIndex(held: Searched): TextIndex {
  return TextIndex.of(documentsIn(held.programmes, held), weights);
}

export const documentsIn = (programmes: readonly Programme[], held: Searched): readonly SearchDocument[] =>
  programmes.map((programme) => documentIn(programme, held));

/** As many are read in some milliseconds. */
const readAtOnce = 50;

/** The same index, made a step at a time. */
export function* searchIndexInSteps(held: Searched): Generator<void, TextIndex> {
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
