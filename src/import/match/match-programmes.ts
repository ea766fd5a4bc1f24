import { idPrefix } from '../../catalogue/document/new-id.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import { nameSpelling } from '../../text/spelling.js';
import { formatPlace } from '../read/import-report.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft } from './draft.js';
import { findSeries } from './find-series.js';
import { type HubAndYear, resolveHubAndYear } from './hub-and-year.js';
import { type MatchingSession, noteUnsure } from './import-session.js';

/** A programme of a file, with its hub and year. */
interface LocatedProgramme {
  readonly stated: StatedEntry;
  readonly offer: HubAndYear;
  /** The programme that has its id or its slug. */
  readonly known: Programme | undefined;
}

/** Finds the stated programmes in the catalogue. Those that it does not have are new, in a series that exists or starts. */
export function matchProgrammes(stated: readonly StatedEntry[], session: MatchingSession): readonly Draft[] {
  const located = stated.flatMap((entry) => (entry.in === 'programmes' ? (locate(entry, session) ?? []) : []));
  const claimed = new Set(located.flatMap(({ known }) => known ?? []));
  const taken = new DraftKeys();
  return located.flatMap((one) => {
    const draft = matchProgramme(one, claimed, session);
    if (!draft) return [];
    const twin = taken.add(draft, typeof one.stated.value['slug'] === 'string');
    if (!twin) return [draft];
    const message = `This row describes the same programme as ${formatPlace(twin.place)}, so one would overwrite the other. Keep one of the two, or give them different slugs.`;
    session.report.problem('ROW_TWICE', draft.place, message);
    return [];
  });
}

/** Finds two rows that describe one programme. */
class DraftKeys {
  readonly #byKey = new Map<string, Draft>();
  readonly #byTitle = new Map<string, { readonly draft: Draft; readonly hasSlug: boolean }>();

  /** The earlier draft of the same programme; undefined if there is none, and then this one is added. */
  add(draft: Draft, hasSlug: boolean): Draft | undefined {
    const { hub, academicYear, slug, series, title } = draft.value;
    const keys = [draft.id, ...(typeof slug === 'string' ? [`${hub} ${academicYear} ${slug}`] : [])];
    const titled =
      typeof title === 'string' ? `${hub} ${academicYear} ${String(series)} ${nameSpelling(title)}` : draft.id;
    const alike = this.#byTitle.get(titled);
    // Two groups of one series may have the same title if both have a slug.
    const twin =
      keys.map((key) => this.#byKey.get(key)).find(Boolean) ?? (alike?.hasSlug && hasSlug ? undefined : alike?.draft);
    if (twin) return twin;
    for (const key of keys) this.#byKey.set(key, draft);
    this.#byTitle.set(titled, { draft, hasSlug });
    return undefined;
  }
}

function locate(stated: StatedEntry, session: MatchingSession): LocatedProgramme | undefined {
  const { catalogue } = session;
  const { value, places } = stated;
  const byId = catalogue.entry('programmes', value['id']) as Programme | undefined;
  const written = { hub: value['hub'] ?? byId?.hub, year: value['academicYear'] ?? byId?.academicYear, places };
  const offer = resolveHubAndYear(written, session);
  return offer && { stated, offer, known: byId ?? catalogue.programmeOfSlug(offer.hub, offer.year, value['slug']) };
}

/** `claimed` are the programmes whose id or slug another row has. */
function matchProgramme(
  { stated, offer, known }: LocatedProgramme,
  claimed: ReadonlySet<Programme>,
  session: MatchingSession,
): Draft | undefined {
  if (known) return hasHubAndYear(known, stated, { ...session, ...offer }) ? draftOf(stated, offer, known) : undefined;
  const isFree = (programme: Programme) => !claimed.has(programme);
  const named = findByName(stated.value, offer, session).filter(isFree);
  if (named.length > 0) return matchOnly(stated, offer, named, session);
  const series = findSeries(stated, offer.hub, session);
  if (!series) return undefined;
  const { catalogue } = session;
  const groups = catalogue.programmesOfSeries(offer.hub, offer.year, series.id).filter(isFree);
  // A row with a slug of its own is another group of the series.
  if (groups.length > 0 && typeof stated.value['slug'] !== 'string') return matchOnly(stated, offer, groups, session);
  const id = typeof stated.value['id'] === 'string' ? stated.value['id'] : session.newId(idPrefix(Programme));
  const draft = draftOf(stated, offer, id);
  draft.value['series'] = series.id;
  if (typeof stated.value['slug'] !== 'string')
    draft.value['slug'] = catalogue.freeSlug(offer.hub, offer.year, series.slug);
  return draft;
}

function matchOnly(
  stated: StatedEntry,
  offer: HubAndYear,
  [only, ...others]: readonly Programme[],
  session: MatchingSession,
): Draft | undefined {
  if (only && others.length === 0) return draftOf(stated, offer, only);
  const message =
    'Several programmes of that hub and year fit. Give the slug or id of the one that you mean, or a slug of its own to a new one.';
  return noteUnsure(stated, { message, near: only ? [only, ...others] : [] }, session);
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
