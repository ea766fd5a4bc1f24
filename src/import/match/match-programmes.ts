import { idPrefix } from '../../catalogue/document/new-id.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import { formatPlace } from '../read/import-report.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft } from './draft.js';
import { findSeries, isNewSeries } from './find-series.js';
import { type HubAndYear, resolveHubAndYear } from './hub-and-year.js';
import { type MatchingSession, noteUnsure } from './import-session.js';

/** Finds the stated programmes in the catalogue. Those that it does not have are new, in a series that exists or starts. */
export function matchProgrammes(stated: readonly StatedEntry[], session: MatchingSession): readonly Draft[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  for (const entry of stated) {
    const draft = entry.in === 'programmes' ? matchProgramme(entry, session) : undefined;
    if (!draft) continue;
    const keys = keysOf(draft);
    const twin = keys.map((key) => byKey.get(key)).find(Boolean);
    if (twin) {
      const message = `This row describes the same programme as ${formatPlace(twin.place)}, so one would overwrite the other. Keep one of the two, or give them different slugs and series.`;
      session.report.problem('ROW_TWICE', draft.place, message);
      continue;
    }
    drafts.push(draft);
    for (const key of keys) byKey.set(key, draft);
  }
  return drafts;
}

/** The values that only one programme of a hub and year can have. */
function keysOf({ id, value }: Draft): readonly string[] {
  const { hub, academicYear, slug, series } = value;
  const own = [
    ...(typeof slug === 'string' ? [`slug ${slug}`] : []),
    ...(typeof series === 'string' && !isNewSeries(series) ? [`series ${series}`] : []),
  ];
  return [id, ...own.map((key) => `${hub} ${academicYear} ${key}`)];
}

function matchProgramme(stated: StatedEntry, session: MatchingSession): Draft | undefined {
  const { catalogue } = session;
  const { value, places } = stated;
  const byId = catalogue.entry('programmes', value['id']) as Programme | undefined;
  const written = { hub: value['hub'] ?? byId?.hub, year: value['academicYear'] ?? byId?.academicYear, places };
  const offer = resolveHubAndYear(written, session);
  if (!offer) return undefined;
  const [only, ...others] = byId ? [byId] : findByName(value, offer, session);
  if (only && others.length > 0) {
    const message =
      'Several programmes of that hub and year have this name. Give the slug or id of the one that you mean.';
    return noteUnsure(stated, { message, near: [only, ...others] }, session);
  }
  if (only) return hasHubAndYear(only, stated, { ...session, ...offer }) ? draftOf(stated, offer, only) : undefined;
  const series = findSeries(stated, offer.hub, session);
  if (!series) return undefined;
  // A hub has one programme of a series in a year, whatever its name.
  const known = catalogue.programmeOfSeries(offer.hub, offer.year, series.id);
  if (known) return draftOf(stated, offer, known);
  const id = typeof value['id'] === 'string' ? value['id'] : session.newId(idPrefix(Programme));
  const draft = draftOf(stated, offer, id);
  draft.value['series'] = series.id;
  if (typeof value['slug'] !== 'string') draft.value['slug'] = catalogue.freeSlug(offer.hub, offer.year, series.slug);
  return draft;
}

/** A draft of a known programme, or of a new one with an id. */
function draftOf(stated: StatedEntry, { hub, year }: HubAndYear, known: Programme | string): Draft {
  const draft = typeof known === 'string' ? new Draft(stated, known) : new Draft(stated, known.id, toPlainEntry(known));
  Object.assign(draft.value, { hub, academicYear: year });
  return draft;
}

/** The programmes of the hub and year that the first usable name means. */
function findByName(
  { slug, title, codes }: StatedEntry['value'],
  { hub, year }: HubAndYear,
  { catalogue }: MatchingSession,
): readonly Programme[] {
  // Several groups can have the same code, so a code is weaker evidence than a slug.
  const names = [slug, title, ...(typeof slug === 'string' ? [] : [codes].flat())];
  for (const name of names) {
    const found = typeof name === 'string' ? catalogue.programmesNamed(hub, name, year) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function hasHubAndYear(
  { id, slug, academicYear, hub }: Programme,
  { places }: StatedEntry,
  { report, ...offer }: MatchingSession & HubAndYear,
): boolean {
  if (hub === offer.hub && academicYear === offer.year) return true;
  const message = `${quote(id)} is the id of ${quote(slug)} of ${academicYear}${hub === offer.hub ? '' : ' of another hub'}. Leave the id empty for a programme of ${offer.year}; it gets a new id.`;
  report.problem('ID_ELSEWHERE', places.of('/id'), message);
  return false;
}
