import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ListSize, Scan } from '../../domain/cost-directives.js';
import { Hub } from '../../domain/hub.js';
import { AcademicYear } from '../../domain/scalars.js';
import { Paged } from '../connection.js';
import { ProgrammeConnection } from '../connections.js';
import type { Context } from '../context.js';
import { ProgrammeListArgs } from '../filter/programme-list-args.js';
import { programmePage } from '../programme-page.js';

@Resolver(() => Hub)
export class HubResolver {
  @ListSize({ assumedSize: 5 })
  @FieldResolver(() => [AcademicYear], { description: 'The years for which it has programmes here, newest first.' })
  academicYears(@Root() hub: Hub, @Ctx() { snapshot }: Context) {
    return snapshot.yearsOfHub(hub);
  }

  @Paged()
  @Scan(0.05) // One of forty hubs; some have more.
  @FieldResolver(() => ProgrammeConnection, { description: 'Its programmes, page by page.' })
  programmes(@Root() hub: Hub, @Args(() => ProgrammeListArgs) args: ProgrammeListArgs, @Ctx() { snapshot }: Context) {
    return programmePage(snapshot.programmesOfHub(hub), args, snapshot);
  }
}
