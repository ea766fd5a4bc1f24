import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ListSize, Scan } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import type { Context } from '../../context/context.js';
import { ProgrammeListArgs } from '../../filter/programme-list-args.js';
import { programmePage } from '../../filter/programme-page.js';
import { Paged } from '../../paging/connection.js';
import { ProgrammeConnection } from '../../paging/connections.js';

@Resolver(() => Hub)
export class HubResolver {
  @ListSize({ assumedSize: 5 })
  @FieldResolver(() => [AcademicYear], {
    description: 'The academic years for which the hub has programmes, newest first.',
  })
  academicYears(@Root() hub: Hub, @Ctx() { snapshot }: Context) {
    return snapshot.yearsOfHub(hub);
  }

  @Paged()
  @Scan(0.05) // One of forty hubs; some have more.
  @FieldResolver(() => ProgrammeConnection, { description: 'The programmes of the hub, page by page.' })
  programmes(@Root() hub: Hub, @Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() { snapshot }: Context) {
    return programmePage(snapshot.programmesOfHub(hub), args, snapshot);
  }
}
