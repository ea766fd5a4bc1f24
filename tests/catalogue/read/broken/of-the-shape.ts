import { realDocument } from '../../../support/real-snapshot.js';
import { type Broken, document, some } from './broken.js';
import { oneOfEverything, theLeast } from './documents.js';
import { isRequired, lists, missable, objects, properties, required, scalars, spareLists } from './parts.js';
import { isItem, isObject, type PlaceOf, valueAt, withKey, without, withValue } from './places.js';

const realCatalogue = realDocument();

// Faults of keys and types, property by property.

const others: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, {}, []],
  number: ['7', false],
  boolean: ['true', 1],
};

export const wrongType: readonly Broken[] = scalars.map(({ pointer, names, value }, index) => {
  const wrong = others[typeof value] ?? [];
  const other = wrong[index % wrong.length];
  return document(`${names}: ${JSON.stringify(other)}`, withValue(oneOfEverything, pointer, other), [
    'VALUE_TYPE',
    pointer,
  ]);
});

/** Two letters at the end swapped, as fingers do; or one letter too many. */
function misspelt(key: string): string {
  const swapped = key.replace(/(.)(.)$/, '$2$1');
  return swapped === key ? `${key}s` : swapped;
}

export const misspeltKey: readonly Broken[] = properties
  .filter((place) => !isItem(place) && (!Array.isArray(place.value) || spareLists.includes(place)))
  .map((place) => {
    const { pointer, names, key, value } = place;
    const owner = pointer.slice(0, pointer.lastIndexOf('/'));
    const renamed = withKey(without(oneOfEverything, pointer), owner, misspelt(key), value);
    const missing = isRequired(place) ? [['VALUE_MISSING', pointer] as const] : [];
    return document(names, renamed, ['KEY_UNKNOWN', `${owner}/${misspelt(key)}`], ...missing);
  });

/** A document whose text holds a key of an object twice, with the same value, spelt as given the second time. */
function repeated(whole: unknown, pointer: string, key: string, spelt = JSON.stringify(key)): Broken {
  const value = valueAt(whole, `${pointer}/${key}`);
  const text = JSON.stringify(withKey(whole, pointer, '*again*', value)).replace('"*again*"', spelt);
  return {
    name: `${pointer || 'the top'}: ${spelt}`,
    bytes: Buffer.from(text),
    problems: [['JSON_DUPLICATE_KEY', `${pointer}/${key}`]],
  };
}

export const keyTwice: readonly Broken[] = [
  ...objects.flatMap(({ pointer, value }) => {
    const text = Object.entries(value as object).find(([, part]) => typeof part === 'string')?.[0];
    return text === undefined ? [] : [repeated(oneOfEverything, pointer, text)];
  }),
  repeated(oneOfEverything, '/hubs/1', 'id', '"\\u0069d"'),
  ...some(realCatalogue.programmes ?? [], 3).map((_, index) =>
    repeated(realCatalogue, `/programmes/${index}`, 'title'),
  ),
];

export const machineryKey: readonly Broken[] = [
  ...some(objects, 2).map((place) => ({ place, key: '__proto__' })),
  ...some(objects, 3).map((place) => ({ place, key: 'constructor' })),
  ...some(objects, 5).map((place) => ({ place, key: 'prototype' })),
].map(({ place: { pointer }, key }) =>
  document(`${key} in ${pointer || 'the top'}`, withKey(oneOfEverything, pointer, key, { polluted: true }), [
    'KEY_FORBIDDEN',
    `${pointer}/${key}`,
  ]),
);

const tooMany: Readonly<Record<string, readonly unknown[]>> = {
  aims: Array.from({ length: 101 }, (_, index) => `Aim ${index}`),
  evidence: Array.from({ length: 501 }, () => valueAt(oneOfEverything, '/programmes/1/evidence/0')),
  openQuestions: Array.from({ length: 101 }, (_, index) => `Question ${index}`),
};

export const longList: readonly Broken[] = Object.entries(tooMany).map(([key, items]) =>
  document(`${items.length} of ${key}`, withValue(oneOfEverything, `/programmes/1/${key}`, items), [
    'LIST_TOO_LONG',
    `/programmes/1/${key}`,
  ]),
);

/** A list with one more item, and where that stands. */
function withItem({ pointer, value }: PlaceOf, item: unknown): readonly [document: unknown, pointer: string] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return [withValue(oneOfEverything, pointer, [...items, item]), `${pointer}/${items.length}`];
}

export const nothing: readonly Broken[] = [
  ...required.map(({ pointer, names }) =>
    document(`${names}: null`, withValue(theLeast, pointer, null), ['VALUE_MISSING', pointer]),
  ),
  ...missable.flatMap(({ pointer, names }) => {
    const programme = pointer.slice(0, pointer.lastIndexOf('/'));
    return [
      document(`${names}: null`, withValue(theLeast, pointer, null), ['NOT_READY', programme]),
      document(`${names}: absent`, without(theLeast, pointer), ['NOT_READY', programme]),
    ];
  }),
  ...some(required, 3).map(({ pointer, names }) =>
    document(`${names}: absent`, without(theLeast, pointer), ['VALUE_MISSING', pointer]),
  ),
  ...spareLists.map(({ pointer, names }) =>
    document(`${names}: null for a list`, withValue(oneOfEverything, pointer, null), ['LIST_EXPECTED', pointer]),
  ),
  ...lists.map((place) => {
    const [whole, pointer] = withItem(place, null);
    return document(`${place.names}: null in the list`, whole, ['VALUE_NULL', pointer]);
  }),
];

const nested = objects.filter((place) => place.pointer !== '' && !isItem(place));

export const listOrObject: readonly Broken[] = [
  ...nested.map(({ pointer, names, value }) =>
    document(`${names}: in a list`, withValue(oneOfEverything, pointer, [value]), ['OBJECT_EXPECTED', pointer]),
  ),
  ...some(nested, 2).map(({ pointer, names }) =>
    document(`${names}: a text`, withValue(oneOfEverything, pointer, 'x'), ['OBJECT_EXPECTED', pointer]),
  ),
  ...lists
    .filter(({ value }) => Array.isArray(value) && isObject(value[0]))
    .map((place) => {
      const [whole, pointer] = withItem(place, []);
      return document(`${place.names}: a list in the list`, whole, ['OBJECT_EXPECTED', pointer]);
    }),
  ...spareLists.map(({ pointer, names }) =>
    document(`${names}: an object`, withValue(oneOfEverything, pointer, {}), ['LIST_EXPECTED', pointer]),
  ),
];
