import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ListSize, ScanCost } from '../../../domain/fields/cost-directives.js';
import type { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { matchingProgrammes } from '../../filter/matching.js';
import { ForwardPageArgs, ForwardPageSize, ProgrammeConnection } from '../../paging/connection.js';
import { Page } from '../../paging/page.js';
import { compareIn, labelled, type ProgrammeDimension, valuesIn } from './dimensions.js';
import {
  DistinctArgs,
  GroupArgs,
  type GroupHaving,
  type GroupKey,
  type IntFilter,
  ProgrammeGroup,
} from './group-types.js';

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
    @Root() group: ProgrammeGroup,
    @Args(() => DistinctArgs) { dimension }: DistinctArgs,
    @Ctx() context: Context,
  ) {
    return countDistinct(group, dimension, context);
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
    return new Page(members, page, snapshot.listing);
  }
}

const mostDimensions = 3;
const mostGroups = 2000;
/** Putting a programme into a group takes about as long as so many comparisons. */
const comparisonsOfGroup = 20;

/** Groups the programmes that match a filter by their values in each dimension. */
function groupProgrammes(args: GroupArgs, context: Context): readonly ProgrammeGroup[] {
  const { snapshot } = context;
  checkDimensions(args.by);
  checkFirst(args.first);
  const tree = new GroupTree();
  for (const programme of args.filter == null ? snapshot.programmes : matchingProgrammes(args.filter, context)) {
    const groups = tree.add(programme, args.by, context);
    context.budget?.compare(comparisonsOfGroup * groups);
  }
  const answered = tree
    .groups()
    .map(({ values, members }) => ({ keys: keysOf(values, args.by, snapshot), members, count: members.length }))
    .filter((group) => meetsHaving(group, args.having, context))
    .sort((a, b) => compareCounts(a, b, args.orderBy) || compareKeys(a, b))
    .slice(0, args.first ?? undefined);
  checkNumber(answered.length, args);
  return answered;
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

/** Programmes by their values in each dimension: a level of the tree for each, with the programmes at its leaves. */
class GroupTree {
  readonly members: Programme[] = [];
  readonly #children = new Map<string, GroupTree>();

  /** Adds a programme for each combination of its values in the dimensions. Returns how many there are. */
  add(programme: Programme, [dimension, ...others]: readonly ProgrammeDimension[], context: Context): number {
    if (dimension === undefined) {
      this.members.push(programme);
      return 1;
    }
    let groups = 0;
    for (const value of valuesIn(dimension, programme, context))
      groups += this.#child(value).add(programme, others, context);
    return groups;
  }

  groups(
    values: readonly string[] = [],
  ): readonly { readonly values: readonly string[]; readonly members: readonly Programme[] }[] {
    if (this.members.length > 0) return [{ values, members: this.members }];
    return [...this.#children].flatMap(([value, child]) => child.groups([...values, value]));
  }

  #child(value: string): GroupTree {
    const child = this.#children.get(value) ?? new GroupTree();
    this.#children.set(value, child);
    return child;
  }
}

const keysOf = (
  values: readonly string[],
  by: readonly ProgrammeDimension[],
  snapshot: Snapshot,
): readonly GroupKey[] =>
  values.map((value, index) => {
    const dimension = by[index] as ProgrammeDimension;
    return { dimension, ...labelled(dimension, value, snapshot) };
  });

/** How many different values the programmes of a group have in a dimension. */
function countDistinct(group: ProgrammeGroup, dimension: ProgrammeDimension, context: Context): number {
  return new Set(group.members.flatMap((programme) => valuesIn(dimension, programme, context))).size;
}

function meetsHaving(group: ProgrammeGroup, having: GroupHaving | null | undefined, context: Context): boolean {
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

function compareCounts(a: ProgrammeGroup, b: ProgrammeGroup, order: GroupArgs['orderBy']): number {
  if (order === 'COUNT_ASC') return a.count - b.count;
  return order === 'COUNT_DESC' ? b.count - a.count : 0;
}

function compareKeys(a: ProgrammeGroup, b: ProgrammeGroup): number {
  for (const [index, key] of a.keys.entries()) {
    const order = compareIn(key.dimension, key, b.keys[index] as GroupKey);
    if (order !== 0) return order;
  }
  return 0;
}
