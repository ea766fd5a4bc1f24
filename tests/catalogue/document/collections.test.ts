import { expect, test } from '@jest/globals';
import { describePointer } from '../../../src/catalogue/document/collections.js';
import { formatProblem } from '../../../src/catalogue/document/problem.js';
import { check } from '../../../src/catalogue/read/check.js';
import { aCatalogue, aProgramme, bytesOf } from '../../support/builders.js';

const document = {
  hubs: [{ slug: 'east', title: 'East' }],
  series: [{ title: 'Mastering Number' }],
  externalThings: [{ id: 'ext-ecf' }],
  programmes: [
    { slug: 'mastering-number', academicYear: '2021/22', title: 'The Mastering Number Programme' },
    { slug: 7, title: 'A "quoted" title' },
    { slug: '', title: ' ' },
    null,
    { slug: 'x'.repeat(200), academicYear: { year: 2021 } },
  ],
};

test.each([
  ['/programmes/0/links/3/to', 'programme "mastering-number" of 2021/22'],
  ['/programmes/0', 'programme "mastering-number" of 2021/22'],
  ['/programmes/1/slug', 'programme "A \\"quoted\\" title"'],
  ['/programmes/2/slug', 'programme number 3'],
  ['/programmes/3', 'programme number 4'],
  ['/programmes/4/slug', `programme "${'x'.repeat(79)}…"`],
  ['/hubs/0/email', 'hub "east"'],
  ['/series/0/slug', 'series "Mastering Number"'],
  ['/externalThings/0/url', 'external thing "ext-ecf"'],
  ['/sources/0/title', 'source number 1'],
])('describePointer() calls the target of %s %s', (pointer, thing) => {
  expect(describePointer(document, pointer)).toBe(thing);
});

test.each(['', '/format', '/programmes', '/programmes/x', '/constructor/0', '/hubs/00x'])(
  'describePointer() returns nothing for "%s", which leads to no entry',
  (pointer) => {
    expect(describePointer(document, pointer)).toBeUndefined();
  },
);

test('a document that is not an object has no descriptions and causes no error', () => {
  for (const value of [null, 7, [], { programmes: 'none' }])
    expect(describePointer(value, '/programmes/0')).toMatch(/number 1/);
});

test('a problem inside a programme is described with its slug and year', () => {
  const programme = { ...aProgramme({ slug: 'mastering-number' }), title: ' ' };
  const result = check(bytesOf({ ...aCatalogue(), programmes: [programme] }));
  expect('problems' in result && result.problems.map(formatProblem)).toContainEqual(
    expect.stringMatching(/^TEXT_EMPTY at .programmes.0.title \(programme "mastering-number" of \d{4}.\d\d\): /),
  );
});
