import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Programme } from '../../../domain/programme.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import type { Context } from '../../context/context.js';
import { lookUp } from '../root-field.js';
import { findNamed, requireProgramme } from '../selection/find-programme.js';
import { Eligibility, EligibilityList } from './eligibility-types.js';
import { judgeEligibility, listEligibilities } from './judge-programmes.js';
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

  @Cost(240_000)
  @Query(
    () => EligibilityList,
    lookUp(
      "Whether a person or school may join each programme of a hub's year (without `year`: of its `defaultYear`), what fits first. With `verdicts`, only the answers with one of these.",
    ),
  )
  eligibilities(
    @Args(() => ProfileYearArgs) args: ProfileYearArgs,
    @Arg('verdicts', () => [Verdict], { nullable: true, description: 'The verdicts to list. The default is all.' })
    verdicts: readonly Verdict[] | null | undefined,
    @Ctx() { snapshot }: Context,
  ) {
    const wanted = verdicts ?? Object.values(Verdict);
    return listEligibilities(
      parseProfile(args, snapshot),
      { ...profileScope(args, snapshot), verdicts: wanted },
      snapshot,
    );
  }

  @Cost(1_100_000)
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
