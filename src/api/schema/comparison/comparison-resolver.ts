import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Cost } from '../../../domain/fields/cost-directives.js';
import type { Context } from '../../context/context.js';
import { PagedForward } from '../../paging/connection.js';
import { compare } from './compare.js';
import { CompareArgs, DiffArgs } from './comparison-args.js';
import { diff } from './diff.js';
import { DifferenceConnection } from './difference.js';
import { YearComparison } from './year-comparison.js';

@Resolver()
export class ComparisonResolver {
  @Cost(250_000)
  @Query(() => YearComparison, {
    description: "How a hub's programmes changed from one year to another, matched by series.",
  })
  compare(@Args(() => CompareArgs) args: CompareArgs, @Ctx() { snapshot }: Context) {
    return compare(args, snapshot);
  }

  @PagedForward()
  @Cost(4_000_000)
  @Query(() => DifferenceConnection, {
    description:
      'The differences between two revisions, one item per entry, sorted by type and id. Either revision may be the later one.',
  })
  diff(@Args(() => DiffArgs) args: DiffArgs, @Ctx() context: Context) {
    return diff(args, context);
  }
}
