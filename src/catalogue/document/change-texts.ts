import { isDeepStrictEqual } from 'node:util';
import type { ItemPair } from '../../base/pair-items.js';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { labelOf } from '../../domain/fields/labels.js';
import { vocabularyNames } from '../../domain/fields/vocabulary.js';
import { IntRange } from '../../domain/parts/duration.js';
import { englishList } from '../../text/english-list.js';
import { formatRange } from '../../text/format-range.js';
import { shorten } from '../../text/shorten.js';
import type { Values } from './entry-change.js';

/** Where a value is: its path in the API, and in words. */
export interface Place {
  readonly path: string;
  readonly words: string;
}

/** A text that is longer is cut. */
const mostCharacters = 80;

export const propertyOf = ({ path, words }: Place, key: string): Place => {
  const name = wordsOf(key);
  return path === '' ? { path: key, words: name } : { path: `${path}.${key}`, words: `${words}, ${name}` };
};

/** An item of a list, named by what it is and not by its position. */
export const itemOf = ({ path, words }: Place, key: string | number, type: Instantiable, item: Values): Place => ({
  path: `${path}[${key}]`,
  words: `${words}, ${nameOfItem(type, item)}`,
});

/** How one value changed, as a sentence. */
export function describeChange({ words }: Place, shape: Shape, before: unknown, after: unknown): string {
  if (shape.many && Array.isArray(before ?? []) && Array.isArray(after ?? []))
    return describeListChange(words, shape, (before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[]);
  const [old, now] = [before, after].map((value) => (isThere(value) ? formatValue(shape, value) : undefined));
  if (old === undefined) return sentence(`${words} added: ${now}`);
  return sentence(now === undefined ? `${words} removed: ${old}` : `${words} changed from ${old} to ${now}`);
}

/** The sentence for an item of a list that is only in one of the states. */
export function describeItem(list: Place, type: Instantiable, before: Values | undefined, after: Values | undefined) {
  const name = nameOfItem(type, before ?? after ?? {});
  return sentence(after ? `${name} added to ${list.words}` : `${name} removed from ${list.words}`);
}

/** The sentence for a list of items: those that are only in one of the states, and those that differ. */
export function describeItems({ words }: Place, type: Instantiable, pairs: readonly ItemPair<Values>[]): string {
  const named = (items: readonly Values[], what: string) =>
    items.length === 0
      ? []
      : [
          `${englishList(
            items.map((item) => nameOfItem(type, item)),
            'and',
          )} ${what}`,
        ];
  const parts = [
    ...named(
      pairs.flatMap(({ before, after }) => (after && !before ? [after] : [])),
      'added',
    ),
    ...named(
      pairs.flatMap(({ before, after }) => (before && !after ? [before] : [])),
      'removed',
    ),
    ...named(
      pairs.flatMap(({ before, after }) => (before && after && !isDeepStrictEqual(before, after) ? [after] : [])),
      'changed',
    ),
  ];
  return parts.length === 0 ? describeOrder({ path: '', words }) : sentence(`${words}: ${parts.join('; ')}`);
}

export const describeOrder = ({ words }: Place): string => sentence(`the order of ${words} changed`);

function describeListChange(
  words: string,
  shape: Shape,
  before: readonly unknown[],
  after: readonly unknown[],
): string {
  const isIn = (items: readonly unknown[]) => (item: unknown) => items.some((other) => isDeepStrictEqual(item, other));
  const [added, removed] = [
    after.filter((item) => !isIn(before)(item)),
    before.filter((item) => !isIn(after)(item)),
  ].map((items) => items.map((item) => nameOf(shape, item))) as [string[], string[]];
  const parts = [
    ...(added.length > 0 ? [`${englishList(added, 'and')} added`] : []),
    ...(removed.length > 0 ? [`${englishList(removed, 'and')} removed`] : []),
  ];
  return parts.length === 0 ? describeOrder({ path: '', words }) : sentence(`${words}: ${parts.join('; ')}`);
}

function nameOf(shape: Shape, item: unknown): string {
  const type = shape.nestedClass?.();
  return type ? nameOfItem(type, item as Values) : formatValue(shape, item);
}

/** What a thing is called: its title, or its first property where that is a text, or all of its values. */
function nameOfItem(type: Instantiable, item: Values): string {
  const shapes = shapeOf(type);
  const [first] = [...shapes.keys()].filter((key) => key !== 'id');
  const key = ['title', first].find((one) => one && isNaming(shapes.get(one)) && isThere(item[one]));
  return key ? formatValue(shapes.get(key) as Shape, item[key]) : formatObject(type, item);
}

const isNaming = (shape: Shape | undefined) => shape?.scalar === 'text' && !shape.many;

function formatValue(shape: Shape, value: unknown): string {
  const type = shape.nestedClass?.();
  if (type) return formatObject(type, value as Values);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (shape.vocabulary)
    return labelOf(vocabularyNames.get(shape.vocabulary) ?? '', String(value))?.label ?? String(value);
  return shape.scalar === 'text' ? `“${cut(String(value))}”` : String(value);
}

/** A text of at most 80 characters. One long word, such as a URL, is cut inside. */
function cut(text: string): string {
  const short = shorten(text, mostCharacters);
  return short === '…' ? `${text.slice(0, mostCharacters - 1)}…` : short;
}

function formatObject(type: Instantiable, value: Values): string {
  if (type === IntRange) return formatRange(value) ?? 'a number';
  const parts = [...shapeOf(type)].flatMap(([key, shape]) => {
    const part = value[key];
    if (key === 'id' || !isThere(part) || (Array.isArray(part) && part.length === 0)) return [];
    const items = shape.many ? (part as readonly unknown[]) : [part];
    return [
      `${wordsOf(key)} ${englishList(
        items.map((item) => formatValue(shape, item)),
        'and',
      )}`,
    ];
  });
  return shorten(parts.join(', '), 2 * mostCharacters);
}

/** A property in words: "year groups". */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, ' $&').toLowerCase();

const sentence = (text: string): string => `${text.replace(/^\p{Ll}/u, (first) => first.toUpperCase())}.`;
const isThere = (value: unknown) => value !== undefined && value !== null;
