import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgrammeComparison } from '../../../catalogue/compare/compared-years.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { ComparisonKind } from './comparison-kinds.js';
import { ProgrammeDifferenceType } from './programme-difference-type.js';

@ObjectType('ProgrammeComparison', {
  description: 'How the programme of one series changed from one year to another.',
  simpleResolvers: true,
})
export class ProgrammeComparisonType {
  readonly #comparison: ProgrammeComparison;

  @Field(() => Series, { description: 'The series of both programmes.' })
  readonly series: Series;

  constructor(comparison: ProgrammeComparison, series: Series) {
    this.#comparison = comparison;
    this.series = series;
  }

  @Field(() => ComparisonKind, { description: 'Whether it was added, removed, changed or is the same.' })
  get kind(): ComparisonKind {
    return this.#comparison.kind;
  }

  @Field(() => Programme, { nullable: true, description: 'The programme of the earlier year; null if there is none.' })
  get before(): Programme | null {
    return this.#comparison.before ?? null;
  }

  @Field(() => Programme, { nullable: true, description: 'The programme of the later year; null if there is none.' })
  get after(): Programme | null {
    return this.#comparison.after ?? null;
  }

  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description: 'The differences; null unless both years have the programme.',
  })
  get difference(): ProgrammeDifferenceType | null {
    const { difference } = this.#comparison;
    return difference ? new ProgrammeDifferenceType(difference) : null;
  }
}

@ObjectType({
  description: "How a hub's programmes changed from one year to another, matched by series.",
  simpleResolvers: true,
})
export class YearComparison {
  @Field(() => Hub, { description: 'The hub.' })
  readonly hub!: Hub;

  @Field(() => AcademicYear, { description: 'The earlier year.' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The later year.' })
  readonly toYear!: string;

  @Field(() => Int, { description: 'The number of programmes that only the later year has.' })
  readonly added!: number;

  @Field(() => Int, { description: 'The number of programmes that only the earlier year has.' })
  readonly removed!: number;

  @Field(() => Int, { description: 'The number of programmes that differ.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'The number of programmes that are the same in both years.' })
  readonly same!: number;

  @ListSize({ assumedSize: 30 })
  @Field(() => [ProgrammeComparisonType], {
    description:
      'The programmes: first those of the later year, in its order, then those that only the earlier year has.',
  })
  readonly programmes!: readonly ProgrammeComparisonType[];
}
