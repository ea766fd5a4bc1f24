import { createHash } from 'node:crypto';
import type { FieldChange } from '../../catalogue/document/field-changes.js';
import type { ChangeRecord } from '../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../catalogue/history/history.js';
import { earlier } from '../../catalogue/revision/commit.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import type { Phase, Section } from '../../domain/fields/vocabulary.js';
import { Programme } from '../../domain/programme.js';
import type { DataTerms } from '../../text/data-terms.js';
import { programmePath } from '../../text/programme-path.js';
import { type ServiceAddress, withParameters } from '../../text/service-address.js';
import { type EntryFacts, findProperty, formatEntryHtml, propertyNames } from './entry-html.js';
import type { EntryKind, Feed, FeedEntry } from './feed.js';
import { type FeedFilter, type FeedPage, feedParameters } from './feed-filter.js';

/** The input of a feed: one revision, its history, the address of the service, and the licence of the data. */
interface FeedSources {
  readonly snapshot: Snapshot;
  readonly history: History;
  readonly address: ServiceAddress;
  readonly terms: DataTerms;
}

const entriesPerPage = 50;

/**
 * A page of the changes of the programmes that match a filter, newest first, and then of programmes without a recorded
 * change. Each of them is on some page.
 */
export function buildFeed({ filter, page }: FeedPage, from: FeedSources): Feed {
  const start = (page - 1) * entriesPerPage;
  const end = start + entriesPerPage;
  const happened = findNews(filter, from, end + 1);
  const listed = happened.length > end ? [] : findUntouched(filter, from);
  const entries = [
    ...happened.slice(start, end).map((recorded) => buildChangeEntry(recorded, from)),
    ...listed
      .slice(Math.max(0, start - happened.length), Math.max(0, end - happened.length))
      .map((each) => buildListedEntry(each, from)),
  ];
  const author = (filter.hub ?? from.snapshot.homeHub).title;
  const about = [
    filter.hub?.title ?? 'Maths Hub Catalogue',
    ...filter.sections.map((section) => sectionLabels[section]),
    ...filter.phases.map((phase) => phaseLabels[phase]),
  ];
  return {
    id: formatUrn(withParameters('feed ', feedParameters(filter))),
    title: `${about.join(', ')}: what is new`,
    description: 'Work Groups and programmes that are new, changed or withdrawn.',
    updated: entries[0]?.at ?? from.snapshot.updatedAt,
    author,
    home: from.address.url('/') ?? (filter.hub ?? from.snapshot.homeHub).website,
    terms: from.terms,
    termsPage: from.address.url('/exports/'),
    entries,
    next: happened.length + listed.length > end ? page + 1 : undefined,
  };
}

const formatUrn = (name: string) => `urn:uuid:${computeUuid(name)}`;

/** The last changes that are news to readers, at most so many, newest first. */
function findNews(filter: FeedFilter, { history }: FeedSources, most: number): readonly ChangeRecord[] {
  const all = history.after(history.oldest);
  const found: ChangeRecord[] = [];
  for (let index = all.length - 1; index >= 0 && found.length < most; index--) {
    const recorded = all[index] as ChangeRecord;
    if (
      recorded.in === 'programmes' &&
      matchesFilter(filter, history.describe(recorded)) &&
      isNews(recorded, history)
    ) {
      found.push(recorded);
    }
  }
  return found;
}

export function matchesFilter({ hub, sections, phases }: FeedFilter, was: EntryDescription): boolean {
  const isHub = hub === undefined || was.hub === hub.id;
  const isSection = sections.length === 0 || sections.some((section) => section === was.section);
  return isHub && isSection && (phases.length === 0 || phases.some((phase) => was.phases?.includes(phase)));
}

/** Changes of properties without a public name, such as evidence, concern curators only and are not news. */
const isNews = (recorded: ChangeRecord, history: History) =>
  recorded.kind !== 'UPDATED' || history.fields(recorded).some((change) => findProperty(change) in propertyNames);

/** Programmes without news in the history, newest first. */
function findUntouched(filter: FeedFilter, { snapshot, history }: FeedSources): readonly Programme[] {
  const programmes = snapshot.programmes.filter(
    (programme) =>
      matchesFilter(filter, programme) && !history.of(programme.id).some((recorded) => isNews(recorded, history)),
  );
  return [...programmes].sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
}

const entryKinds: Readonly<Record<ChangeRecord['kind'], EntryKind>> = {
  CREATED: 'NEW',
  PUBLISHED: 'NEW',
  UPDATED: 'CHANGED',
  WITHDRAWN: 'WITHDRAWN',
  DELETED: 'WITHDRAWN',
};

const titlePrefixes: Readonly<Record<EntryKind, string>> = {
  NEW: 'New: ',
  CHANGED: 'Changed: ',
  WITHDRAWN: 'Withdrawn: ',
  LISTED: '',
};

function buildChangeEntry(recorded: ChangeRecord, from: FeedSources): FeedEntry {
  const { history } = from;
  const { title = '', ...was } = history.describe(recorded);
  const kind = entryKinds[recorded.kind];
  const changes = history.fields(recorded);
  return buildEntry(`${recorded.id} ${recorded.revision} ${recorded.kind}`, kind, from, {
    ...was,
    id: recorded.id,
    title,
    at: recorded.commit.updatedAt,
    audiences: readListChange(changes, 'audiences'),
    summary: changes.find(({ path }) => path === 'summary')?.after ?? undefined,
    changes,
  });
}

function buildListedEntry(programme: Programme, from: FeedSources): FeedEntry {
  const { id, title, hub, academicYear, section, phases, audiences, summary } = programme;
  const at = earlier(programme.updatedAt, from.snapshot.updatedAt); // A wrong clock may have given it a later time.
  const told = { id, title, hub, academicYear, section, phases, audiences, summary, at };
  return buildEntry(id, 'LISTED', from, { ...told, changes: [] });
}

function buildEntry(name: string, kind: EntryKind, { snapshot, address }: FeedSources, told: EntryFacts): FeedEntry {
  const hub = snapshot.hubs.find(({ id }) => id === told.hub);
  const now = snapshot.node(told.id);
  const link = now instanceof Programme ? (now.url ?? buildPageUrl(now, snapshot, address)) : undefined;
  const { section, phases = [] } = told;
  const names = [
    ...(section ? [sectionLabels[section as Section]] : []),
    ...phases.map((phase) => phaseLabels[phase as Phase]),
  ];
  return {
    id: formatUrn(name),
    kind,
    title: `${titlePrefixes[kind]}${told.title}`,
    at: told.at,
    author: hub?.title ?? snapshot.homeHub.title,
    link,
    html: formatEntryHtml(kind, hub?.title ?? '', told, link),
    categories: [...new Set(names)],
  };
}

/** The page of the service that shows a programme; undefined if the address of the service is unknown. */
export function buildPageUrl(programme: Programme, snapshot: Snapshot, address: ServiceAddress): string | undefined {
  const { slug, academicYear } = programme;
  return address.url(programmePath({ slug, academicYear, hub: snapshot.hubOf(programme) }));
}

/** Reads a list property from changes, which contain it as JSON. */
function readListChange(changes: readonly FieldChange[], path: string): readonly string[] {
  const after = changes.find((change) => change.path === path)?.after;
  return after ? (JSON.parse(after) as readonly string[]) : [];
}

/** The UUID namespace of this project. */
const namespace = Buffer.from('6f1d3c0e5b7a4c6f9a0d2e8b4c1f7a35', 'hex');

/** The UUID of a name: always the same (RFC 9562, section 5.5). */
export function computeUuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
