import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { findConflicts } from '../../../eligibility/conflicts.js';
import type { Context } from '../../context/context.js';
import { Eligibility, SeriesConflict } from './eligibility-types.js';
import { judgeEligibility, nextSteps } from './judge-programmes.js';
import { requireOwnProgramme, requireSeries } from './named-thing.js';
import { Plan, planGoal } from './plan-goal.js';
import { ProfileInput, parseProfile, profileScope } from './profile-input.js';

@ArgsType()
class ProfileArgs {
  @Field(() => ProfileInput, { description: 'The school, department or person that asks.' })
  readonly profile!: ProfileInput;

  @Field(() => String, {
    nullable: true,
    description:
      'The slug of the hub whose programmes are meant. The default is the hub of the profile, or else the home hub.',
  })
  readonly hub?: string | null;
}

/** What a school or teacher may join, and what comes next. */
@Resolver()
export class EligibilityResolver {
  @Cost(10_000)
  @Query(() => Eligibility, {
    description:
      'Whether a person or school may join a programme, with reasons. The verdict is UNKNOWN where the facts do not decide.',
  })
  eligibility(
    @Arg('programme', () => String, { description: 'The programme: a slug, id, code, title or alias.' }) ref: string,
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('year', () => AcademicYear, {
      nullable: true,
      description: 'The academic year. The default is the newest in which the hub has the programme.',
    })
    year: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, year, snapshot);
    const programme = requireOwnProgramme(ref, scope, hub, snapshot);
    return judgeEligibility(programme, parseProfile(profile, scope, snapshot), snapshot);
  }

  @ListSize({ assumedSize: 25 })
  @Cost(100_000)
  @Query(() => [Eligibility], {
    description:
      "The programmes of a hub's year that a person or school could join next: those that suit their phase and year groups and are not ruled out, without those that they have already taken. First those that follow on from what they have taken, then those for which they are eligible, then those for which it is not known.",
  })
  nextSteps(
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('year', () => AcademicYear, {
      nullable: true,
      description: 'The academic year. The default is the newest of the hub.',
    })
    year: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, year, snapshot);
    return nextSteps(parseProfile(profile, scope, snapshot), scope, snapshot);
  }

  @Cost(500_000)
  @Query(() => Plan, {
    description: 'The year-by-year plans that lead to a programme, shortest first, or the reasons why there are none.',
  })
  plan(
    @Args(() => ProfileArgs) { profile, hub }: ProfileArgs,
    @Arg('goal', () => String, { description: 'The programme to reach: a slug, id, code, title or alias.' })
    goal: string,
    @Arg('startYear', () => AcademicYear, {
      nullable: true,
      description: 'The first year in which a programme can be joined. The default is the newest of the hub.',
    })
    startYear: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const scope = profileScope(profile, hub, undefined, snapshot);
    const programme = requireOwnProgramme(goal, scope, hub, snapshot);
    const start = startYear ?? snapshot.yearsOfHub(snapshot.hubOf(programme))[0] ?? programme.academicYear;
    return planGoal(programme, parseProfile(profile, scope, snapshot), start, snapshot);
  }

  @ListSize({ assumedSize: 3 })
  @Cost(50_000)
  @Query(() => [SeriesConflict], {
    description:
      'Facts on which the programmes of one series disagree, between hubs or years. Only stated values are compared: a programme that does not mention a fact contradicts nothing.',
  })
  conflicts(
    @Arg('series', () => String, {
      description: 'The series: its slug or id, or any name of the series or of one of its programmes.',
    })
    series: string,
    @Ctx() { snapshot }: Context,
  ) {
    return findConflicts(snapshot.programmesOfSeries(requireSeries(series, snapshot)));
  }
}
