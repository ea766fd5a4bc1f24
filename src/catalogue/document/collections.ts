import { ExternalThing } from '../../domain/external-thing.js';
import { quote } from '../../domain/fields/rules.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Source } from '../../domain/source.js';
import { type Collection, collections, type EntryInstance } from './entry-change.js';

/** The class of the entries of each list. */
export const classOf = {
  hubs: Hub,
  sources: Source,
  series: Series,
  externalThings: ExternalThing,
  programmes: Programme,
} as const satisfies Record<Collection, new () => EntryInstance>;

/** The list that an entry is in. */
export function collectionOf(entry: EntryInstance): Collection {
  const list = collections.find((name) => entry instanceof classOf[name]);
  if (!list) throw new Error(`"${entry.id}" is no entry of a catalogue.`);
  return list;
}

/** The noun for an entry of each list. */
export const nouns = {
  hubs: 'hub',
  sources: 'source',
  series: 'series',
  externalThings: 'external thing',
  programmes: 'programme',
} as const satisfies Record<Collection, string>;

const things: Readonly<Record<string, string>> = nouns;

const place = /^\/([^/]+)\/(\d+)(?:\/|$)/;

/**
 * A description of the entry that a pointer leads into, such as `programme "mastering-number" of 2021/22`, since nobody
 * finds entry 117 of a list. Undefined if the pointer leads into no entry.
 */
export function describePointer(document: unknown, pointer: string): string | undefined {
  const [, list = '', index = ''] = place.exec(pointer) ?? [];
  if (!Object.hasOwn(things, list)) return undefined;
  return describeEntry(list, ownOf(ownOf(document, list), index)) ?? `${things[list]} number ${Number(index) + 1}`;
}

/** A description of an entry for a person; undefined if it has no name. */
export function describeEntry(list: string, entry: unknown): string | undefined {
  const of = (key: string) => textOf(ownOf(entry, key));
  const name = of('slug') ?? of('title') ?? of('id');
  if (name === undefined) return undefined;
  const year = of('academicYear');
  return `${things[list]} ${quote(name)}${list === 'programmes' && year ? ` of ${quote(year).slice(1, -1)}` : ''}`;
}

const ownOf = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
