import { idPrefix } from '../../catalogue/document/new-id.js';
import { Series } from '../../domain/series.js';
import type { CellNames } from '../../sheets/names.js';
import { nameSpelling, slugOf } from '../../text/spelling.js';
import { OnePlace } from '../read/places.js';
import { Draft, displayName } from './draft.js';
import type { StatedProgramme } from './hub-and-year.js';
import { type ImportSession, type ProgrammeSuggestion, toProgrammeSuggestion } from './import-session.js';

/** The series of a programme that is new, and the slug that the programme can have. */
export interface SeriesMatch {
  readonly id: string;
  readonly slug: string;
}

const newSeriesWord = /^new$/i;

/** The series that a new programme carries on or begins; undefined where nobody can tell, which is noted as unsure. */
export function findSeries(
  offer: StatedProgramme,
  names: CellNames,
  begun: Draft[],
  session: ImportSession,
): SeriesMatch | undefined {
  const { title, slug, series: column } = offer.stated.value;
  const own = [slug, title].filter((name) => typeof name === 'string');
  const said = typeof column === 'symbol' || column === undefined ? chosenSeries(own, session) : column;
  if (said !== undefined) return resolveStatedSeries(said, offer, names, begun, session);
  const found = continuedSeries(own, offer, session) ?? session.catalogue.seriesNamed(own, names);
  const [only, ...others] = found;
  if (only && others.length === 0) return { id: only, slug: slugFor(only, offer, session) };
  if (only) {
    const message =
      'The programme could belong to several series. Write the series in a column "series", or use --series "NAME=SERIES".';
    return noteUnsure(
      offer,
      message,
      found.flatMap((id) => session.catalogue.series(id) ?? []),
      session,
    );
  }
  const near = session.options.newSeries ? [] : session.catalogue.seriesLike(own.join(' '));
  if (near.length === 0) return beginSeries(offer, begun, session);
  const message =
    'No series has this name, but there are similar ones. Write the series in a column "series" (or "new" to start a new series), or use --series "NAME=SERIES".';
  return noteUnsure(offer, message, near, session);
}

/** What the person said of a programme by any of its names. */
function chosenSeries(own: readonly string[], { options }: ImportSession): string | undefined {
  const entries = [...(options.series ?? [])];
  return entries.find(([name]) => own.some((one) => nameSpelling(one) === nameSpelling(name)))?.[1];
}

function resolveStatedSeries(
  said: unknown,
  offer: StatedProgramme,
  names: CellNames,
  begun: Draft[],
  session: ImportSession,
): SeriesMatch | undefined {
  const written =
    typeof said === 'object' && said !== null
      ? [Reflect.get(said, 'id'), Reflect.get(said, 'slug'), Reflect.get(said, 'title')]
      : [said];
  const tried = written.filter((name) => typeof name === 'string');
  for (const name of tried) {
    const [only, ...others] = names.find(name, { kinds: ['series'] });
    if (only && others.length === 0) return { id: only.id, slug: slugFor(only.id, offer, session) };
  }
  const [name = ''] = tried;
  if (newSeriesWord.test(name)) return beginSeries(offer, begun, session);
  const message = `The name ${JSON.stringify(name)} belongs to no series, or to several. Write the slug of a series, or "new" to start a new one.`;
  return noteUnsure(offer, message, session.catalogue.seriesLike(name), session);
}

/** The series of what the hub offered in other years under one of these names, from the newest year that had any. */
function continuedSeries(
  own: readonly string[],
  { hub }: StatedProgramme,
  { catalogue }: ImportSession,
): readonly string[] | undefined {
  for (const name of own) {
    const found = catalogue.programmesNamed(hub, name);
    const newest = found.filter(({ academicYear }) => academicYear === found[0]?.academicYear);
    if (found.length > 0) return [...new Set(newest.map(({ series }) => series))];
  }
  return undefined;
}

/** What the hub called it last, or else what the series is called. */
function slugFor(id: string, { hub, stated }: StatedProgramme, { catalogue }: ImportSession): string {
  const last = catalogue.lastOffer(hub, id);
  return last?.slug ?? catalogue.series(id)?.slug ?? slugOf(displayName(stated.value));
}

function beginSeries({ stated }: StatedProgramme, begun: Draft[], session: ImportSession): SeriesMatch {
  const title = displayName(stated.value);
  const slug = typeof stated.value['slug'] === 'string' ? stated.value['slug'] : slugOf(title);
  const same = begun.find((one) => nameSpelling(String(one.value['title'])) === nameSpelling(title));
  if (same) return { id: same.id, slug };
  const value = {
    slug: session.catalogue.freeSeriesSlug(
      slug,
      begun.map((one) => String(one.value['slug'])),
    ),
    title,
  };
  const draft = new Draft(
    { in: 'series', value, places: new OnePlace(stated.places.of('/title')) },
    session.newId(idPrefix(Series)),
  );
  begun.push(draft);
  return { id: draft.id, slug };
}

function noteUnsure(
  { stated }: StatedProgramme,
  message: string,
  near: readonly (Series | ProgrammeSuggestion)[],
  session: ImportSession,
): undefined {
  const suggestions = near.slice(0, 3).map(toProgrammeSuggestion);
  session.unsure.push({ place: stated.places.of('/title'), name: displayName(stated.value), message, suggestions });
  return undefined;
}
