import { Field, Int, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';
import { Programme } from '../../../domain/programme.js';

const MissingReason = vocabulary('MissingReason', 'Why a requested programme was not found.', {
  UNKNOWN: 'No programme has this name.',
  AMBIGUOUS:
    'Several programmes match: they have this name, or their names contain all its words. The suggestions list them, at most ten of those that contain the words.',
  WITHDRAWN:
    'The programme was published and has been withdrawn. The suggestions are the programmes that replace it, and others of its series in the same hub, never of an earlier year.',
});
type MissingReason = keyof typeof MissingReason;

@ObjectType({ description: 'A requested programme that was found.', simpleResolvers: true })
export class SelectionItem {
  @Field(() => String, { description: 'The requested name or id, as it was written.' })
  readonly ref!: string;

  @Field(() => Programme, { description: 'The programme that the name or id means.' })
  readonly programme!: Programme;

  @Field(() => Programme, {
    nullable: true,
    description:
      'The newest programme of the same series and hub, if its year is later; otherwise null. It never replaces the requested programme.',
  })
  readonly newer!: Programme | undefined;
}

@ObjectType({ description: 'A requested programme that was not found.', simpleResolvers: true })
export class MissingRef {
  @Field(() => String, { description: 'The requested name or id, as it was written.' })
  readonly ref!: string;

  @Field(() => Int, { description: 'Its position in the list of requested programmes, counted from 1.' })
  readonly position!: number;

  @Field(() => MissingReason, { description: 'Why it was not found.' })
  readonly reason!: MissingReason;

  @Field(() => String, {
    nullable: true,
    description: 'The title of the programme when it was withdrawn; null if there was never such a programme.',
  })
  readonly title!: string | undefined;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Programme], { description: 'Programmes that may have been meant, the most likely first.' })
  readonly suggestions!: readonly Programme[];
}

@ObjectType({
  description:
    'A list of programmes that a client asked for, in that order. Each requested name is in `items` or in `missing`.',
  simpleResolvers: true,
})
export class Selection {
  @Field(() => [SelectionItem], {
    description: 'The programmes that were found, in the requested order, duplicates included.',
  })
  readonly items!: readonly SelectionItem[];

  @Field(() => [MissingRef], { description: 'The names that were not found, in the requested order.' })
  readonly missing!: readonly MissingRef[];
}
