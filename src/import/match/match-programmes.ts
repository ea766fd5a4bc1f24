import { idPrefix } from '../../catalogue/document/new-id.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import type { CellNames } from '../../sheets/names.js';
import { formatPlace } from '../read/import-report.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft, displayName } from './draft.js';
import { findSeries } from './find-series.js';
import { resolveHubAndYear, type StatedProgramme } from './hub-and-year.js';
import { type ImportSession, toProgrammeSuggestion } from './import-session.js';

/**
 * Finds the programmes that are stated: those of the catalogue, and new ones with the series that they carry on or begin.
 * `names` has the hubs and series of the files too; series that are begun are added to `begun`.
 */
export function matchProgrammes(
  stated: readonly StatedEntry[],
  names: CellNames,
  begun: Draft[],
  session: ImportSession,
): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  const taken = new Map<string, Draft>();
  for (const one of stated) {
    const offer = one.in === 'programmes' ? resolveHubAndYear(one, names, session) : undefined;
    const draft = offer && draftOf(offer, names, begun, session);
    if (!draft) continue;
    const keys = keysOf(draft);
    const twin = keys.map((key) => taken.get(key)).find(Boolean);
    if (twin) {
      const message = `This row describes the same programme as ${formatPlace(twin.place)}, so one would overwrite the other. Keep one of the two, or give them different slugs and series.`;
      session.report.problem('ROW_TWICE', draft.place, message);
      continue;
    }
    drafts.set(draft.id, draft);
    for (const key of keys) taken.set(key, draft);
  }
  return [...drafts.values()];
}

/** What only one programme of a hub and year can have. */
function keysOf({ id, value }: Draft): readonly string[] {
  const { hub, academicYear, slug, series } = value;
  const own = [
    ...(typeof slug === 'string' ? [`slug ${slug}`] : []),
    ...(typeof series === 'string' && !/^new$/i.test(series) ? [`series ${series}`] : []),
  ];
  return [id, ...own.map((key) => `${hub} ${academicYear} ${key}`)];
}

function draftOf(offer: StatedProgramme, names: CellNames, begun: Draft[], session: ImportSession): Draft | undefined {
  const { stated, hub, year } = offer;
  const found = findProgrammes(offer, session);
  if (found.length > 1) return noteUnsure(offer, found, session);
  const [only] = found;
  if (only)
    return checkHubAndYear(only, offer, session)
      ? assignValues(new Draft(stated, only.id, toPlainEntry(only)), { hub, academicYear: year })
      : undefined;
  const series = findSeries(offer, names, begun, session);
  if (!series) return undefined;
  // A hub lists a series once a year, whatever it calls it.
  const same = session.catalogue.programmeOfSeries(hub, year, series.id);
  if (same) return assignValues(new Draft(stated, same.id, toPlainEntry(same)), { hub, academicYear: year });
  const { id, slug } = stated.value;
  const draft = new Draft(stated, typeof id === 'string' ? id : session.newId(idPrefix(Programme)));
  const named = typeof slug === 'string' ? {} : { slug: session.catalogue.freeSlug(hub, year, series.slug) };
  return assignValues(draft, { hub, academicYear: year, series: series.id, ...named });
}

function assignValues(draft: Draft, values: Readonly<Record<string, unknown>>): Draft {
  Object.assign(draft.value, values);
  return draft;
}

/** The programmes of the hub and year that a file can mean: by id anywhere, or else by the first of its names that means any. */
function findProgrammes(
  { stated: { value }, hub, year }: StatedProgramme,
  { catalogue }: ImportSession,
): readonly Programme[] {
  const byId = catalogue.entry('programmes', value['id']) as Programme | undefined;
  if (byId) return [byId];
  const { slug, title, codes } = value;
  // A code can be that of several groups, so that it tells less than a slug.
  const names = [slug, title, ...(typeof slug === 'string' ? [] : [codes].flat())];
  for (const name of names) {
    const found = typeof name === 'string' ? catalogue.programmesNamed(hub, name, year) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function checkHubAndYear(
  { id, slug, academicYear, hub }: Programme,
  offer: StatedProgramme,
  { report }: ImportSession,
): boolean {
  if (hub === offer.hub && academicYear === offer.year) return true;
  const message = `${quote(id)} is the id of ${quote(slug)} of ${academicYear}${hub === offer.hub ? '' : ' of another hub'}. Leave the id empty for a programme of ${offer.year}; it gets a new id.`;
  report.problem('ID_ELSEWHERE', offer.stated.places.of('/id'), message);
  return false;
}

function noteUnsure({ stated }: StatedProgramme, found: readonly Programme[], session: ImportSession): undefined {
  session.unsure.push({
    place: stated.places.of('/title'),
    name: displayName(stated.value),
    message: 'Several programmes of that hub and year have this name. Give the slug or id of the one that you mean.',
    suggestions: found.map(toProgrammeSuggestion),
  });
  return undefined;
}
