import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { modulesOf } from '../../../catalogue/document/programme-parts.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { LinkKind } from '../../../domain/fields/vocabulary.js';
import { Link } from '../../../domain/parts/link.js';
import { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { ScopeArgs, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { StrengthArgs } from '../../filter/link-page.js';
import { bindingLinks } from '../eligibility/judge-programmes.js';
import { lookUp } from '../root-field.js';
import { requireProgramme } from '../selection/find-programme.js';
import {
  Degrees,
  ProgressionDirection,
  ProgressionGraph,
  ProgressionShape,
  RouteList,
  TopicOverlap,
} from './progression-types.js';
import { describeShape } from './shape.js';
import { hubYearsOf, ShapeScopeArgs } from './shape-scope.js';
import { countLinks, findProgression, findRoutesBetween, walkLimits } from './walk.js';

@ArgsType()
class KindArgs extends StrengthArgs {
  @Field(() => [LinkKind], {
    nullable: true,
    description:
      'The kinds of links to follow. The default is PROGRESSES_TO, CONTINUES_AS, and the steps over the lineage of series. REQUIRES means the inverses of requirements.',
  })
  readonly kinds?: readonly LinkKind[] | null;
}

@Resolver()
export class ProgressionResolver {
  @Cost(50_000)
  @Query(
    () => ProgressionGraph,
    lookUp(
      'Everything that can be reached from the given programmes, at any depth, each thing once. A walk stays in the hub of its starting point, in whatever year.',
    ),
  )
  progression(
    @Arg('from', () => [String], { description: 'The starting points: 1 to 20 slugs, ids, codes, titles or aliases.' })
    from: string[],
    @Arg('direction', () => ProgressionDirection, {
      nullable: true,
      defaultValue: ProgressionDirection.FORWARD,
      description: 'The direction of progression to follow.',
    })
    direction: ProgressionDirection | null,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: 'The maximum number of steps. The default is no maximum.',
    })
    maxDepth: number | null | undefined,
    @Args(() => ScopeArgs) scopeArgs: ScopeArgs,
    @Args(() => KindArgs) choice: KindArgs,
    @Ctx() { snapshot }: Context,
  ) {
    checkNumber('from', from.length, 1, walkLimits.starts);
    if (maxDepth != null) checkNumber('maxDepth', maxDepth, 0, 1000);
    const scope = scopeOf(scopeArgs, snapshot);
    const starts = from.map((ref) => requireProgramme(ref, scope, snapshot));
    return findProgression(starts, direction ?? 'FORWARD', maxDepth ?? undefined, choice, snapshot);
  }

  @Cost(200_000)
  @Query(
    () => RouteList,
    lookUp('All paths from one programme to any programme of the series of another, in the same hub, shortest first.'),
  )
  routes(
    @Arg('from', () => String, { description: 'The starting point: a slug, id, code, title or alias.' }) from: string,
    @Arg('to', () => String, { description: 'The end point: a slug, id, code, title or alias.' }) to: string,
    @Arg('maxSteps', () => Int, {
      nullable: true,
      defaultValue: 6,
      description: 'The maximum number of steps of a path, from 1 to 12.',
    })
    maxSteps: number | null,
    @Args(() => ScopeArgs) scopeArgs: ScopeArgs,
    @Args(() => StrengthArgs) choice: StrengthArgs,
    @Ctx() { snapshot }: Context,
  ) {
    const steps = maxSteps ?? 6;
    checkNumber('maxSteps', steps, 1, walkLimits.steps);
    const scope = scopeOf(scopeArgs, snapshot);
    const [start, goal] = [requireProgramme(from, scope, snapshot), requireProgramme(to, scope, snapshot)];
    return findRoutesBetween(start, goal, steps, choice, snapshot);
  }

  @Cost(300_000)
  @Query(
    () => ProgressionShape,
    lookUp(
      "The structure of the progression links of one hub's year, or of several hubs and years: starting points, end points, connected groups, cycles and the longest path. A link to a year that is not asked for is taken as one to the programme of the same series in its own year. Hubs stay apart: no group and no path joins two of them.",
    ),
  )
  progressionShape(
    @Args(() => ShapeScopeArgs) scopeArgs: ShapeScopeArgs,
    @Args(() => KindArgs) choice: KindArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return describeShape(hubYearsOf(scopeArgs, snapshot), choice, snapshot);
  }
}

function checkNumber(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  const what = name === 'from' ? `from has ${value} starting points` : `${name} is ${value}`;
  throw refusal('NUMBER_INVALID', `${what}. Give ${least} to ${most}.`);
}

@Resolver(() => Programme)
export class ProgrammeProgressionResolver {
  @ListSize({ assumedSize: 5 })
  @FieldResolver(() => [TopicOverlap], {
    description: 'The programmes of the same hub and year with modules on the same topics, largest overlap first.',
  })
  overlaps(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return topicOverlaps(programme, snapshot);
  }

  @ListSize({ assumedSize: 1 })
  @FieldResolver(() => [Link], {
    description:
      'The programmes that run at the same time for the same participants: links that start here or lead here. Not every such link holds in both directions: see `symmetric`.',
  })
  alongside(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    const links = snapshot.linkIndex.at(programme).map(({ link }) => link);
    return links.filter(({ kind }) => kind === LinkKind.RUNS_ALONGSIDE);
  }

  @ListSize({ assumedSize: 1 })
  @FieldResolver(() => [Programme], {
    description: 'The programmes that a participant of this one joins as well, automatically.',
  })
  alsoJoins(@Root() programme: Programme, @Ctx() { snapshot }: Context) {
    return bindingLinks(programme, snapshot).flatMap(({ to }) => (to instanceof Programme ? [to] : []));
  }

  @FieldResolver(() => Degrees, {
    description:
      'The number of links that lead on to it and on from it: stored progression links, inverses of requirements, and steps over the lineage of series.',
  })
  degrees(@Root() programme: Programme, @Args(() => StrengthArgs) args: StrengthArgs, @Ctx() { snapshot }: Context) {
    return countLinks(programme, args, snapshot);
  }
}

/** The topics that a programme shares with others of its hub and year, largest overlap first. */
function topicOverlaps(programme: Programme, snapshot: Snapshot): readonly TopicOverlap[] {
  const own = topicsOf(programme);
  return snapshot
    .sharingWith(programme)
    .map((other) => {
      const theirs = topicsOf(other);
      const shared = [...own].filter((topic) => theirs.has(topic));
      return { programme: other, shared, sharedCount: shared.length, ownCount: own.size, otherCount: theirs.size };
    })
    .sort((a, b) => b.sharedCount - a.sharedCount);
}

const topicsOf = (programme: Programme) => new Set(modulesOf(programme).flatMap(({ topic }) => topic ?? []));
