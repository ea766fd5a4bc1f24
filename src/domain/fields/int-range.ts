import { ObjectType } from 'type-graphql';
import { MaybeWhole } from './fields.js';

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
