import type { ProblemCode } from '../../../../src/domain/fields/problem-codes.js';
import { type Broken, document, some } from './broken.js';
import { oneOfEverything } from './documents.js';
import { codeOf, scalars, texts } from './parts.js';
import { type PlaceOf, withKey, withValue } from './places.js';

// Faults of single values.

const shown = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.slice(0, 20) : value);

const put = (place: PlaceOf, value: unknown, code: ProblemCode): Broken =>
  document(`${place.names}: ${shown(value)}`, withValue(oneOfEverything, place.pointer, value), [code, place.pointer]);

export const emptyText: readonly Broken[] = [
  ...some(texts, 2).map((place) => put(place, '', codeOf(place, 'TEXT_EMPTY'))),
  ...some(texts, 5).map((place) => put(place, ' \t ', codeOf(place, 'TEXT_EMPTY'))),
];

const enormous = 'x'.repeat(100_000);

export const enormousText: readonly Broken[] = [
  ...some(texts, 3).map((place) => put(place, enormous, codeOf(place, 'TEXT_TOO_LONG'))),
  document('a key', withKey(oneOfEverything, '/hubs/1', enormous, 1), ['KEY_UNKNOWN', `/hubs/1/${enormous}`]),
  document('in the place of an object', withValue(oneOfEverything, '/programmes/1/funding', enormous), [
    'OBJECT_EXPECTED',
    '/programmes/1/funding',
  ]),
  document('in the place of a list', withValue(oneOfEverything, '/programmes/1/aims', enormous), [
    'LIST_EXPECTED',
    '/programmes/1/aims',
  ]),
];

const unclean = ['a\u0000b', 'a\nb', ' a', 'a ', '\u202ea', '\ud800', 'a\u007f', 'a\u0085b', 'a\u2028b', 'a\u2029b'];

const plain = texts.filter((place) => codeOf(place, 'TEXT_UNCLEAN') === 'TEXT_UNCLEAN');

export const uncleanText: readonly Broken[] = some(plain, 2).map((place, index) =>
  put(place, unclean[index % unclean.length], 'TEXT_UNCLEAN'),
);

const wrong: Readonly<Record<string, readonly unknown[]>> = {
  id: ['has space', '-first', 'a/b', 'ä', 'x'.repeat(65)],
  slug: ['Upper', 'two--hyphens', '-first', 'last-', 'under_score', 'a b'],
  academicYear: ['2021', '2021-22', '2021/23', '1999/01', '2021/2022', ' 2021/22'],
  updatedAt: ['2021-09-01', '2021-13-01T00:00:00Z', 'yesterday', '2021-09-01 09:30'],
  opens: ['2021-02-30', '01/09/2021', '2021-9-1', '2021-13', '21'],
  starts: ['2021/23 autumn', '2021/22 winter', 'autumn', 'autumn term 2021'],
  url: [
    'http://good.org@evil.org/',
    'www.example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    '//example.org',
  ],
  email: ['maths', 'maths@', '@example.org', 'a b@example.org'],
  status: ['open', 'Open', 'OPEN ', 'constructor', 'toString', '__proto__'],
  phases: ['EARLY YEARS', 'KS1'],
  revision: [0, -1, 1.5, 3e9],
  position: [0, -1],
  sentences: [-1, 0.5, 1e7],
  count: [0, -3],
  amount: [-1, 99.99, 1e300],
  min: [-1, 2.5],
};

// Each of them once, going round the places of that key.
export const malformed: readonly Broken[] = Object.entries(wrong).flatMap(([key, values]) => {
  const places = scalars.filter((place) => place.key === key);
  return values.flatMap((value, index) => {
    const place = places[index % places.length];
    if (!place) return [];
    return [put(place, value, typeof value === 'number' ? 'NUMBER_RANGE' : codeOf(place, 'TEXT_UNCLEAN'))];
  });
});
