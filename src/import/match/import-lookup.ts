import type { Collection, EntryInstance, Values } from '../../catalogue/document/entry-change.js';
import { sameGroup } from '../../catalogue/document/groups.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { yearKey } from '../../catalogue/view/hub-year.js';
import type { Hub } from '../../domain/hub.js';
import type { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { TextIndex } from '../../search/text-index.js';
import { CellNames, nameables } from '../../sheets/names.js';
import { nameSpelling, unusedSlug } from '../../text/spelling.js';

/** Finds entries of the catalogue by the names that files use for them. */
export class ImportLookup {
  readonly state: CatalogueState;
  readonly names: CellNames;
  /** Slugs that the import gives to new programmes, with their hub and year. */
  readonly #newSlugs = new Set<string>();
  #seriesBySpelling: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #similarSeries: TextIndex | undefined;

  constructor(state: CatalogueState) {
    this.state = state;
    this.names = new CellNames(nameables(state.document));
  }

  /** The entry of a list with an id. */
  entry(list: Collection, id: unknown): EntryInstance | undefined {
    const found = typeof id === 'string' ? this.state.entry(id) : undefined;
    return found?.in === list ? found.instance : undefined;
  }

  /** The programmes of a series that a hub offers in a year. */
  programmesOfSeries(hub: string, year: string, series: string): readonly Programme[] {
    return this.#offers(hub, series).filter(({ academicYear }) => academicYear === year);
  }

  /** The programme of a hub and year that has exactly this slug. */
  programmeOfSlug(hub: string, year: string, slug: unknown): Programme | undefined {
    const offer = this.state.everything.entries.hubYears.get(yearKey(hub, year));
    return typeof slug === 'string' ? offer?.ofSlug(slug) : undefined;
  }

  /** The programmes of a hub that a name can mean, the newest year first; only those of a year, if it is given. */
  programmesNamed(hub: string, name: string, year?: string): readonly Programme[] {
    const entry = this.entry('hubs', hub);
    return entry ? this.state.everything.named(entry as Hub, name, year) : [];
  }

  series = (id: string): Series | undefined => this.entry('series', id) as Series | undefined;

  /** The newest programme of a hub in a series: of several groups the one with the same slug or title, or else the first. */
  lastOffer(hub: string, series: string, group: Values): Programme | undefined {
    const offers = this.#offers(hub, series);
    const newest = offers.filter(({ academicYear }) => academicYear === offers[0]?.academicYear);
    return sameGroup({ ...group, series }, newest);
  }

  #offers(hub: string, id: string): readonly Programme[] {
    const series = this.series(id);
    return series ? this.state.everything.programmesOfSeries(series).filter((programme) => programme.hub === hub) : [];
  }

  /** A slug that no programme of a hub and year has. It counts as taken from now on. */
  freeSlug(hub: string, year: string, slug: string): string {
    const keyOf = (one: string) => `${hub} ${year} ${one}`;
    const isUsed = (one: string) => this.programmeOfSlug(hub, year, one) !== undefined;
    const free = unusedSlug(slug, (one) => this.#newSlugs.has(keyOf(one)) || isUsed(one));
    this.#newSlugs.add(keyOf(free));
    return free;
  }

  freeSeriesSlug(slug: string, taken: readonly string[]): string {
    const all = new Set([...this.state.document.series.map((one) => one.slug), ...taken]);
    return unusedSlug(slug, (one) => all.has(one));
  }

  /** The ids of the series with one of these names, or with a programme of any hub that has one. */
  seriesNamed(own: readonly string[], names: CellNames): readonly string[] {
    this.#seriesBySpelling ??= this.#spellings();
    const ofProgrammes = own.flatMap((name) => [...(this.#seriesBySpelling?.get(nameSpelling(name)) ?? [])]);
    const bySeries = own.flatMap((name) => names.find(name, { kinds: ['series'] }).map(({ id }) => id));
    return [...new Set([...bySeries, ...ofProgrammes])];
  }

  /** Series with similar names, the most similar first. They have at least half of the meaningful words. */
  seriesLike(name: string): readonly Series[] {
    const { series } = this.state.document;
    this.#similarSeries ??= TextIndex.of(
      series.map((one) => ({ id: one.id, fields: { names: this.#namesOf(one) } })),
      { names: 1 },
    );
    const { hits, words, covered } = this.#similarSeries.search(name.replace(commonWords, ' ').replaceAll('-', ' '), {
      limit: 3,
    });
    if (covered === 0 || covered * 2 < words.length) return [];
    return hits.flatMap(({ ordinal }) => series[ordinal] ?? []);
  }

  #namesOf(series: Series): readonly string[] {
    const programmes = this.state.everything.programmesOfSeries(series);
    return [
      series.title,
      ...series.aliases,
      ...new Set(programmes.flatMap(({ title, aliases }) => [title, ...aliases])),
    ];
  }

  #spellings(): ReadonlyMap<string, ReadonlySet<string>> {
    const spelt = new Map<string, Set<string>>();
    for (const { slug, title, aliases, series } of this.state.document.programmes) {
      for (const name of [slug, title, ...aliases].map(nameSpelling)) {
        const known = spelt.get(name);
        if (known) known.add(series);
        else spelt.set(name, new Set([series]));
      }
    }
    return spelt;
  }
}

// Words in nearly all names.
const commonWords = /\b(?:work ?groups?|programmes?|projects?|maths|mathematics|the|new)\b/gi;
