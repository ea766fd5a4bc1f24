import type { Programme } from '../domain/programme.js';
import type { Series } from '../domain/series.js';
import type { SearchDocument } from '../search/search-document.js';
import { TextIndex } from '../search/text-index.js';

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

/** A text index of programmes. */
export function searchIndex(
  programmes: readonly Programme[],
  seriesOf: (programme: Programme) => Series,
  hubTitleOf: (programme: Programme) => string,
): TextIndex {
  const documents = programmes.map((programme) =>
    searchDocument(programme, seriesOf(programme), hubTitleOf(programme)),
  );
  return TextIndex.of(documents, weights);
}

export const searchDocument = (programme: Programme, series: Series, hubTitle: string): SearchDocument => ({
  id: programme.id,
  fields: searchFields(programme, series, hubTitle),
});

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
