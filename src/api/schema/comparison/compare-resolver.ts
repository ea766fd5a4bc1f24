import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type ComparedYear, compareYears, type ProgrammeComparison } from '../../../catalogue/compare/compare-years.js';
import type { ProgrammeDifference } from '../../../catalogue/compare/diff-programmes.js';
import { ComparisonKind } from '../../../catalogue/compare/part-changes.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Context } from '../../context/context.js';
import { scopeOf } from '../../context/scope.js';
import { requireSeries } from '../eligibility/named-thing.js';
import { lookUp } from '../root-field.js';
import { ProgrammeDifferenceType } from './programme-difference-type.js';

@ArgsType()
class CompareArgs {
  @Field(() => AcademicYear, { description: 'The earlier year, such as "2021/22".' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The later year, such as "2022/23".' })
  readonly toYear!: string;

  @Field(() => String, { nullable: true, description: 'The slug or id of the hub. The default is the home hub.' })
  readonly hub?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only the programme of this series: the slug or id of the series, or any name of the series or of one of its programmes.',
  })
  readonly series?: string | null;
}

@ObjectType('ProgrammeComparison', {
  description: 'How the programme of one series changed from one year to another.',
  simpleResolvers: true,
})
class ProgrammeComparisonType implements ProgrammeComparison {
  @Field(() => Series, { description: 'The series of both programmes.' })
  readonly series!: Series;

  @Field(() => ComparisonKind, {
    description:
      'Whether it was added, removed, changed or is the same, or whether the year without it is not complete.',
  })
  readonly kind!: ComparisonKind;

  @Field(() => Programme, { nullable: true, description: 'The programme of the earlier year; null if there is none.' })
  readonly before!: Programme | undefined;

  @Field(() => Programme, { nullable: true, description: 'The programme of the later year; null if there is none.' })
  readonly after!: Programme | undefined;

  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description: 'The differences; null unless both years have the programme.',
  })
  readonly difference!: ProgrammeDifference | undefined;
}

@ObjectType({
  description: "How a hub's programmes changed from one year to another, matched by series.",
  simpleResolvers: true,
})
class YearComparison {
  @Field(() => Hub, { description: 'The hub whose programmes are compared.' })
  readonly hub!: Hub;

  @Field(() => AcademicYear, { description: 'The earlier year.' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The later year.' })
  readonly toYear!: string;

  @Field(() => Int, {
    description: 'The number of programmes that only the later year has, if the earlier year is complete.',
  })
  readonly added!: number;

  @Field(() => Int, {
    description: 'The number of programmes that only the earlier year has, if the later year is complete.',
  })
  readonly removed!: number;

  @Field(() => Int, {
    description:
      'The number of programmes that only one year has, if not everything of the other year has been entered: see `Offer.complete`.',
  })
  readonly notEntered!: number;

  @Field(() => Int, { description: 'The number of programmes that differ.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'The number of programmes that are the same in both years.' })
  readonly same!: number;

  @ListSize({ assumedSize: 30 })
  @Field(() => [ProgrammeComparisonType], {
    description:
      'The programmes: first those of the later year, in its order, then those that only the earlier year has.',
  })
  readonly programmes!: readonly ProgrammeComparison[];
}

@Resolver()
export class CompareResolver {
  @Cost(250_000)
  @Query(() => YearComparison, lookUp("How a hub's programmes changed from one year to another, matched by series."))
  compare(@Args(() => CompareArgs) args: CompareArgs, @Ctx() { snapshot }: Context) {
    return compareHubYears(args, snapshot);
  }
}

/** Compares two years of a hub. Throws a refusal for a year in which the hub has no programmes. */
function compareHubYears({ fromYear, toYear, hub: slug, series }: CompareArgs, snapshot: Snapshot): YearComparison {
  const { hub } = scopeOf({ hub: slug, year: fromYear }, snapshot);
  scopeOf({ hub: slug, year: toYear }, snapshot);
  const [before, after] = [comparedYear(hub, fromYear, snapshot), comparedYear(hub, toYear, snapshot)];
  const only = series == null ? undefined : requireSeries(series, snapshot);
  const programmes = compareYears(before, after, snapshot).filter((one) => only === undefined || one.series === only);
  const count = (kind: ComparisonKind) => programmes.filter((one) => one.kind === kind).length;
  return {
    hub,
    fromYear,
    toYear,
    added: count('ADDED'),
    removed: count('REMOVED'),
    notEntered: count('NOT_ENTERED'),
    changed: count('CHANGED'),
    same: count('SAME'),
    programmes,
  };
}

const comparedYear = (hub: Hub, year: string, snapshot: Snapshot): ComparedYear => ({
  programmes: snapshot.programmesOfHub(hub).filter(({ academicYear }) => academicYear === year),
  complete: snapshot.offersOf(hub).some((offer) => offer.academicYear === year && offer.complete === true),
});
