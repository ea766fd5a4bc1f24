import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';

const MissingReason = { UNKNOWN: 'UNKNOWN', AMBIGUOUS: 'AMBIGUOUS', WITHDRAWN: 'WITHDRAWN' } as const;
type MissingReason = keyof typeof MissingReason;
registerEnumType(MissingReason, {
  name: 'MissingReason',
  description: 'Why a pick could not be given.',
  valuesConfig: {
    UNKNOWN: { description: 'Nothing goes by that name.' },
    AMBIGUOUS: {
      description:
        'Several programmes go by that name, or have all its words in their names; the suggestions are they, at most ten of the latter.',
    },
    WITHDRAWN: {
      description:
        'It was on offer and is no longer; the suggestions are what replaces it, and what its hub offers of its series.',
    },
  },
});

@ObjectType({ description: 'A pick that was found.', simpleResolvers: true })
export class SelectionItem {
  @Field(() => String, { description: 'The pick, as it was written.' })
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

@ObjectType({ description: 'A pick that could not be given.', simpleResolvers: true })
export class MissingRef {
  @Field(() => String, { description: 'The pick, as it was written.' })
  readonly ref!: string;

  @Field(() => Int, { description: 'Its place among the picks, from 1.' })
  readonly position!: number;

  @Field(() => MissingReason, { description: 'Why it was not found.' })
  readonly reason!: MissingReason;

  @Field(() => String, {
    nullable: true,
    description: 'What it was called when it was withdrawn; null for what was never there.',
  })
  readonly title!: string | undefined;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Programme], { description: 'What may have been meant, the likeliest first.' })
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
