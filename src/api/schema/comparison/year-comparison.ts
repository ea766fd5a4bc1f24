import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgrammeComparison } from '../../../catalogue/compare/compare-years.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { ComparisonKind } from './comparison-kinds.js';
import { ProgrammeDifferenceType } from './programme-difference-type.js';

@ObjectType('ProgrammeComparison', {
  description: 'What became of the offer of one series from one year to another.',
  simpleResolvers: true,
})
export class ProgrammeComparisonType {
  readonly #comparison: ProgrammeComparison;

  @Field(() => Series, { description: 'The series that both are offers of.' })
  readonly series: Series;

  constructor(comparison: ProgrammeComparison, series: Series) {
    this.#comparison = comparison;
    this.series = series;
  }

  @Field(() => ComparisonKind, { description: 'Whether it came, went, differs or is the same.' })
  get kind(): ComparisonKind {
    return this.#comparison.kind;
  }

  @Field(() => Programme, { nullable: true, description: 'The offer of the earlier year; null where there is none.' })
  get before(): Programme | null {
    return this.#comparison.before ?? null;
  }

  @Field(() => Programme, { nullable: true, description: 'The offer of the later year; null where there is none.' })
  get after(): Programme | null {
    return this.#comparison.after ?? null;
  }

  @Field(() => ProgrammeDifferenceType, {
    nullable: true,
    description: 'In what they differ; null where only one of the years has it.',
  })
  get difference(): ProgrammeDifferenceType | null {
    const { difference } = this.#comparison;
    return difference ? new ProgrammeDifferenceType(difference) : null;
  }
}

@ObjectType({
  description: "What became of a hub's offer from one year to another, matched by series.",
  simpleResolvers: true,
})
export class YearComparison {
  @Field(() => Hub, { description: 'The hub whose offers are compared.' })
  readonly hub!: Hub;

  @Field(() => AcademicYear, { description: 'The year that is compared with.' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The year that is compared.' })
  readonly toYear!: string;

  @Field(() => Int, { description: 'How many programmes only the later year has.' })
  readonly added!: number;

  @Field(() => Int, { description: 'How many programmes only the earlier year has.' })
  readonly removed!: number;

  @Field(() => Int, { description: 'How many programmes differ.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'How many programmes are the same in both.' })
  readonly same!: number;

  @ListSize({ assumedSize: 30 })
  @Field(() => [ProgrammeComparisonType], {
    description: 'The programmes: first those of the later year, in its order, then those that it has no more.',
  })
  readonly programmes!: readonly ProgrammeComparisonType[];
}
