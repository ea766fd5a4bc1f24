import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ListSize, Scan } from '../../../domain/fields/cost-directives.js';
import { Link } from '../../../domain/parts/link.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';
import { chosen, LinkArgs } from '../../filter/link-args.js';
import { ProgrammeListArgs } from '../../filter/programme-list-args.js';
import { programmePage } from '../../filter/programme-page.js';
import { Paged } from '../../paging/connection.js';
import { ProgrammeConnection } from '../../paging/connections.js';

@Resolver(() => Series)
export class SeriesResolver {
  @Paged()
  @Scan(0.05) // A hub offers some twenty series in a year.
  @FieldResolver(() => ProgrammeConnection, {
    description: 'The programmes of the series in every hub and year, page by page.',
  })
  programmes(
    @Root() series: Series,
    @Args(() => ProgrammeListArgs) args: ProgrammeListArgs,
    @Ctx() { snapshot }: Context,
  ) {
    return programmePage(snapshot.programmesOfSeries(series), args, snapshot);
  }

  @ListSize({ assumedSize: 20 })
  @FieldResolver(() => [Link], {
    description: 'The links of its programmes, and the links that name the series, in every hub and year.',
  })
  links(@Root() series: Series, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    return chosen(
      snapshot.linksOfSeries(series),
      args,
      (end) => end === series || snapshot.programmeOf(end)?.series === series.id,
    );
  }
}
