import { Field, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { ParticipationUnit } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { Evidence } from '../../../domain/parts/evidence.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { ProfileField } from '../../../eligibility/profile/profile.js';

@ObjectType({
  description: 'One reason for a verdict: one condition, or one set of alternatives.',
  simpleResolvers: true,
})
export class Reason {
  @Field(() => Verdict, { description: 'Whether the condition is met.' })
  readonly verdict!: Verdict;

  @Field(() => String, { description: 'The condition and the result, in plain words for a teacher.' })
  readonly text!: string;

  @Field(() => EligibilityRule, {
    nullable: true,
    description:
      "The part of the programme's eligibility rule that states the condition; null if it comes from no rule.",
  })
  readonly rule?: EligibilityRule | undefined;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Evidence], { description: 'The sentences of the sources that state the condition.' })
  readonly evidence!: readonly Evidence[];

  @Field(() => String, {
    nullable: true,
    description:
      'What would make the condition hold, such as "You would be eligible after a year in …"; null if it holds already, or if nothing would.',
  })
  readonly wouldChange?: string | undefined;
}

@ObjectType({ description: 'Whether a person or school may join a programme, and why.', simpleResolvers: true })
export class Eligibility {
  @Field(() => Programme, { description: 'The programme that was judged.' })
  readonly programme!: Programme;

  @Field(() => Verdict, { description: 'The answer: the least favourable verdict of all reasons.' })
  readonly verdict!: Verdict;

  @Field(() => ParticipationUnit, {
    nullable: true,
    description:
      'Who would join: SCHOOL if schools join, even if a person asks; then the verdict is about their school. Null if the source does not say.',
  })
  readonly joinedBy?: ParticipationUnit | undefined;

  @Field(() => String, {
    description: 'The verdict in one sentence, such as "Your school can join The Mastering Number Programme."',
  })
  readonly summary!: string;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Reason], { description: 'One reason for each condition of the programme, the most decisive first.' })
  readonly reasons!: readonly Reason[];

  @ListSize({ assumedSize: 1 })
  @Field(() => [Programme], {
    description:
      'The programmes that a participant of this one joins as well, automatically. Where the hub runs several groups of a series, each is listed, and one of them is meant.',
  })
  readonly mustAlsoJoin!: readonly Programme[];

  @Field(() => String, {
    nullable: true,
    description:
      'Whom to ask if the verdict is UNKNOWN: the contacts of the programme, such as "Jo Smith (Work Group Lead), jo@hub.example", or the e-mail or web address of the hub. Null for other verdicts, or if no address is known.',
  })
  readonly askHub?: string | undefined;

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], {
    description:
      'What would settle the answer: first what to tell us, then what to ask the hub. Empty unless the verdict is UNKNOWN.',
  })
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

@ObjectType({
  description: "Every programme of a hub's year for one profile, what fits first.",
  simpleResolvers: true,
})
export class EligibilityList {
  @ListSize({ assumedSize: 25 })
  @Field(() => [Eligibility], {
    description:
      'Those that the asker can join first; within a verdict, those that the asker joins itself before those that its school, or a person whom it can send, joins; then those that follow on from what was taken. Programmes that were taken already come last within these.',
  })
  readonly items!: readonly Eligibility[];

  @ListSize({ assumedSize: 5 })
  @Field(() => [String], {
    description:
      'What to tell us, each question once, the one on which most of the UNKNOWN answers depend first. Empty if nothing that the profile can state is missing.',
  })
  readonly questions!: readonly string[];
}
