import { ArgsType, Field, Int } from 'type-graphql';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { ForwardArgs } from '../history/change-args.js';
import { EntryType } from '../history/change-kinds.js';

@ArgsType()
export class CompareArgs {
  @Field(() => AcademicYear, { description: 'The earlier year, such as "2021/22".' })
  readonly fromYear!: string;

  @Field(() => AcademicYear, { description: 'The later year, such as "2022/23".' })
  readonly toYear!: string;

  @Field(() => String, { nullable: true, description: 'The slug of the hub. The default is the home hub.' })
  readonly hub?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only the programme of this series: the slug or id of the series, or any name of the series or of one of its programmes.',
  })
  readonly series?: string | null;
}

@ArgsType()
export class DiffArgs extends ForwardArgs {
  @Field(() => Int, { description: 'The first revision, a number that `catalogue { revision }` returned.' })
  readonly from!: number;

  @Field(() => Int, { nullable: true, description: 'The second revision. The default is the current one.' })
  readonly to?: number | null;

  @Field(() => [EntryType], { nullable: true, description: 'Only entries of these types. The default is all types.' })
  readonly types?: readonly EntryType[] | null;
}
