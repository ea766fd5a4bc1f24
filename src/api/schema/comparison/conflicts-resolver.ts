import { Args, ArgsType, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { type FactConflict, findConflicts } from '../../../eligibility/conflicts.js';
import type { Context } from '../../context/context.js';
import { connectionOf, ForwardPageArgs, ForwardPageSize } from '../../paging/connection.js';
import { mapPage, Page } from '../../paging/page.js';
import { requireSeries } from '../eligibility/named-thing.js';
import { lookUp } from '../root-field.js';

@ObjectType({ description: 'One of the conflicting values, and the programmes that state it.', simpleResolvers: true })
class ConflictingValue {
  @Field(() => String, { description: 'The value, in plain words.' })
  readonly value!: string;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Programme], { description: 'The programmes that state this value, newest academic year first.' })
  readonly programmes!: readonly Programme[];
}

@ObjectType({ description: 'A fact on which the programmes of one series disagree.', simpleResolvers: true })
class SeriesConflict {
  @Field(() => String, {
    description:
      'The field, as the argument `field` of `evidence` accepts it, such as "participation.schoolsPerGroup".',
  })
  readonly field!: string;

  @Field(() => String, { description: 'The subject, in plain words, such as "How many schools are in a group".' })
  readonly about!: string;

  @Field(() => Boolean, { description: 'True if hubs disagree in the same year.' })
  readonly betweenHubs!: boolean;

  @Field(() => Boolean, { description: 'True if one hub disagrees with itself from year to year.' })
  readonly overYears!: boolean;

  @ListSize({ assumedSize: 3 })
  @Field(() => [ConflictingValue], { description: 'The different values; at least two.' })
  readonly values!: readonly ConflictingValue[];
}

@ObjectType({
  description: 'One series with programmes of several hubs, years or groups, and the facts on which they disagree.',
  simpleResolvers: true,
})
class SeriesConflicts {
  readonly #snapshot: Snapshot;

  constructor(series: Series, snapshot: Snapshot) {
    this.series = series;
    this.#snapshot = snapshot;
  }

  @Field(() => Series, { description: 'The series that has these programmes.' })
  readonly series: Series;

  @ListSize({ assumedSize: 3 })
  @Cost(50_000)
  @Field(() => [SeriesConflict], {
    description:
      'The facts on which its programmes disagree. Only what is stated is compared: a programme that does not mention a fact contradicts nothing, nor does one of which the source is ambiguous. Rules that test different things complement each other, and lists of wordings or choices agree if they share one.',
  })
  get conflicts(): readonly FactConflict[] {
    return findConflicts(this.#snapshot.programmesOfSeries(this.series));
  }
}

const SeriesConflictsConnection = connectionOf(SeriesConflicts);

@ArgsType()
class ConflictsArgs extends ForwardPageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only this series: its slug or id, or any name of the series or of one of its programmes. Without it, all series with several programmes are listed.',
  })
  readonly series?: string | null;
}

@Resolver()
export class ConflictsResolver {
  @ForwardPageSize()
  @Query(
    () => SeriesConflictsConnection,
    lookUp(
      'The series that have several programmes, by title, each with the facts on which these disagree between hubs or years.',
    ),
  )
  conflicts(@Args(() => ConflictsArgs) args: ConflictsArgs, @Ctx() { snapshot }: Context) {
    return conflictsPage(args, snapshot);
  }
}

const byTitle = new Ordering<Series>('conflicts', [{ of: ({ title }) => title }]);

function conflictsPage({ series, ...page }: ConflictsArgs, snapshot: Snapshot) {
  const listed = series == null ? seriesOfSeveral(snapshot) : [requireSeries(series, snapshot)];
  return mapPage(new Page(listed, page, byTitle), (one) => new SeriesConflicts(one, snapshot));
}

/** The series that have several programmes, by title. */
function seriesOfSeveral({ programmes, entries }: Snapshot): readonly Series[] {
  const counts = new Map<string, number>();
  for (const { series } of programmes) counts.set(series, (counts.get(series) ?? 0) + 1);
  return [...entries.series.values()].filter(({ id }) => (counts.get(id) ?? 0) > 1).sort(byTitle.compare);
}
