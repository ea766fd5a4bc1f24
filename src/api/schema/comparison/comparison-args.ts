import { ArgsType, Field, Int } from 'type-graphql';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { ForwardArgs } from '../history/change-args.js';
import { EntryType } from '../history/change-kinds.js';

@ArgsType()
export class CompareArgs {
  @Field(() => AcademicYear, { description: 'The year to compare with.' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The year to compare.' })
  readonly toYear!: string;

  @Field(() => String, { nullable: true, description: "The hub's slug; the home hub where it is left out." })
  readonly hub?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only the programme of this series: its slug or id, or any name of it or of a programme.',
  })
  readonly series?: string | null;
}

@ArgsType()
export class DiffArgs extends ForwardArgs {
  @Field(() => Int, { description: 'The revision to compare with, as `catalogue { revision }` gives it.' })
  readonly from!: number;

  @Field(() => Int, { nullable: true, description: 'The revision to compare; the newest where it is left out.' })
  readonly to?: number | null;

  @Field(() => [EntryType], { nullable: true, description: 'Only such entries; all where it is left out.' })
  readonly types?: readonly EntryType[] | null;
}
