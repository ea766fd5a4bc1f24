import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRule } from '../../../../src/catalogue/document/rule-text/read-rule.js';
import type { RuleJson, TestJson } from '../../../../src/catalogue/document/rule-text/rule-json.js';
import { RuleNames } from '../../../../src/catalogue/document/rule-text/rule-names.js';
import { testForms } from '../../../../src/catalogue/document/rule-text/test-forms.js';
import { writeRule } from '../../../../src/catalogue/document/rule-text/write-rule.js';
import { EligibilityTestKind, Obligation, Strength, Timing } from '../../../../src/domain/fields/vocabulary.js';
import { realDocument } from '../../../support/real-snapshot.js';

const names = new RuleNames([
  { id: 'ser-dev', slug: 'development', title: 'Primary Teaching for Mastery Development' },
  { id: 'ser-emb', slug: 'embedding', title: 'Embedding (year 2); or later' },
  { id: 'ser-ready', slug: 'readiness', title: 'Readiness', aliases: ['Mastery Readiness'] },
  { id: 'ser-number', slug: 'mastering-number', title: 'Mastering Number' },
  { id: 'ser-number-2', slug: 'mastering-number-ks2', title: 'Mastering Number' },
  { id: 'ser-not', slug: 'unless', title: 'not unless' },
  { id: 'pth-a', title: 'A "quoted" \\ pathway' },
  { id: 'ext-1', title: '  ' },
]);
const ids = ['ser-dev', 'ser-emb', 'ser-ready', 'ser-number', 'ser-number-2', 'ser-not', 'pth-a', 'ext-1'];

function read(line: string, stored?: RuleJson): RuleJson {
  const result = readRule(line, names, stored);
  if ('fault' in result) throw new Error(`${line}: ${result.fault.message}`);
  return result.rule;
}

const faultIn = (line: string) => {
  const result = readRule(line, names);
  return 'fault' in result ? result.fault : undefined;
};

/** A rule without what a line doesn't say: ids, wording, evidence and open questions. */
function said(rule: RuleJson): unknown {
  const { id: _, test: asked, ...parts } = rule;
  const { text, evidence: _evidence, openQuestion: _question, ...rest } = asked ?? {};
  const isSaid = asked?.kind === 'CRITERIA' || asked?.kind === 'COMMITMENT';
  const inside = Object.entries(parts).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(said) : typeof value === 'object' ? said(value as RuleJson) : value,
  ]);
  const question = asked && { strength: 'STATED', listed: true, ...rest, ...(isSaid && { text }) };
  return { ...Object.fromEntries(inside), ...(question && { test: question }) };
}

const texts = fc.oneof(
  fc.constantFrom(
    'head of department',
    'a; or b',
    '(x)',
    'one, two',
    'a "b"',
    'back\\slash',
    'not x',
    'x unless y',
    'unless',
  ),
  fc.constantFrom('Years 7–11', 'a: b', '[x]', 'and', 'É', 'x  y', 'Cohort 1 specialist', 'line\nbreak'),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== ''),
);

const numbers = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.constantFrom('both', 'min', 'max'), fc.boolean())
  .map(([a, b, which, approximate]) => ({
    ...(which !== 'max' && { min: Math.min(a, b) }),
    ...(which !== 'min' && { max: Math.max(a, b) }),
    ...(approximate && { approximate }),
  }));

/** What a test of a kind is about. */
function content(kind: EligibilityTestKind): fc.Arbitrary<Partial<TestJson>> {
  const form = testForms[kind];
  const { words } = form;
  switch (form.content) {
    case 'programme':
      return fc.record(
        { programme: fc.constantFrom(...ids), timing: fc.constantFrom(...Object.keys(Timing)) },
        { requiredKeys: ['programme'] },
      );
    case 'values':
      return fc
        .uniqueArray(words ? fc.constantFrom(...Object.keys(words)) : texts, { minLength: 1, maxLength: 3 })
        .map((values) => ({ values }));
    case 'range':
      return numbers.map((range) => ({ range }));
    case 'nothing':
      return fc.constant({});
    case 'text':
      return texts.map((text) => ({ text }));
  }
}

let made = 0;
const id = fc.constant(null).map(() => `rul-${++made}`);

const tests: fc.Arbitrary<RuleJson> = fc
  .constantFrom(...(Object.keys(EligibilityTestKind) as EligibilityTestKind[]))
  .chain((kind) =>
    fc.record({
      id,
      test: fc
        .tuple(
          content(kind),
          fc.record({ obligation: fc.constantFrom(...Object.keys(Obligation)) }, { requiredKeys: [] }),
          fc.constantFrom(...Object.keys(Strength)),
          fc.boolean(),
        )
        .map(([about, binding, strength, listed]) => ({
          kind,
          text: `Wording ${made}.`,
          evidence: [{ paraphrase: `Evidence ${made}.` }],
          ...about,
          ...binding,
          strength,
          listed,
        })),
    }),
  );

const { rule: rules } = fc.letrec<{ rule: RuleJson }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: tests },
    { weight: 1, arbitrary: fc.tuple(tests, tie('rule')).map(([one, unless]) => ({ ...one, unless })) },
    { weight: 1, arbitrary: fc.record({ id, not: tie('rule') }) },
    { weight: 1, arbitrary: fc.record({ id, all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ id, any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }), unless: tie('rule') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        id,
        any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
        atLeast: fc.constantFrom(1, 2),
      }),
    },
  ),
}));

describe('every rule', () => {
  test('survives from a rule to text and back, whatever the rule is', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const line = writeRule(rule, names.nameOf);
        const again = read(line);
        expect(said(again)).toEqual(said(rule));
        expect(writeRule(again, names.nameOf)).toBe(line);
        expect(read(line, rule)).toBe(rule);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the ids, wording and evidence of its tests if a condition is added to its line', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const line = `(${writeRule(rule, names.nameOf)}); or area: Nowhere at all`;
        const again = read(line, rule);
        const known = testsIn(rule);
        for (const one of testsIn(again).slice(0, -1)) expect(known).toContainEqual(one);
        expect(testsIn(again)).toHaveLength(known.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('of the catalogue that comes with the service survives, and is the stored rule', () => {
    const { series = [], externalThings = [], programmes = [] } = realDocument();
    const real = new RuleNames([...series, ...externalThings]);
    const lines = programmes.flatMap(({ eligibilityRule: stored }) => {
      if (!stored) return [];
      const line = writeRule(stored as RuleJson, real.nameOf);
      expect(readRule(line, real, stored as RuleJson)).toEqual({ rule: stored });
      const again = readRule(line, real);
      if ('fault' in again) throw new Error(again.fault.message);
      expect(said(again.rule)).toEqual(said(stored as RuleJson));
      expect(writeRule(again.rule, real.nameOf)).toBe(line);
      return [line];
    });
    expect(lines.length).toBeGreaterThan(20);
    expect(lines).toContain('earlier year: Secondary Teaching for Mastery Development; or Cohort 1-4 specialist');
  });
});

/** The tests of a rule with the ids of their nodes, in order. */
const testsIn = ({ id: own, test: asked, all = [], any = [], not, unless }: RuleJson): readonly unknown[] => [
  ...(asked ? [{ id: own, asked }] : []),
  ...[...all, ...any, ...(not ? [not] : []), ...(unless ? [unless] : [])].flatMap(testsIn),
];

describe('a line', () => {
  test.each<readonly [string, object]>([
    [
      'previous year: Primary Teaching for Mastery Development; or Cohort 1-4 specialist',
      {
        any: [
          { test: { kind: 'COMPLETED', timing: 'PREVIOUS_YEAR', programme: 'ser-dev' } },
          { test: { kind: 'SPECIALIST_COHORT', range: { min: 1, max: 4 } } },
        ],
      },
    ],
    [
      'Any earlier year:  mastery READINESS',
      { test: { kind: 'COMPLETED', timing: 'ANY_EARLIER_YEAR', programme: 'ser-ready' } },
    ],
    ['phase', { test: { kind: 'PHASE' } }],
    ['phase: Primary, post-16', { test: { kind: 'PHASE', values: ['PRIMARY', 'POST_16'] } }],
    ['year groups: Year 7 to Year 9, Y11', { test: { kind: 'YEAR_GROUP', values: ['Y7', 'Y8', 'Y9', 'Y11'] } }],
    [
      'not (taking: readiness; or never: development) unless area: Derby',
      {
        not: {
          any: [
            { test: { kind: 'TAKING', programme: 'ser-ready' } },
            { test: { kind: 'NEVER_COMPLETED', programme: 'ser-dev' } },
          ],
        },
        unless: { test: { kind: 'AREA', values: ['Derby'] } },
      },
    ],
    [
      'at least 2 of (role: subject leader; years teaching: 2 or more; criteria: is keen [not listed, implied])',
      {
        atLeast: 2,
        any: [
          { test: { kind: 'ROLE', values: ['subject leader'] } },
          { test: { kind: 'YEARS_TEACHING', range: { min: 2 } } },
          { test: { kind: 'CRITERIA', text: 'is keen', listed: false, strength: 'IMPLIED' } },
        ],
      },
    ],
  ])('like %s is read', (line, rule) => {
    expect(read(line)).toMatchObject(rule);
  });

  test('of a new test gets a wording', () => {
    expect(read('previous year: development').test?.text).toBe(
      'Took part in Primary Teaching for Mastery Development in the academic year before.',
    );
  });

  test.each([
    ['', 'Line 1, column 1: A condition is missing here.'],
    ['previous year: development; readiness', 'Line 1, column 29: Write "and" or "or" after the semicolon.'],
    ['phase: primary; or area: Derby; and role: lead', 'Line 1, column 33: Both "and" and "or" are used here.'],
    ['last year: development', 'Line 1, column 1: "last year" is no condition that is known.'],
    ['phase: primary;\nor aera: Derby', 'Line 2, column 4: "aera" is no condition'],
    ['phase: tertiary', 'Line 1, column 8: "tertiary" is not one of early years, primary, secondary, post 16.'],
    ['(phase: primary', 'Line 1, column 16: The text ends here, but ")" is needed to close the parenthesis.'],
    ['area: Derby)', 'Line 1, column 12: Nothing was expected here.'],
    ['role: "lead', 'Line 1, column 7: The quotation mark is never closed.'],
    ['years teaching: few', 'Line 1, column 17: "few" is not a number or a range.'],
    ['Cohort X specialist', 'Line 1, column 1: "X" is no cohort.'],
    ['area: Derby [perhaps]', 'Line 1, column 14: "perhaps" is not one of '],
    [
      `${'('.repeat(30)}area: Derby${')'.repeat(30)}`,
      'Line 1, column 21: The conditions are nested more than 20 levels deep.',
    ],
  ])('like %j is refused with its place', (line, message) => {
    const fault = faultIn(line);
    expect(fault?.message.slice(0, message.length)).toBe(message);
    expect(fault?.code).toBe('RULE_TEXT_UNREADABLE');
  });

  test('with a title that fits two series is refused with the candidates', () => {
    expect(faultIn('phase: primary; and previous year: Mastering Number')).toEqual({
      code: 'RULE_NAME_UNCLEAR',
      message:
        'Line 1, column 36: "Mastering Number" can mean "Mastering Number" (mastering-number) or "Mastering Number" (mastering-number-ks2). Write what is in parentheses for the one that you mean.',
    });
  });

  test('with an unknown title is refused with a suggestion', () => {
    expect(faultIn('taking: Primary Teaching for Mastery Developement')).toEqual({
      code: 'RULE_NAME_UNKNOWN',
      message:
        'Line 1, column 9: "Primary Teaching for Mastery Developement" is not the name of a series. Did you mean "Primary Teaching for Mastery Development"?',
    });
  });

  test('of any characters is read or refused, and nothing throws', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'previous year: ',
        'development',
        '; or ',
        '; and ',
        '(',
        ')',
        'not ',
        ' unless ',
        '"',
        '[',
        ']',
        'phase',
        ':',
        'at least 2 of ',
        ',',
        '\\',
        '1-4',
        'Cohort ',
        ' specialist',
      ),
    );
    fc.assert(
      fc.property(pieces, (all) => void readRule(all.join(''), names)),
      { numRuns: 1000 },
    );
  });
});

describe('a changed line', () => {
  const stored: RuleJson = {
    id: 'rul-root',
    any: [
      {
        id: 'rul-1',
        test: {
          kind: 'COMPLETED',
          programme: 'ser-dev',
          timing: 'PREVIOUS_YEAR',
          text: 'Was there.',
          strength: 'AMBIGUOUS',
          listed: true,
          evidence: [{ sentence: 1 }],
        },
      },
      { id: 'rul-2', test: { kind: 'AREA', values: ['Derby'], text: 'Is local.', strength: 'STATED', listed: true } },
    ],
  };

  test('keeps the id, wording, strength and evidence of every test that is still in it, in any order', () => {
    const [first] = stored.any ?? [];
    expect(read('role: lead; or previous year: development', stored)).toEqual({
      id: 'rul-root',
      any: [{ test: { kind: 'ROLE', values: ['lead'], text: 'Has the role lead.' } }, first],
    });
  });

  test('can state another strength of a test', () => {
    expect(read('previous year: development [implied]; or area: Derby', stored).any?.[0]).toMatchObject({
      id: 'rul-1',
      test: { text: 'Was there.', strength: 'IMPLIED', evidence: [{ sentence: 1 }] },
    });
  });

  test('has a new test where the timing is another', () => {
    expect(read('earlier year: development; or area: Derby', stored).any?.[0]?.id).toBeUndefined();
  });

  test('that only spells it in another way is the stored rule', () => {
    expect(read('PREVIOUS YEAR: Development ;or  areas: "Derby"', stored)).toBe(stored);
  });
});

describe('names', () => {
  const own = { id: 'pth-own', title: 'Primary Teaching for Mastery Development' };

  test('of a part that has the title of a series are told apart by slug and id', () => {
    const both = names.with([own]);
    expect(['ser-dev', 'pth-own', 'ser-ready'].map(both.nameOf)).toEqual(['development', 'pth-own', 'Readiness']);
    expect(both.find(own.title).map(({ id }) => id)).toEqual(['pth-own', 'ser-dev']);
    expect(names.nameOf('ser-dev')).toBe(own.title);
  });

  test('that are given again replace those of the same target', () => {
    const renamed = names.with([{ id: 'ser-ready', slug: 'readiness', title: 'Getting ready' }]);
    expect(renamed.nameOf('ser-ready')).toBe('Getting ready');
    expect(renamed.find('Mastery Readiness')).toEqual([]);
    expect(renamed.nearest('Geting ready')).toBe('Getting ready');
    expect(renamed.nearest('Mastering Numbers')).toBe('Mastering Number');
  });

  test('are not needed for a part of another programme that the stored rule is about: its id is read', () => {
    const stored = {
      id: 'rul-1',
      test: { kind: 'COMPLETED', programme: 'stg-elsewhere', text: 'Was there.' },
    } as const;
    expect(writeRule(stored, names.nameOf)).toBe('completed: stg-elsewhere');
    expect(read('Completed:  stg-elsewhere', stored)).toBe(stored);
    expect(read('completed: stg-elsewhere; or phase', stored).any?.[0]).toEqual(stored);
    expect(faultIn('completed: stg-elsewhere')?.code).toBe('RULE_NAME_UNKNOWN');
  });
});
