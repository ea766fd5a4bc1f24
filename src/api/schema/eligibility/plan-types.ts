import { Field, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { Reason } from './eligibility-types.js';

@ObjectType({ description: 'Joining one programme, as a step of a plan.', simpleResolvers: true })
export class PlanJoin {
  @Field(() => Programme, {
    description:
      'The programme. Where the hub has not published the year, that of the nearest year that it has stands for it.',
  })
  readonly programme!: Programme;

  @Field(() => Boolean, { description: 'Whether the hub has published it for this year.' })
  readonly published!: boolean;

  @Field(() => Boolean, { description: 'Whether another programme of the same year brings it along.' })
  readonly alongside!: boolean;

  @Field(() => Verdict, { description: 'Whether it can be joined then: ELIGIBLE, or UNKNOWN.' })
  readonly verdict!: Verdict;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], { description: 'What it depends on that is not known.' })
  readonly conditions!: readonly Reason[];
}

@ObjectType({ description: 'What to join in one academic year.', simpleResolvers: true })
export class PlanYear {
  @Field(() => AcademicYear, { description: 'When to join, as an academic year.' })
  readonly year!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [PlanJoin], { description: 'What to join then, the programmes that come along included.' })
  readonly joins!: readonly PlanJoin[];
}

@ObjectType({ description: 'One way to a goal, year by year.', simpleResolvers: true })
export class PlanWay {
  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanYear], {
    description: 'The years in which something is joined, in order; the goal is in the last.',
  })
  readonly years!: readonly PlanYear[];

  @Field(() => Verdict, { description: 'ELIGIBLE where every step is; otherwise UNKNOWN.' })
  readonly verdict!: Verdict;
}

@ObjectType({ description: 'What stands in the way of a goal.', simpleResolvers: true })
export class PlanObstacle {
  @Field(() => Series, { description: 'What cannot be joined.' })
  readonly series!: Series;

  @Field(() => String, { description: 'Why, in a sentence.' })
  readonly text!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], { description: 'The conditions that are not met; empty where the hub does not offer it.' })
  readonly reasons!: readonly Reason[];
}

@ObjectType({ description: 'The year-by-year ways to a programme, or why there is none.', simpleResolvers: true })
export class Plan {
  @Field(() => Programme, { description: 'The programme to get to.' })
  readonly goal!: Programme;

  @Field(() => AcademicYear, { description: 'The first year in which something can be joined.' })
  readonly startYear!: string;

  @ListSize({ assumedSize: 4 })
  @Field(() => [PlanWay], {
    description:
      'The ways: from the fewest years to the most, then those with the fewest open conditions, then the fewest programmes.',
  })
  readonly ways!: readonly PlanWay[];

  @Field(() => String, { nullable: true, description: 'Why there is no way, in a sentence; null where there is one.' })
  readonly whyNot?: string | undefined;

  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanObstacle], { description: 'What stands in the way; empty where there is a way.' })
  readonly obstacles!: readonly PlanObstacle[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'What the plan takes for granted.' })
  readonly assumptions!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether there may be more ways: it looks for ten, over six years, and not for ever.',
  })
  readonly truncated!: boolean;
}
