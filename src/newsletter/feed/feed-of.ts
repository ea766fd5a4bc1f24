import { createHash } from 'node:crypto';
import type { FieldChange } from '../../catalogue/document/field-changes.js';
import type { Described, History } from '../../catalogue/history/history.js';
import type { Recorded } from '../../catalogue/history/recorded.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { Phase, Section } from '../../domain/fields/vocabulary.js';
import { Programme } from '../../domain/programme.js';
import { entryHtml, phaseNames, propertyNames, propertyOf, sectionNames } from './entry-html.js';
import type { EntryKind, Feed, FeedEntry } from './feed.js';
import { type FeedFilter, feedParameters } from './feed-filter.js';

/** What the feed is read from: one revision, what led to it, and where readers reach it. */
interface From {
  readonly snapshot: Snapshot;
  readonly history: History;
  readonly publicUrl: string;
}

const mostEntries = 50;

/** What happened to the programmes that a filter takes, the newest first; and those to which nothing did, after them. */
export function feedOf(filter: FeedFilter, from: From): Feed {
  const happened = recent(filter, from);
  const listed = untouched(filter, from).slice(0, Math.max(0, mostEntries - happened.length));
  const entries = [
    ...happened.map((recorded) => happening(recorded, from)),
    ...listed.map((each) => listing(each, from)),
  ];
  const author = (filter.hub ?? from.snapshot.homeHub).title;
  const about = [
    filter.hub?.title ?? 'Maths Hub Catalogue',
    ...filter.sections.map((section) => sectionNames[section]),
    ...filter.phases.map((phase) => phaseNames[phase]),
  ];
  return {
    id: urn(`feed ${feedParameters(filter)}`),
    title: `${about.join(', ')}: what is new`,
    description: 'Work Groups and programmes that are new, changed or withdrawn.',
    updated: entries[0]?.at ?? from.snapshot.updatedAt,
    author,
    home: `${from.publicUrl}/`,
    entries,
  };
}

const urn = (name: string) => `urn:uuid:${uuidOf(name)}`;

function recent(filter: FeedFilter, { history }: From): readonly Recorded[] {
  const all = history.after(history.oldest);
  const found: Recorded[] = [];
  for (let index = all.length - 1; index >= 0 && found.length < mostEntries; index--) {
    const recorded = all[index] as Recorded;
    if (recorded.in === 'programmes' && takes(filter, history.describe(recorded)) && isNews(recorded, history)) {
      found.push(recorded);
    }
  }
  return found;
}

function takes({ hub, sections, phases }: FeedFilter, was: Described): boolean {
  const isHub = hub === undefined || was.hub === hub.id;
  const isSection = sections.length === 0 || sections.some((section) => section === was.section);
  return isHub && isSection && (phases.length === 0 || phases.some((phase) => was.phases?.includes(phase)));
}

/** Evidence and open questions are for those who keep the catalogue. */
const isNews = (recorded: Recorded, history: History) =>
  recorded.kind !== 'UPDATED' || history.fields(recorded).some((change) => propertyOf(change) in propertyNames);

/** Programmes of which no news is remembered, the newest first. */
function untouched(filter: FeedFilter, { snapshot, history }: From): readonly Programme[] {
  const programmes = snapshot.programmes.filter(
    (programme) => takes(filter, programme) && !history.of(programme.id).some((recorded) => isNews(recorded, history)),
  );
  return [...programmes].sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
}

const kinds: Readonly<Record<Recorded['kind'], EntryKind>> = {
  CREATED: 'NEW',
  PUBLISHED: 'NEW',
  UPDATED: 'CHANGED',
  WITHDRAWN: 'WITHDRAWN',
  DELETED: 'WITHDRAWN',
};

const titles: Readonly<Record<EntryKind, string>> = {
  NEW: 'New: ',
  CHANGED: 'Changed: ',
  WITHDRAWN: 'Withdrawn: ',
  LISTED: '',
};

function happening(recorded: Recorded, from: From): FeedEntry {
  const { history } = from;
  const { title = '', ...was } = history.describe(recorded);
  const kind = kinds[recorded.kind];
  const changes = history.fields(recorded);
  return entry(`${recorded.id} ${recorded.revision} ${recorded.kind}`, kind, from, {
    ...was,
    id: recorded.id,
    title,
    at: recorded.commit.updatedAt,
    audiences: listIn(changes, 'audiences'),
    summary: changes.find(({ path }) => path === 'summary')?.after ?? undefined,
    changes,
    why: history.why(recorded),
  });
}

function listing(programme: Programme, from: From): FeedEntry {
  const { id, title, hub, academicYear, section, phases, audiences, summary, updatedAt } = programme;
  const told = { id, title, hub, academicYear, section, phases, audiences, summary, at: updatedAt };
  return entry(id, 'LISTED', from, { ...told, changes: [], why: undefined });
}

interface Told extends Described {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly audiences: readonly string[];
  readonly summary: string | undefined;
  readonly changes: readonly FieldChange[];
  readonly why: string | undefined;
}

function entry(name: string, kind: EntryKind, { snapshot, publicUrl }: From, told: Told): FeedEntry {
  const hub = snapshot.hubs.find(({ id }) => id === told.hub);
  const now = snapshot.node(told.id);
  const link = now instanceof Programme ? (now.url ?? pageOf(now, snapshot, publicUrl)) : undefined;
  const { academicYear = '', section, phases = [] } = told;
  const names = [
    ...(section ? [sectionNames[section as Section]] : []),
    ...phases.map((phase) => phaseNames[phase as Phase]),
  ];
  return {
    id: urn(name),
    kind,
    title: `${titles[kind]}${told.title}`,
    at: told.at,
    author: hub?.title ?? snapshot.homeHub.title,
    link,
    html: entryHtml({ ...told, kind, hub: hub?.title ?? '', academicYear, link }),
    categories: [...new Set(names)],
  };
}

function pageOf(programme: Programme, snapshot: Snapshot, publicUrl: string): string {
  const { slug, academicYear } = programme;
  return `${publicUrl}/map?hub=${snapshot.hubOf(programme).slug}&year=${academicYear}&programme=${slug}`;
}

/** A list of texts among changes, which tell it as JSON. */
function listIn(changes: readonly FieldChange[], path: string): readonly string[] {
  const after = changes.find((change) => change.path === path)?.after;
  return after ? (JSON.parse(after) as readonly string[]) : [];
}

/** The names of this project, apart from all others. */
const namespace = Buffer.from('6f1d3c0e5b7a4c6f9a0d2e8b4c1f7a35', 'hex');

/** The UUID of a name: always the same (RFC 9562, section 5.5). */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
