import { quote } from '../../domain/fields/rules.js';
import { nouns } from './nouns.js';

const things: Readonly<Record<string, string>> = nouns;

const place = /^\/([^/]+)\/(\d+)(?:\/|$)/;

/**
 * What a person calls the thing that a pointer leads into: `programme "mastering-number" of 2021/22`. A pointer counts
 * from 0 and nobody counts a list of hundreds, so it alone is no help. Nothing where it leads into none.
 */
export function thingAt(document: unknown, pointer: string): string | undefined {
  const [, list = '', index = ''] = place.exec(pointer) ?? [];
  if (!Object.hasOwn(things, list)) return undefined;
  return inWords(list, ownOf(ownOf(document, list), index)) ?? `${things[list]} number ${Number(index) + 1}`;
}

/** What a person calls an entry of a list; nothing where it has no name. */
export function inWords(list: string, entry: unknown): string | undefined {
  const of = (key: string) => textOf(ownOf(entry, key));
  const name = of('slug') ?? of('title') ?? of('id');
  if (name === undefined) return undefined;
  const year = of('academicYear');
  return `${things[list]} ${quote(name)}${list === 'programmes' && year ? ` of ${quote(year).slice(1, -1)}` : ''}`;
}

const ownOf = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
