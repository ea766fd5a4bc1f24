import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../../src/domain/parts/evidence.js';
import {
  aCatalogue,
  aProgramme,
  aSource,
  evidence,
  faultsOf,
  problemsOf,
  type Stored,
} from '../../../support/builders.js';

const outline = [
  { heading: 'Primary', sentences: 0 },
  { heading: 'Primary', item: 'Mastery', sentences: 2 },
];
const resting = (parts: Partial<Stored<Evidence>>) =>
  aCatalogue({
    sources: [aSource({ outline })],
    programmes: [aProgramme({ evidence: [evidence({ section: 'Primary', sentence: undefined, ...parts })] })],
  });

describe('evidence', () => {
  test.each<Partial<Stored<Evidence>>>([
    {},
    { item: 'Mastery' },
    { item: 'Mastery', sentence: 2 },
    { field: 'participation.roles.designatedIn' },
    { field: 'eligibilityRule.any.test.text' },
  ])('can be found: %p', (parts) => {
    expect(faultsOf(resting(parts))).toEqual([]);
  });

  test.each<[string, string, Partial<Stored<Evidence>>]>([
    ['a heading that is not there', 'EVIDENCE_NO_SECTION at …/section', { section: 'Primery' }],
    ['an item that is not there', 'EVIDENCE_NO_SECTION at …/item', { item: 'Mystery' }],
    ['a sentence of a heading without any', 'EVIDENCE_NO_SENTENCE at …/sentence', { sentence: 1 }],
    ['a sentence after the last', 'EVIDENCE_NO_SENTENCE at …/sentence', { item: 'Mastery', sentence: 3 }],
    ['a field that is not there', 'EVIDENCE_NO_FIELD at …/field', { field: 'aim' }],
    ['a field of a field that is not there', 'EVIDENCE_NO_FIELD at …/field', { field: 'participation.title' }],
    ['a field of what has none', 'EVIDENCE_NO_FIELD at …/field', { field: 'title.length' }],
    ['a field of the machinery', 'EVIDENCE_NO_FIELD at …/field', { field: 'constructor' }],
  ])('cannot be found: %s', (_, fault, parts) => {
    expect(faultsOf(resting(parts))).toEqual([fault.replace('…', '/programmes/0/evidence/0')]);
  });

  test('that cannot be found is shown the nearest entry and field', () => {
    const [section, field] = problemsOf(resting({ item: 'Mastry', field: 'titel' }));
    expect(section?.message).toContain('Did you mean "Primary / Mastery"?');
    expect(field?.message).toContain('Did you mean "title"?');
  });

  test('is not judged by a source whose outline cannot be read', () => {
    const broken = aSource({ outline: [{ heading: 'Primary', sentences: -1 }] });
    expect(faultsOf({ ...resting({ item: 'Mastery' }), sources: [broken] })).toEqual([
      'NUMBER_RANGE at /sources/0/outline/0/sentences',
    ]);
  });
});
