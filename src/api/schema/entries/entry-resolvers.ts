import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { HubOffer } from '../../../catalogue/view/hub-offers.js';
import { ExternalThing } from '../../../domain/external-thing.js';
import { ListSize, ScanCost } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { Offer } from '../../../domain/parts/hub-offer.js';
import { Link } from '../../../domain/parts/link.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';
import { filterLinks, LinkArgs } from '../../filter/link-page.js';
import { ProgrammeListArgs, programmePage } from '../../filter/programme-page.js';
import { PageSize, ProgrammeConnection } from '../../paging/connection.js';

@Resolver(() => Hub)
export class HubResolver {
  @ListSize({ assumedSize: 5 })
  @FieldResolver(() => [AcademicYear], {
    description: 'The academic years for which the hub has programmes, newest first.',
  })
  academicYears(@Root() hub: Hub, @Ctx() { snapshot }: Context) {
    return snapshot.yearsOfHub(hub);
  }

  @FieldResolver(() => AcademicYear, {
    nullable: true,
    description:
      'The academic year that a request about the hub means if it names none: the newest whose offer is complete, or that has at least half as many programmes as the year before. Null for a hub without programmes.',
  })
  defaultYear(@Root() hub: Hub, @Ctx() { snapshot }: Context) {
    return snapshot.defaultYear(hub);
  }

  @FieldResolver(() => [Offer])
  offers(@Root() hub: Hub, @Ctx() { snapshot }: Context): readonly HubOffer[] {
    return snapshot.offersOf(hub);
  }

  @PageSize()
  @ScanCost(0.05) // One of forty hubs; some have more.
  @FieldResolver(() => ProgrammeConnection, { description: 'The programmes of the hub, page by page.' })
  programmes(@Root() hub: Hub, @Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() context: Context) {
    return programmePage(context.snapshot.programmesOfHub(hub), args, context);
  }
}

@Resolver(() => Offer)
export class OfferResolver {
  @FieldResolver(() => Hub, { description: 'The hub that offers it.' })
  hub(@Root() { hub }: HubOffer) {
    return hub;
  }

  @FieldResolver(() => Int, { description: 'The number of programmes of the hub in that year.' })
  programmeCount(@Root() { programmeCount }: HubOffer) {
    return programmeCount;
  }
}

@Resolver(() => Series)
export class SeriesResolver {
  @FieldResolver(() => Hub, {
    nullable: true,
    description:
      'The hub that created the series; null if the catalogue does not contain that hub. A token for one hub may change only series that its hub owns; a series without an owner needs a token for all hubs.',
  })
  owner(@Root() { owner }: Series, @Ctx() { snapshot }: Context) {
    return owner === undefined ? undefined : snapshot.entries.get(Hub, owner);
  }

  @PageSize()
  @ScanCost(0.05) // A hub offers some twenty series in a year.
  @FieldResolver(() => ProgrammeConnection, {
    description: 'The programmes of the series in every hub and year, page by page.',
  })
  programmes(@Root() series: Series, @Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() context: Context) {
    return programmePage(context.snapshot.programmesOfSeries(series), args, context);
  }

  @ListSize({ assumedSize: 20 })
  @FieldResolver(() => [Link], {
    description:
      'Its lineage (as what it continues, by what it was replaced, and what it continues or replaces itself), the links of its programmes, and the links that name the series, in every hub and year.',
  })
  links(@Root() series: Series, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    return filterLinks(
      [...snapshot.entries.lineage.at(series), ...snapshot.linkIndex.ofSeries(series)],
      args,
      (end) => end === series || snapshot.programmeOf(end)?.series === series.id,
    );
  }
}

@Resolver(() => ExternalThing)
export class ExternalThingResolver {
  @ListSize({ assumedSize: 3 })
  @FieldResolver(() => [Link], { description: 'The links between this thing and the catalogue.' })
  links(@Root() thing: ExternalThing, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { snapshot }: Context) {
    return filterLinks(snapshot.linkIndex.at(thing), args, (end) => end === thing);
  }
}
