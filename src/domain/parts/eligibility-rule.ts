import { ObjectType } from 'type-graphql';
import { Choice, Flag, Id, Many, MaybeChoice, MaybeOne, MaybeRef, MaybeWhole, Text, Texts } from '../fields/fields.js';
import { choice } from '../fields/rules.js';
import { Obligation, Strength, Timing, testKinds } from '../fields/vocabulary.js';
import { IntRange } from './duration.js';
import { Evidence } from './evidence.js';

@ObjectType({
  description: 'One question that decides whether a school or teacher may join. `kind` says what is asked.',
  simpleResolvers: true,
})
export class EligibilityTest {
  @Text(
    'What is asked: COMPLETED, TAKING or NEVER_COMPLETED (of `programme`), PHASE, YEAR_GROUP, UNIT, ROLE, SCHOOL_KIND or AREA (one of `values`), YEARS_TEACHING or SPECIALIST_COHORT (within `range`), COMMITMENT or CRITERIA (what `text` says).',
    { rule: choice(testKinds) },
  )
  readonly kind!: keyof typeof testKinds;

  /** A programme is named by its series. */
  @MaybeRef('series', 'pathway', 'stage', 'external thing')
  readonly programme?: string | undefined;

  @MaybeChoice(Timing, 'When the programme had to be taken; null where any time will do.')
  readonly timing?: Timing | undefined;

  @MaybeChoice(Obligation, 'How binding the test is; null where it is simply a condition.')
  readonly obligation?: Obligation | undefined;

  @Texts('The values of which one has to be true, such as phases, year groups, roles or kinds of school.')
  readonly values!: readonly string[];

  @MaybeOne(() => IntRange, 'The bounds of a number that is asked for, such as a year of teaching or a cohort.')
  readonly range?: IntRange | undefined;

  @Text('The test in words.', { max: 500 })
  readonly text!: string;

  @Choice(Strength, 'How sure we are that it is a condition.')
  readonly strength!: Strength;

  @Flag(
    'Whether the source lists what it asks for. Where it only mentions criteria, the answer is unknown: ask the hub.',
  )
  readonly listed!: boolean;

  @Many(() => Evidence, 'Where it comes from.', { maxItems: 500 })
  readonly evidence!: readonly Evidence[];
}

@ObjectType({
  description:
    'Who may join, as a tree: all of some rules, any of some rules (or at least some number of them), or one test. Who meets `unless` is exempt.',
  simpleResolvers: true,
})
export class EligibilityRule {
  @Id()
  readonly id!: string;

  @Many(() => EligibilityRule, 'Rules that all have to hold.')
  readonly all!: readonly EligibilityRule[];

  @Many(() => EligibilityRule, 'Rules of which one has to hold, or as many as `atLeast` says.')
  readonly any!: readonly EligibilityRule[];

  @MaybeWhole('How many of `any` have to hold; null for one.', { min: 1 })
  readonly atLeast?: number | undefined;

  @MaybeOne(() => EligibilityRule, 'Who meets this is exempt from the rest.')
  readonly unless?: EligibilityRule | undefined;

  @MaybeOne(() => EligibilityTest, 'The single question, where the rule is one.')
  readonly test?: EligibilityTest | undefined;
}
