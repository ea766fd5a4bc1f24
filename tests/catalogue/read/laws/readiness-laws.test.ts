import { describe, expect, test } from '@jest/globals';
import { check } from '../../../../src/catalogue/read/check.js';
import { withLines } from '../../../../src/catalogue/read/problem-lines.js';
import { aCatalogue, aProgramme, bytesOf, faultsOf, problemsOf } from '../../../support/builders.js';

const later = '2030-01-01T00:00:00Z';

/** A catalogue with one programme, some of whose properties are set and others removed. */
function catalogueWith(set: object, ...without: readonly string[]) {
  const kept = Object.entries({ ...aProgramme(), ...set }).filter(([key]) => !without.includes(key));
  return { ...aCatalogue({ programmes: [aProgramme()] }), programmes: [Object.fromEntries(kept)] };
}

describe('A programme without a summary', () => {
  test.each([[{ status: 'DRAFT' }], [{ status: 'DRAFT', withdrawAt: later }]])('is accepted with %j', (set) => {
    expect(faultsOf(catalogueWith(set, 'summary'))).toEqual([]);
  });

  test.each([[{}], [{ status: 'PUBLISHED' }], [{ status: 'WITHDRAWN' }], [{ status: 'DRAFT', publishAt: later }]])(
    'is refused with %j',
    (set) => {
      expect(faultsOf(catalogueWith(set, 'summary'))).toEqual(['NOT_READY at /programmes/0']);
    },
  );

  test('is reported once with everything that is missing, at its line in the file', () => {
    const document = catalogueWith({}, 'section', 'summary', 'participation');
    const [problem] = problemsOf(document);
    expect(problem?.message).toBe(
      'The programme lacks section, summary and participation, without which it cannot be published. Add them (an empty participation, {}, or "not said" in a sheet, if the source does not say it), or leave it a draft without publishAt.',
    );
    const text = JSON.stringify(document, null, 1);
    const [located] = withLines(new TextEncoder().encode(text), problem ? [problem] : []);
    expect(text.split('\n')[(located?.line ?? 0) - 1]?.trim()).toBe('{');
  });
});

test('a draft needs a hub, a year and a title', () => {
  expect(faultsOf(catalogueWith({ status: 'DRAFT' }, 'hub', 'academicYear', 'title'))).toEqual([
    'VALUE_MISSING at /programmes/0/title',
    'VALUE_MISSING at /programmes/0/hub',
    'VALUE_MISSING at /programmes/0/academicYear',
  ]);
});

test('an empty summary is no missing one', () => {
  expect(faultsOf(catalogueWith({ status: 'DRAFT', summary: '' }))).toEqual(['TEXT_EMPTY at /programmes/0/summary']);
});

test('the rules of other values are checked where a summary is missing', () => {
  const document = catalogueWith({ status: 'DRAFT', title: 'a\u0007b' }, 'summary');
  expect(faultsOf(document)).toEqual(['TEXT_UNCLEAN at /programmes/0/title']);
  expect('problems' in check(bytesOf(document))).toBe(true);
});

describe('What nobody has confirmed', () => {
  const warningsOf = (set: object) =>
    check(bytesOf(catalogueWith(set))).warnings.map(({ code, pointer }) => `${code} at ${pointer}`);

  test.each([
    [{ carriedFrom: '2020/21' }, 'carriedFrom'],
    [{ status: 'DRAFT', publishAt: later, carriedFrom: '2020/21' }, 'carriedFrom'],
    [{ summary: 'TBC' }, 'summary'],
  ])('is a warning in a file with %j', (set, field) => {
    expect(warningsOf(set)).toEqual([`NOT_READY at /programmes/0/${field}`]);
  });

  test.each([
    [{ status: 'DRAFT', carriedFrom: '2020/21' }],
    [{ status: 'WITHDRAWN', summary: 'TBC' }],
    [{ status: 'PUBLISHED' }],
  ])('is none with %j', (set) => {
    expect(warningsOf(set)).toEqual([]);
  });
});
