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
    description: "What became of a hub's offer from one year to another, programme by programme, matched by series.",
  })
  compare(@Args(() => CompareArgs) args: CompareArgs, @Ctx() { snapshot }: Context) {
    return compare(args, snapshot);
  }

  @PagedForward()
  @Cost(4_000_000)
  @Query(() => DifferenceConnection, {
    description:
      'What differs between two revisions, entry by entry, by type and then by id; either revision may be the later.',
  })
  diff(@Args(() => DiffArgs) args: DiffArgs, @Ctx() context: Context) {
    return diff(args, context);
  }
}
