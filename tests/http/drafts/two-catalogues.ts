import { writeFile } from 'node:fs/promises';
import type { Collection, Entry, EntryChange, Values } from '../../../src/catalogue/document/entry-change.js';
import { diffEntries, setProperties, toPlainEntry } from '../../../src/catalogue/document/plain.js';
import type { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { temporaryFile } from '../../support/built-service.js';
import { realBytes } from '../../support/real-snapshot.js';

// The real catalogue, with an earlier year and with a past, twice: once with drafts, and once as though nobody had ever
// prepared one. The drafts are copies of the real programmes, so that they have all that a programme can have.

/** Is in every text, slug and id that is prepared, and in nothing else. */
export const mark = /zanzibar/i;
const word = 'Zanzibar';

type Json = Record<string, unknown> & { readonly id: string };
type Document = Record<Collection, readonly Json[]>;

/** A copy of an entry under ids of its own. What it refers to is what it was, unless that is renamed too. */
function copied(
  entry: Json,
  suffix: string,
  renamed: ReadonlyMap<string, string>,
  text = (told: string) => told,
): Json {
  const own = new Map(renamed);
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as { id?: unknown };
    if (typeof id === 'string') own.set(id, `${id}-${suffix}`);
    Object.values(value).forEach(collect);
  };
  collect(entry);
  const copy = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => copy(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner, name)]));
    }
    return typeof value === 'string' ? (own.get(value) ?? (isText(value, key) ? text(value) : value)) : value;
  };
  return copy(entry, '') as Json;
}

const notTexts = ['id', 'slug', 'field', 'codes', 'topic', 'url', 'email', 'website', 'series', 'hub', 'publisher'];
const isText = (value: string, key: string) =>
  !notTexts.includes(key) && !/^([A-Z0-9_]+|[a-z]{3}-[a-z0-9-]+|\d{4}[/-].*|https?:.*)$/.test(value);

const marked = (text: string) => `${text} ${word}`;
const slugged = (entry: Json) => ({ ...entry, slug: `${word.toLowerCase()}-${entry['slug']}` });
const suffix = word.toLowerCase();

/** The document with all that is prepared in it, at revision 1. */
async function withDrafts(): Promise<Document> {
  const real = JSON.parse(realBytes().toString()) as Document;
  const renamed = new Map(
    [...real.series, ...real.sources, ...real.externalThings].map(({ id }) => [id, `${id}-${suffix}`]),
  );
  const sourcesRenamed = new Map(real.sources.map(({ id }) => [id, `${id}-${suffix}`]));
  const [, other] = real.hubs;
  const draft = (entry: Json, which: string, names: ReadonlyMap<string, string>, set: Values): Json => ({
    ...copied(entry, `${which}-${suffix}`, names, marked),
    status: 'DRAFT',
    ...set,
  });
  const earlier = real.programmes.map((entry) => ({ ...copied(entry, 'earlier', new Map()), academicYear: '2020/21' }));
  // Next year's: the same slugs, series and codes. What has no year is looked up in the newest that is published.
  const nextYear = real.programmes.map((entry, index) =>
    draft(entry, 'next', sourcesRenamed, {
      academicYear: '2022/23',
      status: index % 3 === 0 ? 'WITHDRAWN' : 'DRAFT',
      publishAt: index % 3 === 0 ? undefined : '2099-01-01T00:00:00Z',
      codes: entry['slug'] === 'mastering-number' ? ['NCP22-07'] : undefined,
      recruitment: { closes: '2022-10-14' },
      deliveries: [{ title: `Group ${word}`, sessions: [{ date: '2022-11-04', venue: `School ${word}` }] }],
    }),
  );
  // Beside the published ones: other series, which link to what is published and ask for it.
  const beside = real.programmes.map((entry) =>
    slugged(draft(entry, 'beside', sourcesRenamed, { series: renamed.get(entry['series'] as string) })),
  );
  // Those of another hub are incomplete.
  const elsewhere = real.programmes
    .slice(0, 8)
    .map((entry) => draft(entry, 'other', renamed, { hub: other?.id, summary: undefined, section: undefined }));
  return {
    ...real,
    sources: [...real.sources, ...real.sources.map((entry) => copied(entry, suffix, renamed, marked))],
    series: [...real.series, ...real.series.map((entry) => slugged(copied(entry, suffix, renamed, marked)))],
    externalThings: [
      ...real.externalThings,
      ...real.externalThings.map((entry) => copied(entry, suffix, renamed, marked)),
    ],
    programmes: [...real.programmes.map(planned), ...earlier, ...nextYear, ...beside, ...elsewhere],
  };
}

/** What is on offer may have plans, too. */
const planned = (entry: Json): Json => {
  if (entry['slug'] === 'itt-partnerships') return { ...entry, status: 'PUBLISHED' };
  const sourceText = 'What the document of the hub says, word by word.';
  return entry['slug'] === 'a-level-pedagogy'
    ? { ...entry, withdrawAt: '2099-06-01T00:00:00Z', sourceText, carriedFrom: '2020/21' }
    : entry;
};

const unplanned = ({ status: _, withdrawAt: __, sourceText: ___, carriedFrom: ____, ...entry }: Json): Json =>
  entry as Json;

function withoutDrafts(document: Document): Document {
  const lists = Object.entries(document).map(([name, list]) => [
    name,
    Array.isArray(list) ? list.filter(({ id }: Json) => !mark.test(id)).map(unplanned) : list,
  ]);
  return Object.fromEntries(lists) as Document;
}

type Change = (state: CatalogueState) => EntryChange;

const update =
  (in_: Collection, find: (entry: Json) => boolean, set: Values): Change =>
  ({ document }) => {
    const entry = document[in_].map((instance) => toPlainEntry(instance)).find((one) => find(one as Json));
    const change = entry && diffEntries(entry, setProperties(entry, set));
    if (!entry || !change) throw new Error(`Nothing to change in ${in_}: ${JSON.stringify(set)}`);
    return { op: 'update', in: in_, id: entry.id, ...change };
  };

const create =
  (in_: Collection, entry: object): Change =>
  () => ({ op: 'create', in: in_, entry: entry as Entry });

const remove =
  (in_: Collection, id: string): Change =>
  (state) => ({ op: 'delete', in: in_, entry: toPlainEntry(state.entry(id)?.instance as never) });

const shown = (slug: string) => (entry: Json) =>
  entry['slug'] === slug && !mark.test(entry.id) && entry['academicYear'] !== '2020/21';
const secret = (slug: string) => (entry: Json) => entry['slug'] === slug && mark.test(entry.id);

interface Step {
  readonly open?: readonly Change[];
  readonly hidden?: readonly Change[];
}

const newSeries = { id: `ser-late-${suffix}`, slug: `${suffix}-late`, title: marked('Late') };

/** What became of both, and what else of the one with drafts. */
const steps = (late: Json): readonly Step[] => [
  { open: [update('programmes', shown('mastering-number'), { title: 'Mastering Number, renamed' })] },
  { hidden: [create('series', newSeries), create('programmes', { ...late, series: newSeries.id })] },
  {
    open: [update('programmes', shown('pd-lead'), { aliases: ['Lead of PD'] })],
    hidden: [update('programmes', secret('mastering-number'), { title: marked('Renamed, too') })],
  },
  { hidden: [update('series', ({ id }) => id === newSeries.id, { title: marked('Later') })] },
  { hidden: [update('programmes', shown('mastering-number'), { withdrawAt: '2099-06-01T00:00:00Z' })] },
  {
    open: [update('programmes', shown('pd-lead'), { aliases: ['Lead of PD', 'PD Lead'] })],
    hidden: [update('programmes', shown('mastering-number'), { withdrawAt: null })],
  },
  { open: [update('programmes', shown('school-development-lead'), { status: 'WITHDRAWN' })] },
  { hidden: [update('programmes', shown('school-development-lead'), { title: marked('After it was withdrawn') })] },
  { hidden: [remove('programmes', late.id), remove('series', newSeries.id)] },
  { open: [update('hubs', shown('east-midlands-east'), { socialHandle: '@EastMidlandsEast' })] },
];

/** Has a store carry them out, as though each took a minute. */
async function livedThrough(document: Document, late: Json, isSecret: boolean): Promise<string> {
  const file = await temporaryFile('catalogue.json');
  await writeFile(file, JSON.stringify(document));
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minutes));
  const store = await LowdbStore.open(file, {}, now);
  for (const { open = [], hidden = [] } of steps(late)) {
    minutes++;
    const all = [...open, ...(isSecret ? hidden : [])];
    // The public is told why only where all that a commit did is public.
    const why = isSecret && hidden.length > 0 ? marked('Because of') : hidden.length > 0 ? undefined : 'It is so.';
    if (all.length > 0) await store.commit({ by: 'Anna', why, changes: (state) => all.map((each) => each(state)) });
  }
  await store.close();
  return file;
}

/** The files of two catalogues that the public may not tell apart. */
export async function twoCatalogues(): Promise<{ readonly drafts: string; readonly none: string }> {
  const document = await withDrafts();
  const late = { ...document.programmes.find(secret('pd-lead')), id: `prg-late-${suffix}` } as Json;
  const fresh = slugged({ ...copied(late, 'late', new Map()), slug: 'late' });
  return {
    drafts: await livedThrough(document, fresh, true),
    none: await livedThrough(withoutDrafts(document), fresh, false),
  };
}
