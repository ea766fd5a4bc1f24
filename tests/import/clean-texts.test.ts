import { expect, test } from '@jest/globals';
import { formatPlan } from '../../src/import/format-plan.js';
import { aCatalogue, aProgramme } from '../support/builders.js';
import { afterImport, planOf, stateOf } from './planning.js';

const state = stateOf(aCatalogue({ programmes: [aProgramme()] }));
const unclean = '\ufeffCafe\u0301\u200b ma\u00adths';
const row = { academicYear: '2021/22', slug: 'mastery', hub: 'home' };

test.each([
  ['a sheet', { 'programmes.csv': [Object.keys({ ...row, title: '' }), [...Object.values(row), unclean]] }],
  ['a list of programmes', { 'programmes.json': JSON.stringify([{ ...row, title: unclean }]) }],
  ['lines of JSON', { 'programmes.ndjson': JSON.stringify({ ...row, title: unclean }) }],
])('an import of %s stores texts in NFC without invisible characters', (_, files) => {
  expect(afterImport(state, files).document.programmes[0]?.title).toBe('Caf\u00e9 maths');
});

test('the plan lists warnings at their places, and they prevent nothing', () => {
  const sheet = [
    ['academicYear', 'slug', 'codes', 'phases', 'yearGroups'],
    ['2021/22', 'mastery', '21-07', 'Primary', 'Year 7'],
  ];
  const plan = planOf(state, { 'programmes.csv': sheet });
  expect([plan.problems, plan.changes.length]).toEqual([[], 1]);
  expect(formatPlan(plan).slice(3, 6)).toEqual([
    'warning (2)',
    expect.stringMatching(/^ {2}CODE_UNUSUAL programmes.csv, row 2, column "codes": "21-07" differs/),
    expect.stringMatching(/^ {2}PHASES_CONTRADICTED programmes.csv, row 2, column "yearGroups": Y7 does not belong/),
  ]);
});
