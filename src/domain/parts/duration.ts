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

/** A range in words: "4", "6 to 7", "3 or more", "about 6"; undefined for one without a number. */
export function formatRange({ min, max, approximate }: IntRange): string | undefined {
  const numbers = formatNumbers(min, max);
  return approximate && numbers !== undefined ? `about ${numbers}` : numbers;
}

function formatNumbers(min: number | undefined, max: number | undefined): string | undefined {
  if (min === undefined) return max === undefined ? undefined : `up to ${max}`;
  if (max === undefined) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}

@ObjectType({
  description:
    'How long something takes, in the units that the source uses. A unit that the source does not use is null.',
  simpleResolvers: true,
})
export class Duration {
  @MaybeOne(() => IntRange, 'The time in academic years.')
  readonly years?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'The time in days of professional development.')
  readonly days?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'The time in hours of professional development.')
  readonly hours?: IntRange | undefined;

  @Choice(Strength, 'How certain this is, judged by the source.', { absent: () => Strength.STATED })
  readonly strength!: Strength;
}
