import { Hub } from '../../domain/hub.js';
import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { nameSpelling, slugOf, unusedSlug } from '../../text/spelling.js';
import type { Entry } from '../document/entry-change.js';
import { sameGroup } from '../document/groups.js';
import { idPrefix } from '../document/new-id.js';
import type { Snapshot } from '../view/snapshot.js';
import type { EditSession } from './edit-session.js';

/** The slug and the series of a new programme. */
interface Proposal {
  readonly slug: unknown;
  /** The series if the programme states none: an existing one, or a new one. */
  readonly series?: Entry;
}

/**
 * Proposes what a new programme does not state. Its series is that of the hub's newest programme of this title, else the
 * only series of this name, else a new one. Its slug is the one that the hub's last programme of the series had, else it is
 * made of the title.
 */
export function propose(entry: Entry, session: EditSession): Proposal {
  const { slug, series: stated, title } = entry;
  if (typeof title !== 'string') return { slug };
  const series = stated === undefined ? proposeSeries(entry, title, session) : undefined;
  const id = String(series?.id ?? stated);
  return { slug: slug ?? proposeSlug({ ...entry, series: id }, title, session), ...(series && { series }) };
}

function proposeSeries(entry: Entry, title: string, session: EditSession): Entry {
  const [newest] = programmesOfHub(entry, session, (seen, hub) => seen.named(hub, title));
  const known = newest && session.findEntry(newest.series)?.entry;
  if (known) return known;
  const [only, ...others] = seriesNamed(title, session);
  if (only && others.length === 0) return only;
  const owner = entry['hub'];
  const slug = unusedSlug(slugOf(title), (one) => isSeriesSlug(one, session));
  return { id: session.newId(idPrefix(Series)), slug, title, ...(owner !== undefined && { owner }) };
}

/** The series that the client sees, or that this request made, with a name in any spelling. */
function seriesNamed(name: string, session: EditSession): readonly Entry[] {
  const spelling = nameSpelling(name);
  const isCalled = ({ title, aliases }: Pick<Series, 'title' | 'aliases'>) =>
    [title, ...(aliases ?? [])].some((one) => nameSpelling(one) === spelling);
  const seen = [...session.seen.entries.series.values()].filter(isCalled);
  const made = [...session.changedEntries()].filter((one) => one.in === 'series' && isCalled(one.entry as never));
  const ids = new Set([...seen, ...made.map(({ entry }) => entry)].map(({ id }) => id));
  return [...ids].flatMap((id) => session.findEntry(id)?.entry ?? []);
}

function isSeriesSlug(slug: string, session: EditSession): boolean {
  if (session.state.everything.series(slug)) return true;
  return [...session.changedEntries()].some((one) => one.in === 'series' && one.entry['slug'] === slug);
}

function proposeSlug(entry: Entry, title: string, session: EditSession): string {
  const offers = programmesOfHub(entry, session, (seen, hub) => {
    const series = seen.series(String(entry['series']));
    return series ? seen.programmesOfSeries(series).filter((programme) => programme.hub === hub.id) : [];
  });
  const newest = offers.filter(({ academicYear }) => academicYear === offers[0]?.academicYear);
  const there = [...session.programmesOf(String(entry['hub']), String(entry['academicYear']))];
  const isTaken = (slug: string) => there.some((programme) => programme['slug'] === slug);
  const last = sameGroup(entry, newest)?.slug;
  return last !== undefined && !isTaken(last) ? last : unusedSlug(slugOf(title), isTaken);
}

/** Programmes of the hub of a programme that the client sees; none if the hub is new. */
function programmesOfHub(
  { hub }: Entry,
  { seen }: EditSession,
  find: (seen: Snapshot, hub: Hub) => readonly Programme[],
): readonly Programme[] {
  const known = seen.node(String(hub));
  return known instanceof Hub ? find(seen, known) : [];
}
