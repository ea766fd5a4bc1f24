import { LRUCache } from 'lru-cache';
import { ArgsType, Field } from 'type-graphql';
import type { Ordering } from '../../catalogue/view/ordering.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { Cost } from '../../domain/fields/cost-directives.js';
import type { Programme } from '../../domain/programme.js';
import { PageArgs } from '../paging/connection.js';
import { Page } from '../paging/page.js';
import { matchingPlaces } from './matching.js';
import { type FilterContext, programmeCondition } from './programme-conditions.js';
import { ProgrammeFilter } from './programme-filter.js';
import { ProgrammeOrder, programmeOrdering } from './programme-order.js';

@ArgsType()
export class ProgrammeListArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { nullable: true, description: 'Only programmes that match this filter.' })
  readonly filter?: ProgrammeFilter | null;

  @Cost(20)
  @Field(() => [ProgrammeOrder], {
    nullable: true,
    description:
      'The sort order; the first key counts most. Default: newest year first, then by hub, then in the order of the source.',
  })
  readonly orderBy?: readonly ProgrammeOrder[] | null;
}

/** The page of a list of programmes that arguments ask for. The list has to be as the sources list it. */
export function programmePage(
  listed: readonly Programme[],
  args: ProgrammeListArgs,
  context: FilterContext,
): Page<Programme> {
  const { snapshot } = context;
  const ordering = programmeOrdering(args.orderBy, snapshot);
  if (args.filter != null && listed === snapshot.programmes)
    return new Page(snapshot.sorted(ordering), args, ordering, matchingPlaces(args.filter, context, ordering));
  const items = ordering === snapshot.listing ? listed : sortProgrammes(listed, ordering, snapshot);
  return new Page(items, args, ordering, args.filter == null ? undefined : programmeCondition(args.filter, context));
}

const mostOrders = 8;
const sortedLists = new WeakMap<readonly Programme[], LRUCache<string, readonly Programme[]>>();

/** A list in another order. The last few orders of each list are kept: a snapshot's lists never change. */
function sortProgrammes(
  listed: readonly Programme[],
  ordering: Ordering<Programme>,
  snapshot: Snapshot,
): readonly Programme[] {
  if (listed === snapshot.programmes) return snapshot.sorted(ordering);
  const orders = sortedLists.get(listed) ?? new LRUCache<string, readonly Programme[]>({ max: mostOrders });
  sortedLists.set(listed, orders);
  const known = orders.get(ordering.name) ?? ordering.sorted(listed);
  orders.set(ordering.name, known);
  return known;
}
