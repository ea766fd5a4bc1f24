import { ObjectType } from 'type-graphql';
import { Choice, MaybeOne } from '../fields/fields.js';
import { IntRange } from '../fields/int-range.js';
import { Strength } from '../fields/vocabulary.js';

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

  @Choice(Strength, 'How certain this is, judged by the source.')
  readonly strength!: Strength;
}
