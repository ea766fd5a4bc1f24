import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';

export const MissingReason = { UNKNOWN: 'UNKNOWN', AMBIGUOUS: 'AMBIGUOUS', WITHDRAWN: 'WITHDRAWN' } as const;
export type MissingReason = keyof typeof MissingReason;
registerEnumType(MissingReason, {
  name: 'MissingReason',
  description: 'Why a requested programme was not found.',
  valuesConfig: {
    UNKNOWN: { description: 'No programme has this name.' },
    AMBIGUOUS: {
      description:
        'Several programmes match: they have this name, or their names contain all its words. The suggestions list them, at most ten of those that contain the words.',
    },
    WITHDRAWN: {
      description:
        'The programme was published and has been withdrawn. The suggestions are the programmes that replace it, and others of its series in the same hub.',
    },
  },
});

@ObjectType({ description: 'A pick that was found.', simpleResolvers: true })
export class SelectionItem {
  @Field(() => String, { description: 'The requested name or id, as it was written.' })
  readonly ref!: string;

  @Field(() => Programme, { description: 'The programme that it means.' })
  readonly programme!: Programme;

  @Field(() => Programme, {
    nullable: true,
    description:
      'The newest that its hub offers of its series, where that is of a later year. The pick itself is never swapped for it.',
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
  description: "Somebody's pick of programmes, in the picked order. Every pick is in `items` or in `missing`.",
  simpleResolvers: true,
})
export class Selection {
  @Field(() => [SelectionItem], { description: 'What was found, in the picked order, duplicates kept.' })
  readonly items!: readonly SelectionItem[];

  @Field(() => [MissingRef], { description: 'What was not found, in the picked order.' })
  readonly missing!: readonly MissingRef[];
}
