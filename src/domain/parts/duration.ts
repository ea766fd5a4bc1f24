import { ObjectType } from 'type-graphql';
import { Choice, MaybeOne, MaybeWhole } from '../fields/fields.js';
import { Strength } from '../fields/vocabulary.js';

@ObjectType({
  description: 'A whole number between two bounds, both included. Exactly four is min 4, max 4.',
  simpleResolvers: true,
})
export class IntRange {
  @MaybeWhole('The least; null where the source names none.')
  readonly min?: number | undefined;

  @MaybeWhole('The most; null where the source names none.')
  readonly max?: number | undefined;
}

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
