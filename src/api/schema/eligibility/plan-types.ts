import { Field, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { Reason } from './eligibility-types.js';

@ObjectType({ description: 'Joining one programme, as one step of a plan.', simpleResolvers: true })
export class PlanJoin {
  @Field(() => Programme, {
    description: 'The programme. If the hub has not published that year yet, its programme of the nearest year.',
  })
  readonly programme!: Programme;

  @Field(() => Boolean, { description: 'True if the hub has published this programme for this year.' })
  readonly published!: boolean;

  @Field(() => Boolean, {
    description: 'True if the participant joins it automatically, with another programme of the same year.',
  })
  readonly alongside!: boolean;

  @Field(() => Verdict, { description: 'Whether it can be joined in that year: ELIGIBLE or UNKNOWN.' })
  readonly verdict!: Verdict;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], { description: 'Conditions for which it is not known whether they are met.' })
  readonly conditions!: readonly Reason[];
}

@ObjectType({ description: 'The programmes to join in one academic year.', simpleResolvers: true })
export class PlanYear {
  @Field(() => AcademicYear, { description: 'The academic year.' })
  readonly year!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [PlanJoin], {
    description: 'The programmes to join in this year, including those joined automatically.',
  })
  readonly joins!: readonly PlanJoin[];
}

@ObjectType({ description: 'One plan that leads to the goal, year by year.', simpleResolvers: true })
export class PlanWay {
  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanYear], {
    description: 'The years in which a programme is joined, in order. The goal is in the last year.',
  })
  readonly years!: readonly PlanYear[];

  @Field(() => Verdict, { description: 'ELIGIBLE if every step is; otherwise UNKNOWN.' })
  readonly verdict!: Verdict;
}

@ObjectType({ description: 'Something that prevents reaching the goal.', simpleResolvers: true })
export class PlanObstacle {
  @Field(() => Series, { description: 'The series that cannot be joined.' })
  readonly series!: Series;

  @Field(() => String, { description: 'The reason, in one sentence.' })
  readonly text!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], {
    description: 'The conditions that are not met; empty if the hub does not offer the programme.',
  })
  readonly reasons!: readonly Reason[];
}

@ObjectType({
  description: 'The year-by-year plans that lead to a programme, or the reasons why there are none.',
  simpleResolvers: true,
})
export class Plan {
  @Field(() => Programme, { description: 'The programme to reach.' })
  readonly goal!: Programme;

  @Field(() => AcademicYear, { description: 'The first year in which a programme can be joined.' })
  readonly startYear!: string;

  @ListSize({ assumedSize: 4 })
  @Field(() => [PlanWay], {
    description: 'The plans: fewest years first, then fewest open conditions, then fewest programmes.',
  })
  readonly ways!: readonly PlanWay[];

  @Field(() => String, {
    nullable: true,
    description: 'The reason why there is no plan, in one sentence; null if there is one.',
  })
  readonly whyNot?: string | undefined;

  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanObstacle], { description: 'What prevents a plan; empty if there is one.' })
  readonly obstacles!: readonly PlanObstacle[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'The assumptions that the plan makes.' })
  readonly assumptions!: readonly string[];

  @Field(() => Boolean, {
    description:
      'True if there may be more plans. The search stops after ten plans, after six years, or at its limit of work.',
  })
  readonly truncated!: boolean;
}
