import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ListSize, ScanCost } from '../../../domain/fields/cost-directives.js';
import type { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { matchingListed } from '../../filter/matching.js';
import { ForwardPageArgs, ForwardPageSize, ProgrammeConnection } from '../../paging/connection.js';
import { Page } from '../../paging/page.js';
import type { ProgrammeDimension } from './dimensions.js';
import {
  DistinctArgs,
  GroupArgs,
  type GroupHaving,
  type GroupKey,
  type IntFilter,
  ProgrammeGroup,
} from './group-types.js';
import { type RankedValue, rankedValues, ValueReader } from './value-reader.js';

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
    @Root() { places }: ProgrammeGroup,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() { snapshot }: Context,
  ) {
    const programmes = places.map((place) => snapshot.programmes[place] as Programme);
    return new Page(programmes, page, snapshot.listing);
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
  const readers = args.by.map((dimension) => new ValueReader(dimension, context));
  for (const place of matchingListed(args.filter, context)) {
    const groups = tree.add(place, readers);
    context.budget?.compare(comparisonsOfGroup * groups);
  }
  const answered = tree
    .groups()
    .map(({ values, places }) => ({ keys: keysOf(values, args.by, snapshot), places, count: places.length }))
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

/** A combination of values, and the places of the programmes that have it. */
interface ValueGroup {
  readonly values: readonly string[];
  readonly places: readonly number[];
}

/** Programmes by their values in each dimension: a level of the tree for each, with places of programmes at its leaves. */
class GroupTree {
  readonly #places: number[] = [];
  readonly #children = new Map<string, GroupTree>();

  /** Adds a programme for each combination of its values. Returns how many there are. `depth`: of this level. */
  add(place: number, readers: readonly ValueReader[], depth = 0): number {
    const reader = readers[depth];
    if (reader === undefined) {
      this.#places.push(place);
      return 1;
    }
    let groups = 0;
    for (const value of reader.at(place)) groups += this.#child(value).add(place, readers, depth + 1);
    return groups;
  }

  groups(values: readonly string[] = []): readonly ValueGroup[] {
    if (this.#places.length > 0) return [{ values, places: this.#places }];
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
  by.map((dimension, index) => {
    const value = values[index] as string;
    const { label, rank } = rankedValues(dimension, snapshot).get(value) as RankedValue;
    return { dimension, value, label, rank };
  });

/** How many different values the programmes of a group have in a dimension. */
function countDistinct({ places }: ProgrammeGroup, dimension: ProgrammeDimension, context: Context): number {
  const reader = new ValueReader(dimension, context);
  return new Set(places.flatMap((place) => reader.at(place))).size;
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
  for (const [index, { rank }] of a.keys.entries()) {
    const order = rank - (b.keys[index] as GroupKey).rank;
    if (order !== 0) return order;
  }
  return 0;
}
