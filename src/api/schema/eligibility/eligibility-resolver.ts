import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { lookUp } from '../root-field.js';
import { findNamed, requireProgramme } from '../selection/find-programme.js';
import { Eligibility } from './eligibility-types.js';
import { findNextSteps, judgeEligibility } from './judge-programmes.js';
import { Plan, planGoal } from './plan-goal.js';
import { ProfileArgs, ProfileYearArgs, parseProfile, profileScope } from './profile-input.js';

/** Queries about what a school or teacher may join. */
@Resolver()
export class EligibilityResolver {
  @Cost(10_000)
  @Query(
    () => Eligibility,
    lookUp(
      'Whether a person or school may join a programme, with reasons. The verdict is UNKNOWN where the facts do not decide.',
    ),
  )
  eligibility(
    @Arg('programme', () => String, { description: 'The programme: a slug, id, code, title or alias.' }) ref: string,
    @Args(() => ProfileYearArgs) args: ProfileYearArgs,
    @Ctx() { snapshot }: Context,
  ) {
    const programme = requireProgrammeOfScope(ref, args, snapshot);
    return judgeEligibility(programme, parseProfile(args, snapshot), snapshot);
  }

  @ListSize({ assumedSize: 25 })
  @Cost(100_000)
  @Query(
    () => [Eligibility],
    lookUp(
      "The programmes of a hub's year (without `year`: of its `defaultYear`) that a person or school could join next: those that suit their phase and year groups and are not ruled out, without those that they have already taken. First those that follow on from what they have taken, then those for which they are eligible, then those for which it is not known.",
    ),
  )
  nextSteps(@Args(() => ProfileYearArgs) args: ProfileYearArgs, @Ctx() { snapshot }: Context) {
    return findNextSteps(parseProfile(args, snapshot), profileScope(args, snapshot), snapshot);
  }

  @Cost(500_000)
  @Query(
    () => Plan,
    lookUp('The year-by-year plans that lead to a programme, shortest first, or the reasons why there are none.'),
  )
  plan(
    @Args(() => ProfileArgs) args: ProfileArgs,
    @Arg('goal', () => String, { description: 'The programme to reach: a slug, id, code, title or alias.' })
    goal: string,
    @Arg('startYear', () => AcademicYear, {
      nullable: true,
      description: 'The first year in which a programme can be joined. The default is the `defaultYear` of the hub.',
    })
    startYear: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const programme = requireProgrammeOfScope(goal, args, snapshot);
    const start = startYear ?? snapshot.defaultYear(snapshot.hubOf(programme)) ?? programme.academicYear;
    return planGoal(programme, parseProfile(args, snapshot), start, snapshot);
  }
}

/** Finds the programme that arguments name: without a hub, in the hub of the profile and then in the home hub. */
function requireProgrammeOfScope(ref: string, args: ProfileYearArgs, snapshot: Snapshot): Programme {
  const scope = profileScope(args, snapshot);
  const isElsewhere = args.hub == null && findNamed(ref, scope, snapshot).length === 0;
  return requireProgramme(ref, isElsewhere ? { ...scope, hub: snapshot.homeHub } : scope, snapshot);
}
