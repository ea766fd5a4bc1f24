import { ObjectType } from 'type-graphql';
import { Choice, FlagOrFalse, MaybeOne, MaybeWhole } from '../fields/fields.js';
import { Strength } from '../fields/vocabulary.js';

@ObjectType({
  description: 'A range of whole numbers, both bounds included. Exactly four is written as min 4, max 4.',
  simpleResolvers: true,
})
export class IntRange {
  @MaybeWhole('The smallest number; null where the source gives none.')
  readonly min?: number | undefined;

  @MaybeWhole('The largest number; null where the source gives none.')
  readonly max?: number | undefined;

  @FlagOrFalse('True if the source hedges the number, with words such as "about", "usually" or "the equivalent of".')
  readonly approximate?: boolean | undefined;
}

@ObjectType({
  description:
    'How long something takes, in the units that the source uses. A unit that the source does not use is null.',
  simpleResolvers: true,
})
export class Duration {
  @MaybeOne(() => IntRange, 'The time in academic years.', { unit: 'academic year' })
  readonly years?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'The time in days of professional development.', { unit: 'day' })
  readonly days?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'The time in hours of professional development.', { unit: 'hour' })
  readonly hours?: IntRange | undefined;

  @Choice(Strength, 'How certain this is, judged by the source.', { absent: () => Strength.STATED })
  readonly strength!: Strength;
}
