import { describe, expect, test } from '@jest/globals';
import { withAbsentValues } from '../../../src/catalogue/document/absent-values.js';
import { toPlainEntry } from '../../../src/catalogue/document/plain.js';
import { checkOrThrow } from '../../../src/catalogue/read/check.js';
import { Programme } from '../../../src/domain/programme.js';
import { aCatalogue, aProgramme, bytesOf } from '../../support/builders.js';
import { realBytes, realDocument } from '../../support/real-snapshot.js';

// Values that nobody has to type: derived where a document is read, and where an edit or an import leaves them out.

const source = { source: 'src-summary', section: 'Primary schools', paraphrase: 'It says so.' };

/** A programme as a person types it. */
const typed = (parts: object) => ({ ...aProgramme({ slug: 'typed' }), ...parts });

/** The programme after it was read in a document, which has to equal what an edit or an import makes of it. */
function read(parts: object): Programme {
  const programme = typed(parts);
  const catalogue = aCatalogue({ programmes: [programme as ReturnType<typeof aProgramme>] });
  const [found] = checkOrThrow(bytesOf(catalogue)).programmes;
  if (!found) throw new Error('There is no programme.');
  const filled = withAbsentValues({ ...programme }, Programme);
  expect(JSON.parse(JSON.stringify(toPlainEntry(filled)))).toEqual(toPlainEntry(found));
  return found;
}

describe('what is left out', () => {
  test('of a test: it is listed, and as certain as its best evidence, or else stated', () => {
    const text = 'Is keen.';
    const evidence = [
      { ...source, strength: 'AMBIGUOUS' },
      { ...source, strength: 'IMPLIED', sentence: 2 },
    ];
    const all = [{ test: { kind: 'CRITERIA', text } }, { test: { kind: 'COMMITMENT', text, evidence } }];
    expect(read({ eligibilityRule: { all } }).eligibilityRule?.all.map(({ test: one }) => one)).toMatchObject([
      { listed: true, strength: 'STATED' },
      { listed: true, strength: 'IMPLIED' },
    ]);
  });

  test('of a link: whether it is symmetric, by its kind', () => {
    const links = [
      { id: 'lnk-1', kind: 'ALTERNATES_WITH', to: 'hub-home' },
      { id: 'lnk-2', kind: 'PART_OF', to: 'hub-home', evidence: [{ ...source, strength: 'IMPLIED' }] },
    ];
    expect(read({ links }).links).toMatchObject([
      { symmetric: true, strength: 'STATED' },
      { symmetric: false, strength: 'IMPLIED' },
    ]);
  });

  test('of a duration and of evidence: the strength', () => {
    const { duration, evidence } = read({ duration: { hours: { min: 2 } }, evidence: [source] });
    expect([duration?.strength, evidence[0]?.strength]).toEqual(['STATED', 'STATED']);
  });

  test('of a test on the phase: the phases of the programme', () => {
    const { eligibilityRule } = read({
      phases: ['PRIMARY'],
      eligibilityRule: { test: { kind: 'PHASE', text: 'Is primary.' } },
    });
    expect(eligibilityRule?.test?.values).toEqual(['PRIMARY']);
  });

  test('of a programme: the phases that are a condition for everybody', () => {
    const phase = (values: readonly string[]) => ({ test: { kind: 'PHASE', text: 'Is one.', values } });
    const other = { test: { kind: 'AREA', text: 'Is local.', values: ['Derby'] } };
    expect(read({ eligibilityRule: { all: [other, phase(['SECONDARY', 'PRIMARY'])] } }).phases).toEqual([
      'PRIMARY',
      'SECONDARY',
    ]);
    expect(read({ eligibilityRule: { any: [other, phase(['SECONDARY'])] } }).phases).toEqual([]);
    expect(read({ eligibilityRule: { ...phase(['SECONDARY']), unless: other } }).phases).toEqual([]);
  });
});

describe('the id of a rule that states none', () => {
  const area = (value: string, more: object = {}) => ({
    test: { kind: 'AREA', text: `Is in ${value}.`, values: [value], ...more },
  });
  const idsOf = (rule: object, parts: object = {}) =>
    read({ ...parts, eligibilityRule: rule }).eligibilityRule?.any.map(({ id }) => id) ?? [];

  test('is made from the programme and from what the rule asks, wherever it stands and whatever its wording', () => {
    const [derby, leeds] = idsOf({ any: [area('Derby'), area('Leeds')] });
    expect(derby).toMatch(/^rul-[0-9a-v]+$/);
    expect(
      idsOf({ any: [area('York'), area('Leeds'), area('Derby', { text: 'Other words.', strength: 'IMPLIED' })] }).slice(
        1,
      ),
    ).toEqual([leeds, derby]);
    expect(idsOf({ any: [area('Derby'), area('Leeds')] }, { id: 'prg-other' })).not.toContain(derby);
  });

  test('differs for two rules that ask the same', () => {
    expect(new Set(idsOf({ any: [area('Derby'), { not: area('Derby') }, { all: [area('Derby')] }] })).size).toBe(3);
  });

  test('of a stated rule stays', () => {
    expect(idsOf({ any: [{ id: 'rul-own', ...area('Derby') }, area('Leeds')] })[0]).toBe('rul-own');
  });
});

test('a programme that states everything stays the same object', () => {
  for (const programme of realDocument().programmes ?? []) {
    const whole = toPlainEntry(checkOrThrow(realBytes()).programmes.find(({ id }) => id === programme.id) as Programme);
    expect(withAbsentValues(whole, Programme)).toBe(whole);
  }
});
