import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ExternalThing } from '../../../domain/external-thing.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { Node } from '../../../domain/fields/node.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source } from '../../../domain/source.js';
import type { Context } from '../../context/context.js';
import { PagedForward } from '../../paging/connection.js';
import { Change, ChangeConnection } from './change.js';
import { ChangesArgs, ForwardArgs } from './change-args.js';
import { type ChangePage, changePage } from './change-page.js';
import { changes } from './changes.js';
import { historyOf } from './history-of.js';

@Resolver()
export class ChangesResolver {
  @PagedForward()
  @Cost(500_000)
  @Query(() => ChangeConnection, {
    description: 'The changes after a revision, oldest first, page by page. Deletions are included, with `node` null.',
  })
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: Context): ChangePage {
    return changes(args, historyOf(context), context.snapshot);
  }
}

@Resolver(() => Change)
export class ChangeResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The entry as it is now; null if it was deleted or is no longer public.',
  })
  node(@Root() { nodeId }: Change, @Ctx() { snapshot }: Context) {
    return snapshot.node(nodeId);
  }

  @FieldResolver(() => Hub, {
    nullable: true,
    description: 'The hub of the programme; null if the entry is not a programme, or if the hub has been deleted.',
  })
  hub(@Root() { described }: Change, @Ctx() { snapshot }: Context) {
    const hub = described.hub === undefined ? undefined : snapshot.node(described.hub);
    return hub instanceof Hub ? hub : undefined;
  }
}

/** A resolver that tells the history of the entries of one class. */
function historyResolver(type: typeof Hub | typeof Source | typeof Series | typeof ExternalThing | typeof Programme) {
  @Resolver(() => type)
  class HistoryResolver {
    @PagedForward()
    @FieldResolver(() => ChangeConnection, {
      description: 'The recorded changes of this entry, newest first, page by page.',
    })
    history(@Root() { id }: Node, @Args(() => ForwardArgs) args: ForwardArgs, @Ctx() context: Context): ChangePage {
      const history = historyOf(context);
      return changePage({ recorded: history.of(id).toReversed(), first: 'newest' }, args, history);
    }
  }
  return HistoryResolver;
}

export const historyResolvers = [
  ChangesResolver,
  ChangeResolver,
  ...[Hub, Source, Series, ExternalThing, Programme].map(historyResolver),
] as const;
