import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ListSize, ScanCost } from '../../../domain/fields/cost-directives.js';
import type { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { matchingListed } from '../../filter/matching.js';
import { ForwardPageArgs, ForwardPageSize, ProgrammeConnection } from '../../paging/connection.js';
import { Page } from '../../paging/page.js';
import type { ProgrammeDimension } from './dimensions.js';
import { GroupTable, type PlaceGroup } from './group-table.js';
import { DistinctArgs, GroupArgs, type GroupHaving, type IntFilter, ProgrammeGroup } from './group-types.js';
import { ValueReader } from './value-reader.js';

@Resolver()
export class GroupQueryResolver {
  @ListSize({ assumedSize: 20, slicingArguments: ['first'] })
  @ScanCost(1)
  @Query(() => [ProgrammeGroup], {
    description: 'Programmes, grouped by their values in one to three dimensions. The answer has at most 2,000 groups.',
  })
  programmeGroups(@Args(() => GroupArgs) args: GroupArgs, @Ctx() context: Context) {
    return groupProgrammes(args, context);
  }
}

@Resolver(() => ProgrammeGroup)
export class GroupResolver {
  @ScanCost(0.05)
  @FieldResolver(() => Int, {
    description: 'The number of different values that the programmes of the group have in another dimension.',
  })
  distinct(
    @Root() { members }: ProgrammeGroup,
    @Args(() => DistinctArgs) { dimension }: DistinctArgs,
    @Ctx() context: Context,
  ) {
    return countDistinct(members, dimension, context);
  }

  @ForwardPageSize()
  @FieldResolver(() => ProgrammeConnection, {
    description: 'The programmes of the group, in the order of the sources, page by page.',
  })
  programmes(
    @Root() { members }: ProgrammeGroup,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() { snapshot }: Context,
  ) {
    const programmes = Array.from(members.places, (place) => snapshot.programmes[place] as Programme);
    return new Page(programmes, page, snapshot.listing);
  }
}

const mostDimensions = 3;
const mostGroups = 2000;
/** Putting a programme into a group takes about as long as so many comparisons. */
const comparisonsOfGroup = 20;

/** Groups the programmes that match a filter by their values in each dimension. */
function groupProgrammes(args: GroupArgs, context: Context): readonly ProgrammeGroup[] {
  checkDimensions(args.by);
  checkFirst(args.first);
  const table = new GroupTable(args.by.map((dimension) => new ValueReader(dimension, context)));
  for (const place of matchingListed(args.filter, context)) {
    const groups = table.add(place);
    context.budget?.compare(comparisonsOfGroup * groups);
  }
  const answered = table
    .groups()
    .filter((group) => meetsHaving(group, args.having, context))
    .sort((a, b) => compareCounts(a, b, args.orderBy) || a.key - b.key)
    .slice(0, args.first ?? undefined);
  checkNumber(answered.length, args);
  const keysOf = (group: PlaceGroup) =>
    table
      .valuesOf(group)
      .map(({ value, label }, index) => ({ dimension: args.by[index] as ProgrammeDimension, value, label }));
  return answered.map((group) => ({ keys: keysOf(group), count: group.count, members: group }));
}

function checkFirst(first: number | null | undefined): void {
  if (first == null || first >= 0) return;
  throw refusal('NUMBER_INVALID', `first is ${first}. Give a number of groups from 0, or leave it out for all groups.`);
}

function checkDimensions(by: readonly ProgrammeDimension[]): void {
  if (by.length >= 1 && by.length <= mostDimensions && new Set(by).size === by.length) return;
  throw refusal(
    'GROUP_DIMENSIONS_INVALID',
    `by names ${by.join(', ') || 'no dimension'}. Name one to ${mostDimensions} different dimensions.`,
  );
}

function checkNumber(groups: number, { by }: GroupArgs): void {
  if (groups <= mostGroups) return;
  throw refusal(
    'GROUPS_TOO_MANY',
    `Grouping by ${by.join(', ')} gives more than ${mostGroups} groups. Use \`first\`, a narrower filter or fewer dimensions.`,
  );
}

/** How many different values the programmes of a group have in a dimension. */
function countDistinct({ places }: PlaceGroup, dimension: ProgrammeDimension, context: Context): number {
  const reader = new ValueReader(dimension, context);
  const ranks = new Set<number>();
  for (const place of places) {
    reader.moveTo(place);
    for (const rank of reader.ranks.subarray(reader.start, reader.end)) ranks.add(rank);
  }
  return ranks.size;
}

function meetsHaving(group: PlaceGroup, having: GroupHaving | null | undefined, context: Context): boolean {
  if (having == null) return true;
  const distinctly = having.distinct ?? [];
  return (
    meetsIntFilter(group.count, having.count) &&
    distinctly.every(({ dimension, count }) => meetsIntFilter(countDistinct(group, dimension, context), count))
  );
}

function meetsIntFilter(number: number, filter: IntFilter | null | undefined): boolean {
  const { eq, ne, lt, lte, gt, gte } = filter ?? {};
  return (
    (eq == null || number === eq) &&
    (ne == null || number !== ne) &&
    (lt == null || number < lt) &&
    (lte == null || number <= lte) &&
    (gt == null || number > gt) &&
    (gte == null || number >= gte)
  );
}

function compareCounts(a: PlaceGroup, b: PlaceGroup, order: GroupArgs['orderBy']): number {
  if (order === 'COUNT_ASC') return a.count - b.count;
  return order === 'COUNT_DESC' ? b.count - a.count : 0;
}
