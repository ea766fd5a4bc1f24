import { ObjectType } from 'type-graphql';
import { Choice, MaybeOne } from '../fields/fields.js';
import { IntRange } from '../fields/int-range.js';
import { Strength } from '../fields/vocabulary.js';

@ObjectType({ description: 'How long something takes, in the units that the source uses.', simpleResolvers: true })
export class Duration {
  @MaybeOne(() => IntRange, 'In academic years.')
  readonly years?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'In days of professional development.')
  readonly days?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'In hours of professional development.')
  readonly hours?: IntRange | undefined;

  @Choice(Strength, 'How sure the source makes us.')
  readonly strength!: Strength;
}
