import { Link } from '../../domain/parts/link.js';
import { classOf } from '../document/collections.js';
import type { Entry } from '../document/entry-change.js';
import { at } from '../document/problem.js';
import { type NestedObject, referencesOf, walk } from '../document/walk.js';
import { notFound } from './edit-refused.js';
import type { EditSession, StoredEntry } from './edit-session.js';

/** A part of an entry, found by its id. */
export interface FoundPart extends NestedObject {
  readonly holder: StoredEntry;
}

/** The entry or part with this id. Throws a refusal if there is none. */
export function findPart(id: string, session: EditSession): FoundPart {
  const holder = findHolder(id, session);
  const nested = holder && findIn(holder, id);
  if (nested) return { ...nested, holder };
  if (isDerived(id, session)) {
    throw notFound(
      id,
      `"${id}" is a link that comes from an eligibility rule. Change the rule of its programme instead.`,
    );
  }
  throw notFound(id, `Nothing has the id "${id.slice(0, 80)}". It may have been deleted.`);
}

function findHolder(id: string, session: EditSession): StoredEntry | undefined {
  const entry = session.findEntry(id);
  if (entry) return entry;
  for (const holder of session.changedEntries()) if (findIn(holder, id)) return holder;
  const { everything } = session.state;
  const node = everything.node(id);
  const programme = node && everything.programmeOf(node);
  return programme && session.findEntry(programme.id);
}

function isDerived(id: string, { state: { everything } }: EditSession): boolean {
  const node = everything.node(id);
  return node instanceof Link && everything.programmeOf(node) === undefined;
}

function findIn({ in: list, entry }: StoredEntry, id: string): NestedObject | undefined {
  for (const nested of walk(entry, classOf[list])) if (nested.thing['id'] === id) return nested;
  return undefined;
}

/** An entry with another value at a pointer; undefined removes the value. */
export function replaceAt(entry: Entry, pointer: string, value: object | undefined): Entry {
  return replaceStep(entry, pointer.split('/').slice(1), value) as Entry;
}

function replaceStep(thing: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(thing)) {
    const item = replaceStep(thing[Number(step)], rest, value);
    return item === undefined ? thing.toSpliced(Number(step), 1) : thing.with(Number(step), item);
  }
  const holder = thing as Readonly<Record<string, unknown>>;
  const { [step]: _, ...others } = holder;
  const property = replaceStep(holder[step], rest, value);
  const isNothing = property === undefined || (Array.isArray(property) && property.length === 0);
  return isNothing ? others : { ...holder, [step]: property };
}

/** An object of an entry that refers to something, and the property that does. */
export interface Referrer {
  readonly holder: StoredEntry;
  readonly nested: NestedObject;
  readonly key: string;
}

/** Everything that refers to one of these ids. */
export function findReferrers(ids: ReadonlySet<string>, session: EditSession): readonly Referrer[] {
  return [...session.possibleReferrers(ids)].flatMap((holder) => findReferrersIn(holder, ids));
}

function findReferrersIn(holder: StoredEntry, ids: ReadonlySet<string>): readonly Referrer[] {
  const found: Referrer[] = [];
  for (const nested of walk(holder.entry, classOf[holder.in])) {
    for (const key of referencesOf(nested.type)) {
      const id = nested.thing[key];
      if (typeof id === 'string' && ids.has(id)) found.push({ holder, nested, key });
    }
  }
  return found;
}

/** Where the reference is: `/programmes/prg-1/links/0/to`. */
export const pointerTo = ({ holder, nested, key }: Referrer): string =>
  `/${holder.in}/${holder.entry.id}${at(nested.pointer, key)}`;
