import {
  aCatalogue,
  aHub,
  aLink,
  aModule,
  anExternalThing,
  anyOf,
  aPathway,
  aProgramme,
  aSeries,
  aStage,
  needs,
  problemsOf,
} from '../../support/builders.js';
import type { Random } from '../../support/random-operation.js';

// Changes of a catalogue at random, as data: a test makes the same kinds of change by mutation, by hand and by import.

export type Json = Readonly<Record<string, unknown>>;
export type StoredEntry = Json & { readonly id: string; readonly revision?: number };
export type StoredProgramme = StoredEntry & {
  readonly slug: string;
  readonly title: string;
  readonly hub: string;
  readonly academicYear: string;
  readonly series: string;
  readonly status?: string;
  readonly links?: readonly StoredEntry[];
  readonly pathways?: readonly StoredEntry[];
  readonly stages?: readonly StoredEntry[];
  readonly modules?: readonly StoredEntry[];
};
export type Collection = 'hubs' | 'series' | 'externalThings' | 'programmes';

/** A catalogue document, as JSON. */
export interface StoredDocument extends Json {
  readonly revision: number;
  readonly homeHub: string;
  readonly hubs: readonly (StoredEntry & { readonly slug: string })[];
  readonly series: readonly (StoredEntry & { readonly slug: string; readonly title: string })[];
  readonly externalThings: readonly StoredEntry[];
  readonly programmes: readonly StoredProgramme[];
}

/** A change of one entry, as its document holds it. A null in `set` takes the property away. */
export type EntryChange =
  | { readonly op: 'update'; readonly in: Collection; readonly id: string; readonly set: Json }
  | { readonly op: 'create'; readonly in: Collection; readonly entry: StoredEntry }
  | { readonly op: 'delete'; readonly in: Collection; readonly id: string };

export const words = ['core', 'number', 'bridge', 'stats', 'algebra', 'lead', 'early', 'mastery', 'fluency', 'proof'];
export const years = ['2020/21', '2021/22', '2022/23'];
const sections = ['PRIMARY', 'SECONDARY', 'POST_16', 'OTHER'];
const phases = ['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16'];
const yearGroups = ['RECEPTION', 'Y1', 'Y5', 'Y6', 'Y7', 'Y12'];
const linkKinds = ['PROGRESSES_TO', 'RUNS_ALONGSIDE', 'CONTINUES_AS', 'PART_OF', 'ALIGNED_WITH'] as const;

export class Chooser {
  readonly random: Random;
  #made = 0;

  constructor(random: Random) {
    this.random = random;
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Up to so many of some items, in their order. */
  some<T>(items: readonly T[], most: number): readonly T[] {
    const chosen = new Set(Array.from({ length: this.below(most + 1) }, () => this.one(items)));
    return items.filter((item) => chosen.has(item));
  }

  words(most = 3): string {
    return Array.from({ length: 1 + this.below(most) }, () => this.one(words)).join(' ');
  }

  /** An id for something new, or a slug. */
  fresh(prefix: string): string {
    return `${prefix}-n${++this.#made}x${this.below(1e6)}`;
  }
}

/** A catalogue of three hubs and two years without a link, then changed in many ways. */
export function randomCatalogue(chooser: Chooser): StoredDocument {
  const hubs = ['home', 'north', 'south'];
  const series = words.slice(0, 6);
  const programmes = hubs.flatMap((hub) =>
    years.slice(0, 2).flatMap((academicYear) =>
      series
        .filter(() => chooser.chance(0.5))
        .map((slug, index) => {
          const status = chooser.chance(0.15) ? 'DRAFT' : undefined;
          const [hubId, modules] = [`hub-${hub}`, chooser.below(3)];
          return aProgramme({
            slug,
            hub: hubId,
            academicYear,
            pathways: 1,
            modules,
            stages: 1,
            status,
            position: index + 1,
          });
        }),
    ),
  );
  const parts = {
    hubs: hubs.map((slug) => aHub({ slug })),
    series: series.map((slug) => aSeries({ slug })),
    externalThings: [anExternalThing()],
    programmes,
  };
  let document = JSON.parse(JSON.stringify(aCatalogue(parts))) as StoredDocument;
  for (let changes = 0; changes < 40; changes++) {
    const next = changed(document, [randomChange(document, chooser)]);
    if (problemsOf(next).length === 0) document = next;
  }
  return document;
}

/** A document with changes made in it. */
export function changed(document: StoredDocument, changes: readonly EntryChange[]): StoredDocument {
  let after = document;
  for (const change of changes) after = { ...after, [change.in]: changedList(after[change.in], change) };
  return after;
}

function changedList(entries: readonly StoredEntry[], change: EntryChange): readonly StoredEntry[] {
  if (change.op === 'create') return [...entries, change.entry];
  if (change.op === 'delete') return entries.filter(({ id }) => id !== change.id);
  return entries.map((entry) => (entry.id === change.id ? withValues(entry, change.set) : entry));
}

const withValues = (entry: StoredEntry, set: Json) =>
  Object.fromEntries(Object.entries({ ...entry, ...set }).filter(([, value]) => value !== null)) as StoredEntry;

type ProgrammeChange = (programme: StoredProgramme, chooser: Chooser, document: StoredDocument) => Json;

const changesOfProgramme: readonly ProgrammeChange[] = [
  (_, chooser) => ({ title: titled(chooser.words()) }),
  (_, chooser) => ({ aliases: chooser.some(words, 2) }),
  (_, chooser) => ({ slug: chooser.words(2).replaceAll(' ', '-') }),
  (_, chooser) => ({ codes: chooser.chance(0.5) ? null : [`NCP22-0${1 + chooser.below(9)}`] }),
  (_, chooser) => ({ phases: chooser.some(phases, 3), yearGroups: chooser.some(yearGroups, 3) }),
  (_, chooser) => ({ section: chooser.one(sections), position: 1 + chooser.below(5) }),
  (_, chooser) => ({ audiences: chooser.some(['Teachers', 'Leaders', 'Teaching assistants'], 2) }),
  (_, chooser) => ({ summary: `What ${chooser.words()} is.` }),
  ({ modules = [] }, chooser) => ({ modules: grown(modules, chooser, newModule) }),
  ({ pathways = [] }, chooser) => ({ pathways: grown(pathways, chooser, newPathway) }),
  ({ stages = [] }, chooser) => ({ stages: grown(stages, chooser, newStage) }),
  withLink,
  withLink,
  withLink,
  withLink,
  withoutLink,
  withRule,
  withRule,
];

const titled = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function newModule(chooser: Chooser): StoredEntry {
  const slug = chooser.fresh('module');
  return { ...aModule({ slug, title: titled(chooser.words()), topic: chooser.one(words) }), id: chooser.fresh('mod') };
}

function newPathway(chooser: Chooser): StoredEntry {
  const slug = chooser.fresh('pathway');
  return { ...aPathway({ slug, title: titled(chooser.words()) }), id: chooser.fresh('pth'), modules: [] };
}

function newStage(chooser: Chooser): StoredEntry {
  return { ...aStage({ slug: chooser.fresh('stage'), title: titled(chooser.words()) }), id: chooser.fresh('stg') };
}

/** A list without its first item, or with a new one. */
function grown(
  items: readonly StoredEntry[],
  chooser: Chooser,
  make: (chooser: Chooser) => StoredEntry,
): readonly StoredEntry[] {
  return items.length > 1 && chooser.chance(0.5) ? items.slice(1) : [...items, make(chooser)];
}

/** One more link: to a series, or by its own id to a part of any programme, of another hub and year too. */
function withLink({ links = [] }: StoredProgramme, chooser: Chooser, document: StoredDocument): Json {
  const parts = document.programmes.flatMap(({ pathways = [], stages = [] }) => [...pathways, ...stages]);
  const ends = chooser.chance(0.4) ? document.series : [...parts, ...document.externalThings, ...document.hubs];
  const link = aLink(chooser.one(linkKinds), chooser.one(ends).id, {
    id: chooser.fresh('lnk'),
    symmetric: chooser.chance(0.3),
    strength: chooser.one(['STATED', 'IMPLIED', 'AMBIGUOUS']),
  });
  return { links: [...links, link] };
}

function withoutLink({ links = [] }: StoredProgramme, chooser: Chooser): Json {
  const gone = chooser.one(links);
  return { links: links.filter((link) => link !== gone) };
}

function withRule(_: StoredProgramme, chooser: Chooser, { series }: StoredDocument): Json {
  if (chooser.chance(0.2)) return { eligibilityRule: null };
  const required = Array.from({ length: 1 + chooser.below(3) }, () => chooser.one(series).id);
  const rules = [...new Set(required)].map((id) => ({
    ...needs('core', { programme: id, timing: chooser.one(['PREVIOUS_YEAR', 'ANY_EARLIER_YEAR', undefined]) }),
    id: chooser.fresh('rul'),
  }));
  return { eligibilityRule: rules.length === 1 ? rules[0] : { ...anyOf(...rules), id: chooser.fresh('rul') } };
}

/** Something that somebody does to an entry. Not all of it is allowed. */
export function randomChange(document: StoredDocument, chooser: Chooser): EntryChange {
  const { programmes, series, hubs, externalThings } = document;
  const kind = chooser.below(20);
  const one = chooser.one(programmes);
  if (kind < 4 || !one) {
    const set = chooser.one<Json>([
      { title: titled(chooser.words()) },
      { title: titled(chooser.words()) },
      { aliases: chooser.some(words, 3) },
      { slug: chooser.words(2).replaceAll(' ', '-') },
    ]);
    return { op: 'update', in: 'series', id: chooser.one(series).id, set };
  }
  if (kind === 4)
    return { op: 'update', in: 'hubs', id: chooser.one(hubs).id, set: { title: titled(chooser.words()) } };
  if (kind === 5 && externalThings.length > 0)
    return { op: 'update', in: 'externalThings', id: chooser.one(externalThings).id, set: { title: chooser.words() } };
  if (kind === 6) return { op: 'delete', in: 'programmes', id: one.id };
  if (kind === 7) return { op: 'create', in: 'programmes', entry: newProgramme(document, chooser) };
  if (kind < 11)
    return {
      op: 'update',
      in: 'programmes',
      id: one.id,
      set: { status: chooser.one([null, null, 'WITHDRAWN', 'DRAFT']) },
    };
  return { op: 'update', in: 'programmes', id: one.id, set: chooser.one(changesOfProgramme)(one, chooser, document) };
}

function newProgramme({ hubs, series }: StoredDocument, chooser: Chooser): StoredEntry {
  const { slug, ...parts } = {
    slug: chooser.fresh('new'),
    title: titled(chooser.words()),
    hub: chooser.one(hubs).id,
    academicYear: chooser.one(years),
    series: chooser.one(series).id,
  };
  const made = aProgramme({ slug, ...parts, modules: 0, pathways: 0, stages: 0, status: 'DRAFT' });
  return { ...(made as unknown as StoredEntry), id: chooser.fresh('prg') };
}
