import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Cost, ListSize, Scan } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Context } from '../../context/context.js';
import { scopeOf } from '../../context/scope.js';
import { ProgrammeFilter } from '../../filter/programme-filter.js';
import { Page, type PageArgs, PagedForward } from '../../paging/connection.js';
import { ProgrammeConnection } from '../../paging/connections.js';
import { ProgrammeDimension } from '../groups/dimensions.js';
import { distinct, grouped } from '../groups/grouped.js';
import { GroupArgs, ProgrammeGroup } from '../groups/programme-group.js';
import { historyOf } from '../history/history-of.js';
import { ProgrammeSearchConnection, SearchFacet } from '../search/search-connection.js';
import { SearchPage, type SearchQuestion } from '../search/search-page.js';
import { select } from '../selection/select.js';
import { Selection } from '../selection/selection.js';

@ArgsType()
class SearchArgs implements SearchQuestion {
  @Field(() => String, {
    description: 'The words to search for. Abbreviations, beginnings of words and spelling mistakes are matched too.',
  })
  readonly text!: string;

  @Field(() => ProgrammeFilter, { nullable: true, description: 'Only programmes that match this filter.' })
  readonly filter?: ProgrammeFilter | null;

  @Field(() => Int, { nullable: true, description: 'How many items to return, from 1 to 100. The default is 20.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Return the items after this cursor.' })
  readonly after?: string | null;
}

@ArgsType()
class ForwardArgs implements Pick<PageArgs, 'first' | 'after'> {
  @Field(() => Int, { nullable: true, description: 'How many items to return, from 1 to 100. The default is 20.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Return the items after this cursor.' })
  readonly after?: string | null;
}

// TypeGraphQL reads the directives of an argument of a FieldResolver from a class of arguments only.
@ArgsType()
class FacetArgs {
  @Cost(10)
  @Field(() => [ProgrammeDimension], { description: 'The dimensions to count by.' })
  readonly dimensions!: ProgrammeDimension[];
}

@ArgsType()
class DistinctArgs {
  @Cost(10)
  @Field(() => ProgrammeDimension, { description: 'The dimension whose different values are counted.' })
  readonly dimension!: ProgrammeDimension;
}

/** Ways to find programmes other than by address. */
@Resolver()
export class FindingResolver {
  @ListSize({ assumedSize: 5, slicingArguments: ['refs'], sizedFields: ['items', 'missing'] })
  @Query(() => Selection, {
    description:
      'The programmes with these slugs, ids, codes, titles or aliases, in any spelling and case. The order and duplicates are kept; names that match nothing are listed in `missing`.',
  })
  selection(
    @Cost(800) // What is not found is searched for.
    @Arg('refs', () => [String], { description: 'The names, codes or ids of the programmes, at most 100.' })
    refs: string[],
    @Arg('hub', () => String, { nullable: true, description: 'The slug of the hub. The default is the home hub.' })
    hub: string | null | undefined,
    @Arg('year', () => AcademicYear, {
      nullable: true,
      description: 'The academic year. The default is the newest that fits.',
    })
    year: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const { snapshot } = context;
    return select(refs, scopeOf(hub, year, snapshot), { snapshot, history: historyOf(context) });
  }

  @PagedForward()
  @Cost(100_000)
  @Scan(1)
  @Query(() => ProgrammeSearchConnection, { description: 'A full-text search for programmes, best match first.' })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { snapshot }: Context) {
    return new SearchPage(args, snapshot);
  }

  @ListSize({ assumedSize: 20 })
  @Scan(1)
  @Query(() => [ProgrammeGroup], {
    description: 'Programmes, grouped by their values in one to three dimensions. At most 2,000 groups.',
  })
  programmeGroups(@Args(() => GroupArgs) args: GroupArgs, @Ctx() { snapshot }: Context) {
    return grouped(args, snapshot);
  }
}

@Resolver(() => ProgrammeSearchConnection)
export class SearchResolver {
  @ListSize({ assumedSize: 3, slicingArguments: ['dimensions'] })
  @Scan(1)
  @FieldResolver(() => [SearchFacet], { description: 'All results, counted by the values of each dimension.' })
  facets(@Root() page: SearchPage, @Args(() => FacetArgs) { dimensions }: FacetArgs) {
    return page.facets(dimensions);
  }
}

@Resolver(() => ProgrammeGroup)
export class GroupResolver {
  @Scan(0.05)
  @FieldResolver(() => Int, {
    description: 'The number of different values that the programmes of the group have in another dimension.',
  })
  distinct(
    @Root() group: ProgrammeGroup,
    @Args(() => DistinctArgs) { dimension }: DistinctArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return distinct(group, dimension, snapshot);
  }

  @PagedForward()
  @FieldResolver(() => ProgrammeConnection, {
    description: 'The programmes of the group, in the order of the sources, page by page.',
  })
  programmes(
    @Root() { members }: ProgrammeGroup,
    @Args(() => ForwardArgs) page: ForwardArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return new Page(members, page, snapshot.listing);
  }
}
