import { ObjectType } from 'type-graphql';
import {
  Choice,
  Flag,
  Id,
  Many,
  MaybeChoice,
  MaybeOne,
  MaybeRef,
  MaybeText,
  MaybeWhole,
  Text,
  Texts,
} from '../fields/fields.js';
import { EligibilityTestKind, Obligation, Strength, Timing } from '../fields/vocabulary.js';
import { defaultStrength, defaultTestValues } from './default-values.js';
import { derivedRuleId } from './derived-rule-id.js';
import { IntRange } from './duration.js';
import { Evidence } from './evidence.js';

@ObjectType({
  description: 'One test that decides whether a school or teacher may join. `kind` says what is tested.',
  simpleResolvers: true,
})
export class EligibilityTest {
  @Choice(
    EligibilityTestKind,
    'What is tested: COMPLETED, TAKING or NEVER_COMPLETED (needs `programme`); PHASE, YEAR_GROUP, UNIT, ROLE, SCHOOL_KIND or AREA (one of `values` must apply); STATE_FUNDED (no values); YEARS_TEACHING or SPECIALIST_COHORT (must be within `range`); COMMITMENT or CRITERIA (described by `text`).',
  )
  readonly kind!: EligibilityTestKind;

  /** A programme is named by its series. */
  @MaybeRef('series', 'pathway', 'stage', 'external thing')
  readonly programme?: string | undefined;

  @MaybeChoice(Timing, 'When the programme must have been taken; null if any time counts.')
  readonly timing?: Timing | undefined;

  @MaybeChoice(Obligation, 'How binding the test is; null if it is an ordinary condition.')
  readonly obligation?: Obligation | undefined;

  @Texts('The accepted values, such as phases, year groups, roles or kinds of school. One of them must apply.', {
    absent: defaultTestValues,
  })
  readonly values!: readonly string[];

  @MaybeOne(
    () => IntRange,
    'The smallest and largest allowed number, such as the year of teaching or the cohort; null for tests without a number.',
  )
  readonly range?: IntRange | undefined;

  @Text('The test in plain words.', { max: 500 })
  readonly text!: string;

  @MaybeText(
    'The open question of the programme that is about this test, in the same words as in `openQuestions`: while it is open, whoever meets the test gets UNKNOWN. Null if none is.',
    { max: 500 },
  )
  readonly openQuestion?: string | undefined;

  @Choice(Strength, 'How certain it is that this is a condition.', { absent: defaultStrength })
  readonly strength!: Strength;

  @Flag(
    'True if the source lists the criteria. If it only mentions that there are criteria, the answer is UNKNOWN and the hub must be asked.',
    { absent: () => true },
  )
  readonly listed!: boolean;

  @Many(() => Evidence, 'The sentences of the sources that state this.', { maxItems: 500 })
  readonly evidence!: readonly Evidence[];
}

@ObjectType({
  description:
    'Who may join, as a tree. A node is one of four things: `all` rules must hold, some of the `any` rules must hold, the rule `not` must not hold, or one `test`. A participant who meets `unless` is exempt.',
  simpleResolvers: true,
})
export class EligibilityRule {
  @Id({ absent: derivedRuleId })
  readonly id!: string;

  @Many(() => EligibilityRule, 'Rules that must all hold; empty if this node is of another kind.')
  readonly all!: readonly EligibilityRule[];

  @Many(
    () => EligibilityRule,
    'Rules of which at least one must hold, or as many as `atLeast` says; empty if this node is of another kind.',
  )
  readonly any!: readonly EligibilityRule[];

  @MaybeWhole('How many rules of `any` must hold; null means one.', { min: 1 })
  readonly atLeast?: number | undefined;

  @MaybeOne(
    () => EligibilityRule,
    'A rule that makes a participant exempt from the rest of this node; null if there is none.',
  )
  readonly unless?: EligibilityRule | undefined;

  @MaybeOne(
    () => EligibilityRule,
    'A rule that must not hold: whoever meets it is excluded. Null if this node is of another kind.',
  )
  readonly not?: EligibilityRule | undefined;

  @MaybeOne(() => EligibilityTest, 'The test, if this node is a single test; otherwise null.')
  readonly test?: EligibilityTest | undefined;
}
