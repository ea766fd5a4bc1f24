import { expect, test } from '@jest/globals';
import { aCatalogue, aProgramme, aSeries, evidence, needs } from '../support/builders.js';
import { afterImport, planOf, problemsOf, stateOf } from './planning.js';

const rule = {
  ...needs('first', { timing: 'PREVIOUS_YEAR', text: 'Was there.', evidence: [evidence()] }),
  id: 'rul-kept',
};
const state = stateOf(
  aCatalogue({
    programmes: [aProgramme({ slug: 'ruled', eligibilityRule: rule })],
    series: [aSeries({ slug: 'ruled' }), aSeries({ slug: 'first' })],
  }),
);
const row = { academicYear: '2021/22', slug: 'ruled', hub: 'home' };
const forms = (line: string) => [
  {
    'programmes.csv': [
      [...Object.keys(row), 'eligibilityRule'],
      [...Object.values(row), line],
    ],
  },
  { 'programmes.json': JSON.stringify([{ ...row, eligibilityRule: line }]) },
];

test('a cell and JSON may have a rule as a line, which keeps what is stored of its tests', () => {
  for (const files of forms('previous year: first; or area: Derby')) {
    const { eligibilityRule } = afterImport(state, files).document.programmes[0] ?? {};
    expect(eligibilityRule?.any[0]).toMatchObject({ id: 'rul-kept', test: { text: 'Was there.' } });
    expect(eligibilityRule?.any[1]?.test).toMatchObject({ kind: 'AREA', values: ['Derby'], text: 'Is in Derby.' });
    expect(afterImport(state, files).document.programmes[0]).toEqual(afterImport(state, files).document.programmes[0]);
  }
});

test('an unchanged line changes nothing', () => {
  for (const files of forms('previous year: first')) expect(planOf(state, files).changes).toEqual([]);
});

test('a line that cannot be read names its place', () => {
  const [sheet, json] = forms('previous year: first; or aera: Derby').map((files) => problemsOf(state, files));
  const message = 'Line 1, column 26: "aera" is no condition that is known.';
  expect(sheet).toEqual([
    expect.stringContaining(`RULE_TEXT_UNREADABLE programmes.csv, row 2, column "eligibilityRule": ${message}`),
  ]);
  expect(json).toEqual([
    expect.stringContaining(`RULE_TEXT_UNREADABLE programmes.json, at /0/eligibilityRule: ${message}`),
  ]);
});
