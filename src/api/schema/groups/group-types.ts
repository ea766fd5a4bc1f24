import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import type { Programme } from '../../../domain/programme.js';
import { ProgrammeFilter } from '../../filter/programme-filter.js';
import { ProgrammeDimension } from './dimensions.js';

@ObjectType({ description: 'One value of one dimension.', simpleResolvers: true })
export class GroupKey {
  @Field(() => ProgrammeDimension, { description: 'The dimension that the value is of.' })
  readonly dimension!: ProgrammeDimension;

  @Field(() => String, { description: 'The value, as filters take it.' })
  readonly value!: string;

  @Field(() => String, { description: 'The value in words.' })
  readonly label!: string;
}

@ObjectType({ description: 'The programmes that share a value in each dimension.', simpleResolvers: true })
export class ProgrammeGroup {
  @ListSize({ assumedSize: 2 })
  @Field(() => [GroupKey], { description: 'The values, in the order of `by`.' })
  readonly keys!: readonly GroupKey[];

  @Field(() => Int, { description: 'How many programmes it has.' })
  readonly count!: number;

  /** As the sources list them; a resolver gives them page by page. */
  readonly members!: readonly Programme[];
}

type Maybe<T> = T | null | undefined;
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on a number.' })
export class IntFilter {
  @Field(() => Int, optional('It is this.')) readonly eq?: Maybe<number>;
  @Field(() => Int, optional('It is not this.')) readonly ne?: Maybe<number>;
  @Field(() => Int, optional('It is less than this.')) readonly lt?: Maybe<number>;
  @Field(() => Int, optional('It is this or less.')) readonly lte?: Maybe<number>;
  @Field(() => Int, optional('It is more than this.')) readonly gt?: Maybe<number>;
  @Field(() => Int, optional('It is this or more.')) readonly gte?: Maybe<number>;
}

@InputType({ description: 'A condition on how many different values a group has in a dimension.' })
class DistinctFilter {
  @Field(() => ProgrammeDimension, { description: 'The dimension whose values are counted.' })
  readonly dimension!: ProgrammeDimension;
  @Field(() => IntFilter, { description: 'How many different values.' }) readonly count!: IntFilter;
}

@InputType({ description: 'Conditions on a group, all of which have to hold.' })
export class GroupHaving {
  @Field(() => IntFilter, optional('How many programmes it has.')) readonly count?: Maybe<IntFilter>;
  @Field(() => [DistinctFilter], optional('How many different values it has in other dimensions.'))
  readonly distinct?: Maybe<readonly DistinctFilter[]>;
}

const GroupOrder = { KEYS: 'KEYS', COUNT_ASC: 'COUNT_ASC', COUNT_DESC: 'COUNT_DESC' } as const;
type GroupOrder = keyof typeof GroupOrder;
registerEnumType(GroupOrder, {
  name: 'GroupOrder',
  description: 'What groups are put in order by.',
  valuesConfig: {
    KEYS: { description: 'Their values, in the order of each dimension.' },
    COUNT_ASC: { description: 'Their number of programmes, from the least; then their values.' },
    COUNT_DESC: { description: 'Their number of programmes, from the most; then their values.' },
  },
});

@ArgsType()
export class GroupArgs {
  @Cost(10)
  @Field(() => [ProgrammeDimension], { description: 'One to three dimensions, each once.' })
  readonly by!: readonly ProgrammeDimension[];

  @Field(() => ProgrammeFilter, optional('Only such programmes.'))
  readonly filter?: Maybe<ProgrammeFilter>;

  @Field(() => GroupHaving, optional('Only such groups.'))
  readonly having?: Maybe<GroupHaving>;

  @Field(() => GroupOrder, { nullable: true, defaultValue: GroupOrder.KEYS, description: 'In what order.' })
  readonly orderBy?: Maybe<GroupOrder>;
}

// TypeGraphQL reads the directives of an argument of a FieldResolver from a class of arguments only.
@ArgsType()
export class DistinctArgs {
  @Cost(10)
  @Field(() => ProgrammeDimension, { description: 'The dimension whose values to count.' })
  readonly dimension!: ProgrammeDimension;
}

@ArgsType()
export class GroupPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to give, from 1 to 100; 20 where it is left out.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give those after this cursor.' })
  readonly after?: string | null;
}
