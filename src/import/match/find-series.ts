import { idPrefix } from '../../catalogue/document/new-id.js';
import { Series } from '../../domain/series.js';
import { nameSpelling, slugOf } from '../../text/spelling.js';
import { allInOnePlace } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft, displayName } from './draft.js';
import { type MatchingSession, noteUnsure } from './import-session.js';
import { writtenNames } from './resolve-name.js';

/** The series of a new programme, and the slug that the programme can have. */
interface SeriesMatch {
  readonly id: string;
  readonly slug: string;
}

/** Whether the name of a series says that a new one starts. */
export const isNewSeries = (name: unknown): boolean => /^new$/i.test(String(name));

/** The series that a new programme of a hub continues or starts; undefined if it is not certain, which is noted. */
export function findSeries(stated: StatedEntry, hub: string, session: MatchingSession): SeriesMatch | undefined {
  const { catalogue, options } = session;
  const { title, slug, series: column } = stated.value;
  const own = [slug, title].filter((name) => typeof name === 'string');
  const chosen = typeof column === 'symbol' || column === undefined ? chosenSeries(own, session) : column;
  if (chosen !== undefined) return resolveChosenSeries(chosen, { stated, hub }, session);
  const found = continuedSeries(own, hub, session) ?? catalogue.seriesNamed(own, session.names);
  const [only, ...others] = found;
  if (only && others.length === 0) return { id: only, slug: slugFor(only, { stated, hub }, session) };
  if (only) {
    const message = 'The programme could belong to several series. Write the series in a column "series".';
    const near = found.slice(0, 3).flatMap((id) => catalogue.series(id) ?? []);
    return noteUnsure(stated, { message, near }, session);
  }
  const near = options.newSeries ? [] : catalogue.seriesLike(own.join(' '));
  if (near.length === 0) return startSeries(stated, session);
  const message =
    'No series has this name, but there are similar ones. Write the series in a column "series" (or "new" to start a new series).';
  return noteUnsure(stated, { message, near }, session);
}

/** The series that the options give for a programme with one of these names. */
function chosenSeries(own: readonly string[], { options }: MatchingSession): string | undefined {
  const entries = [...(options.series ?? [])];
  return entries.find(([name]) => own.some((one) => nameSpelling(one) === nameSpelling(name)))?.[1];
}

interface OfferedProgramme {
  readonly stated: StatedEntry;
  readonly hub: string;
}

function resolveChosenSeries(
  chosen: unknown,
  offer: OfferedProgramme,
  session: MatchingSession,
): SeriesMatch | undefined {
  const written = writtenNames(chosen);
  for (const name of written) {
    const [only, ...others] = session.names.find(name, { kinds: ['series'] });
    if (only && others.length === 0) return { id: only.id, slug: slugFor(only.id, offer, session) };
  }
  const [name = ''] = written;
  if (isNewSeries(name)) return startSeries(offer.stated, session);
  const message = `The name ${JSON.stringify(name)} belongs to no series, or to several. Write the slug of a series, or "new" to start a new one.`;
  return noteUnsure(offer.stated, { message, near: session.catalogue.seriesLike(name) }, session);
}

/** The series of what the hub offered under one of these names, in the newest year in which it did. */
function continuedSeries(
  own: readonly string[],
  hub: string,
  { catalogue }: MatchingSession,
): readonly string[] | undefined {
  for (const name of own) {
    const found = catalogue.programmesNamed(hub, name);
    const newest = found.filter(({ academicYear }) => academicYear === found[0]?.academicYear);
    if (found.length > 0) return [...new Set(newest.map(({ series }) => series))];
  }
  return undefined;
}

/** The slug of the hub's last programme of a series, else the slug of the series. */
function slugFor(id: string, { hub, stated }: OfferedProgramme, { catalogue }: MatchingSession): string {
  return (
    catalogue.lastOffer(hub, id, stated.value)?.slug ?? catalogue.series(id)?.slug ?? slugOf(displayName(stated.value))
  );
}

function startSeries({ value, places }: StatedEntry, session: MatchingSession): SeriesMatch {
  const { startedSeries } = session;
  const title = displayName(value);
  const slug = typeof value['slug'] === 'string' ? value['slug'] : slugOf(title);
  const same = startedSeries.find((one) => nameSpelling(String(one.value['title'])) === nameSpelling(title));
  if (same) return { id: same.id, slug };
  const taken = startedSeries.map((one) => String(one.value['slug']));
  const series = { slug: session.catalogue.freeSeriesSlug(slug, taken), title };
  const stated: StatedEntry = { in: 'series', value: series, places: allInOnePlace(places.of('/title')) };
  const draft = new Draft(stated, session.newId(idPrefix(Series)));
  startedSeries.push(draft);
  return { id: draft.id, slug };
}
