import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { findConflicts } from '../../../eligibility/conflicts.js';
import type { Context } from '../../context/context.js';
import { theirProgramme, theSeries } from './asked-about.js';
import { SeriesConflict } from './conflict-types.js';
import { eligibilityOf } from './eligibility-of.js';
import { Eligibility } from './eligibility-types.js';
import { nextSteps } from './next-steps.js';
import { Plan } from './plan-types.js';
import { planned } from './planned.js';
import { ProfileInput } from './profile-input.js';
import { profileScope, readProfile } from './read-profile.js';

@ArgsType()
class ProfileArgs {
  @Field(() => ProfileInput, { description: 'The school, department or person that asks.' })
  readonly profile!: ProfileInput;

  @Field(() => String, {
    nullable: true,
    description: "The slug of the hub to look in; the profile's own, or else the home hub, where it is left out.",
  })
  readonly hub?: string | null;
}

/** What a school or teacher may join, and what comes next. */
@Resolver()
export class EligibilityResolver {
  @Cost(10_000)
  @Query(() => Eligibility, {
    description: 'Whether somebody may join a programme, with reasons and an honest "unknown".',
  })
  eligibility(
    @Arg('programme', () => String, { description: 'The programme: a slug, id, code, title or alias.' }) ref: string,
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('year', () => AcademicYear, {
      nullable: true,
      description: 'The academic year; the newest in which the hub has it where it is left out.',
    })
    year: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, year, snapshot);
    const asked = theirProgramme(ref, scope, hub, snapshot);
    return eligibilityOf(asked, readProfile(profile, scope, snapshot), snapshot);
  }

  @ListSize({ assumedSize: 25 })
  @Cost(100_000)
  @Query(() => [Eligibility], {
    description:
      "What somebody could join next in a hub's year: all that is not ruled out and is for their phase and year groups, without what they have been in. First what follows on from that, then what they are eligible for, then what is not known.",
  })
  nextSteps(
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('year', () => AcademicYear, {
      nullable: true,
      description: "The academic year; the hub's newest where it is left out.",
    })
    year: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, year, snapshot);
    return nextSteps(readProfile(profile, scope, snapshot), scope, snapshot);
  }

  @Cost(500_000)
  @Query(() => Plan, { description: 'The year-by-year ways to a programme, shortest first, or why there is none.' })
  plan(
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('goal', () => String, { description: 'The programme to get to: a slug, id, code, title or alias.' })
    goal: string,
    @Arg('startYear', () => AcademicYear, {
      nullable: true,
      description: "The first year in which something can be joined; the hub's newest where it is left out.",
    })
    startYear: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, undefined, snapshot);
    const asked = theirProgramme(goal, scope, hub, snapshot);
    const start = startYear ?? snapshot.yearsOfHub(snapshot.hubOf(asked))[0] ?? asked.academicYear;
    return planned(asked, readProfile(profile, scope, snapshot), start, snapshot);
  }

  @ListSize({ assumedSize: 3 })
  @Cost(50_000)
  @Query(() => [SeriesConflict], {
    description:
      'Where hubs or years say different things of one series. Only what is stated is compared: silence contradicts nothing.',
  })
  conflicts(
    @Arg('series', () => String, { description: 'The series: its slug or id, or any name of it or of a programme.' })
    series: string,
    @Ctx() { snapshot }: Context,
  ) {
    return findConflicts(snapshot.programmesOfSeries(theSeries(series, snapshot)));
  }
}
