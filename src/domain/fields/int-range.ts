import { ObjectType } from 'type-graphql';
import { MaybeWhole } from './fields.js';

@ObjectType({
  description: 'A range of whole numbers, both bounds included. Exactly four is written as min 4, max 4.',
  simpleResolvers: true,
})
export class IntRange {
  @MaybeWhole('The smallest number; null where the source gives none.')
  readonly min?: number | undefined;

  @MaybeWhole('The largest number; null where the source gives none.')
  readonly max?: number | undefined;
}
