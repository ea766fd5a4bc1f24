import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { ProfileField } from '../../../eligibility/profile/profile.js';

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'The answer to "may I join?". Never a guess.',
  valuesConfig: {
    ELIGIBLE: { description: 'Yes, as far as the source sets conditions.' },
    NOT_ELIGIBLE: { description: 'No: a condition is not met.' },
    UNKNOWN: { description: 'It turns on something that the source or the profile does not say.' },
  },
});

registerEnumType(ProfileField, {
  name: 'ProfileField',
  description: 'A part of a profile that an answer may turn on.',
  valuesConfig: {
    PHASE: { description: 'The phase that they teach in, or belong to, is not given.' },
    YEAR_GROUPS: { description: 'It is not said which year groups they teach.' },
    UNIT: { description: 'It is not said who would sign up: a school, a department, a trust or a person.' },
    ROLE: { description: 'Their role is not given, or in words that may or may not fit.' },
    SCHOOL_KIND: { description: 'The kind of school is not given, or in words that may or may not fit.' },
    HUB: { description: 'It is not said which hub they belong to.' },
    YEARS_TEACHING: { description: 'It is not said which year of teaching they are in.' },
    SPECIALIST_COHORT: {
      description: 'It is not said whether they are, or have, a Mastery Specialist, and of which cohort.',
    },
    COMPLETED: { description: 'It is not said what they have completed, and when.' },
    CURRENT: { description: 'It is not said what else they are taking part in.' },
  },
});

@ObjectType({
  description: 'Why a verdict is what it is: one condition, or one set of alternatives.',
  simpleResolvers: true,
})
export class Reason {
  @Field(() => Verdict, { description: 'Whether this condition is met.' })
  readonly verdict!: Verdict;

  @Field(() => String, { description: 'The condition and what was found, in plain words for a teacher.' })
  readonly text!: string;

  @Field(() => EligibilityRule, {
    nullable: true,
    description: "The part of the programme's rule that it is about; null where it comes from no rule.",
  })
  readonly rule?: EligibilityRule | undefined;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Evidence], { description: 'Where the condition comes from.' })
  readonly evidence!: readonly Evidence[];

  @Field(() => String, {
    nullable: true,
    description:
      'What would make the condition hold: "You would be eligible after a year in …"; null where it holds, or nothing would.',
  })
  readonly wouldChange?: string | undefined;
}

@ObjectType({ description: 'Whether a person or school may join a programme, and why.', simpleResolvers: true })
export class Eligibility {
  @Field(() => Programme, { description: 'The programme that was judged.' })
  readonly programme!: Programme;

  @Field(() => Verdict, { description: 'The answer: the least favourable verdict of all reasons.' })
  readonly verdict!: Verdict;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Reason], { description: 'One reason for each condition of the programme, the most decisive first.' })
  readonly reasons!: readonly Reason[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [Programme], {
    description: 'The programmes that a participant of this one joins as well, automatically.',
  })
  readonly mustAlsoJoin!: readonly Programme[];

  @Field(() => String, {
    nullable: true,
    description:
      'The contact to ask if the verdict is UNKNOWN: the contact of the programme, or the e-mail or web address of the hub. Null for other verdicts, or if no address is known.',
  })
  readonly askHub?: string | undefined;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'Questions to ask the contact; empty unless the verdict is UNKNOWN.' })
  readonly questions!: readonly string[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [ProfileField], {
    description:
      'Fields that are missing from the profile and could decide the answer; empty unless the verdict is UNKNOWN.',
  })
  readonly tellUs!: readonly ProfileField[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [Series], {
    description: 'The series that the profile has completed or is taking part in and that lead on to this programme.',
  })
  readonly followsOn!: readonly Series[];
}
