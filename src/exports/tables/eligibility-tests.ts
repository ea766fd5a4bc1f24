import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import type { Programme } from '../../domain/programme.js';
import { domainFields } from '../fields/domain-fields.js';
import { type PartRow, partFields, partTable, rowField } from './programme-parts.js';
import type { ExportTable } from './table.js';

const combinations = {
  ALL: 'All tests of the group must hold',
  ANY: 'Some tests of the group must hold',
  NOT: 'The test must not hold',
  UNLESS: 'Whoever meets the test is exempt from the rest of the group',
} as const;

/** A test, and how it is combined with the other tests of the rule that it is in. */
export interface TestRow extends PartRow<EligibilityTest> {
  readonly rule: EligibilityRule;
  /** The rule that has the rule of the test, unless that is the whole rule. */
  readonly within: EligibilityRule | undefined;
  readonly combination: keyof typeof combinations | undefined;
  /** Where the test is in the rule, from the outside: "all.1.any.2". */
  readonly path: readonly string[];
}

type Place = Pick<TestRow, 'within' | 'combination' | 'path'>;

/** The tests of a programme's rule, in the order of the rule. */
export function testRows(programme: Programme): readonly TestRow[] {
  const { eligibilityRule: rule } = programme;
  const tests = rule ? testsIn(rule, { within: undefined, combination: undefined, path: [] }) : [];
  return tests.map((test, index) => ({ ...test, programme, number: index + 1 }));
}

type PlacedTest = Omit<TestRow, 'programme' | 'number'>;

function testsIn(rule: EligibilityRule, place: Place): readonly PlacedTest[] {
  const { test, all, any, not, unless } = rule;
  const inside = (part: EligibilityRule, combination: NonNullable<Place['combination']>, step: string) =>
    testsIn(part, { within: rule, combination, path: [...place.path, step] });
  return [
    ...(test ? [{ part: test, rule, ...place }] : []),
    ...all.flatMap((part, index) => inside(part, 'ALL', `all.${index + 1}`)),
    ...any.flatMap((part, index) => inside(part, 'ANY', `any.${index + 1}`)),
    ...(not ? inside(not, 'NOT', 'not') : []),
    ...(unless ? inside(unless, 'UNLESS', 'unless') : []),
  ];
}

const ruleFields = [
  rowField<TestRow>(
    { name: 'rule_id', type: 'text', says: 'The permanent id of the rule that is this test.', required: true },
    ({ rule }) => rule.id,
  ),
  rowField<TestRow>(
    {
      name: 'group_id',
      type: 'text',
      says: 'The id of the rule that combines it with others; null for a single test.',
    },
    ({ within }) => within?.id,
  ),
  rowField<TestRow>(
    {
      ...{ name: 'combination', type: 'text', values: combinations },
      says: 'How it is combined with the other tests of the group; null for a single test.',
    },
    ({ combination }) => combination,
  ),
  rowField<TestRow>(
    {
      ...{ name: 'group_at_least', type: 'integer', unit: 'test' },
      says: 'How many of the tests that are combined by ANY must hold; null for other tests.',
    },
    ({ combination, within }) => (combination === 'ANY' ? (within?.atLeast ?? 1) : undefined),
  ),
  rowField<TestRow>(
    {
      ...{ name: 'path', type: 'text' },
      says: 'Where it is in the whole rule, such as "all.1 any.2": the second of some alternatives in the first part.',
    },
    ({ path }) => (path.length > 0 ? path.join(' ') : undefined),
  ),
];

/** The other end of a test is no programme of the row: its column has a name of its own. */
const testFields = domainFields(EligibilityTest).map((field) =>
  field.name === 'programme_id' ? { ...field, name: 'taken_id' } : field,
);

export const eligibilityTests: ExportTable = partTable<TestRow>({
  name: 'eligibility-tests',
  holds: 'One row for each test that decides who may join a programme, and how the tests are combined.',
  primaryKey: ['rule_id'],
  fields: [...ruleFields, ...partFields(testFields)],
  rowsOf: testRows,
});
