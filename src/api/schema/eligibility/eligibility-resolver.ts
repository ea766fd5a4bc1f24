import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Programme } from '../../../domain/programme.js';
import { findConflicts } from '../../../eligibility/conflicts.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import type { Context } from '../../context/context.js';
import { lookUp } from '../root-field.js';
import { findNamed, requireProgramme } from '../selection/find-programme.js';
import { Eligibility, EligibilityList, SeriesConflict } from './eligibility-types.js';
import { judgeEligibility, listEligibilities } from './judge-programmes.js';
import { requireSeries } from './named-thing.js';
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

  @Cost(100_000)
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

  @ListSize({ assumedSize: 3 })
  @Cost(50_000)
  @Query(
    () => [SeriesConflict],
    lookUp(
      'Facts on which the programmes of one series disagree, between hubs or years. Only stated values are compared: a programme that does not mention a fact contradicts nothing.',
    ),
  )
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

/** Finds the programme that arguments name: without a hub, in the hub of the profile and then in the home hub. */
function requireProgrammeOfScope(ref: string, args: ProfileYearArgs, snapshot: Snapshot): Programme {
  const scope = profileScope(args, snapshot);
  const isElsewhere = args.hub == null && findNamed(ref, scope, snapshot).length === 0;
  return requireProgramme(ref, isElsewhere ? { ...scope, hub: snapshot.homeHub } : scope, snapshot);
}
