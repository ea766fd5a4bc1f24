import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { HubOffer } from '../../../catalogue/view/hub-offers.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ListSize, PastCost, ScanCost } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { Hub } from '../../../domain/hub.js';
import { Offer } from '../../../domain/parts/hub-offer.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';
import { ScopeArgs, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { LinkListArgs, linkPage } from '../../filter/link-page.js';
import { ProgrammeListArgs, programmePage } from '../../filter/programme-page.js';
import { HubConnection, LinkConnection, PageArgs, PageSize, ProgrammeConnection } from '../../paging/connection.js';
import { Page } from '../../paging/page.js';
import { workOfPastState } from '../history/past-revision.js';
import { lookUp } from '../root-field.js';
import { Catalogue } from './catalogue.js';
import { checkNumberOfIds, findNode } from './find-node.js';

@ArgsType()
class ProgrammeArgs extends ScopeArgs {
  @Field(() => String, { nullable: true, description: 'The slug, such as "sktm-early-years".' })
  readonly slug?: string | null | undefined;

  @Field(() => ID, { nullable: true, description: 'The id, in place of the slug.' })
  readonly id?: string | null | undefined;
}

@Resolver()
export class QueryResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The thing with this id; null if there is none. An id of a past state, such as "prg-f2fyqf@12", returns the thing as it was then.',
  })
  node(
    @PastCost(workOfPastState)
    @Arg('id', () => ID, { description: 'The id of the thing to return.' })
    id: string,
    @Ctx() context: Context,
  ) {
    return findNode(id, context);
  }

  @ListSize({ assumedSize: 20, slicingArguments: ['ids'] })
  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The things with these ids, in the same order, duplicates included; null for an id that does not exist. At most 100. The ids may be of past states.',
  })
  nodes(
    @PastCost(workOfPastState)
    @Arg('ids', () => [ID], { description: 'The ids, at most 100.' })
    ids: string[],
    @Ctx() context: Context,
  ) {
    checkNumberOfIds(ids);
    return ids.map((id) => findNode(id, context));
  }

  @Query(() => Catalogue, { description: 'Totals and metadata of the catalogue: its revision, home hub and size.' })
  catalogue(@Ctx() { snapshot }: Context): Catalogue {
    return new Catalogue(snapshot);
  }

  @Query(() => Hub, { nullable: true, description: 'The hub with this slug; null if there is none.' })
  hub(
    @Arg('slug', () => String, { description: 'The slug, such as "east-midlands-east".' }) slug: string,
    @Ctx() { snapshot }: Context,
  ) {
    return snapshot.hub(slug);
  }

  @ListSize({ assumedSize: 40 })
  @Query(
    () => [Offer],
    lookUp('What hubs offer in each year, newest year first, and whether all of it has been entered.'),
  )
  offers(
    @Arg('hub', () => String, {
      nullable: true,
      description: 'The slug or id of one hub. The default is all hubs, by title.',
    })
    hub: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ): readonly HubOffer[] {
    const hubs = hub == null ? snapshot.hubs : [scopeOf({ hub }, snapshot).hub];
    return hubs.flatMap((each) => snapshot.offersOf(each));
  }

  @PageSize()
  @Query(() => HubConnection, { description: 'All hubs, sorted by title, page by page.' })
  hubs(@Args(() => PageArgs) page: PageArgs, @Ctx() { snapshot }: Context) {
    return new Page(snapshot.hubs, page, snapshot.hubOrder);
  }

  @Query(() => Series, { nullable: true, description: 'The series with this slug; null if there is none.' })
  series(
    @Arg('slug', () => String, { description: 'The slug, such as "mastering-number".' }) slug: string,
    @Ctx() { snapshot }: Context,
  ) {
    return snapshot.series(slug);
  }

  @Query(() => Programme, {
    nullable: true,
    description:
      'The programme with this slug or id: give one of them. Null if there is none, and for an id if `hub` or `year` is given and is not its own.',
  })
  programme(@Args(() => ProgrammeArgs) args: ProgrammeArgs, @Ctx() { snapshot }: Context) {
    return findProgramme(args, snapshot);
  }

  @PageSize()
  @ScanCost(1)
  @Query(() => ProgrammeConnection, {
    description: 'The programmes that match a filter, sorted and page by page.',
  })
  programmes(@Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() context: Context) {
    return programmePage(context.snapshot.programmes, args, context);
  }

  @PageSize()
  @ScanCost(6) // A programme has about two links, and a link is compared by its ends.
  @Query(() => LinkConnection, {
    description:
      'The links that match a filter, page by page: links that are stored or implied by an eligibility rule, and computed links if the filter asks for them.',
  })
  links(@Args(() => LinkListArgs) args: LinkListArgs, @Ctx() context: Context) {
    return linkPage(args, context);
  }
}

/** Throws a refusal if not exactly one of slug and id is given, and for an unknown hub or year. */
function findProgramme({ slug, id, ...scope }: ProgrammeArgs, snapshot: Snapshot): Programme | undefined {
  if ((slug == null) === (id == null))
    throw refusal('PROGRAMME_ARGUMENTS_INVALID', 'programme needs either a slug or an id. Give exactly one of them.');
  const { hub, year } = scopeOf(scope, snapshot);
  if (slug != null) return snapshot.programme(slug, hub, year);
  const node = id == null ? undefined : snapshot.node(id);
  if (!(node instanceof Programme) || (scope.hub != null && node.hub !== hub.id)) return undefined;
  return year === undefined || node.academicYear === year ? node : undefined;
}
