import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';
import { ProgrammeFilter } from '../../filter/programme-filter.js';
import { ProgrammeDimension } from './dimensions.js';
import type { PlaceGroup } from './group-table.js';

@ObjectType({ description: 'The value of one dimension that a group shares.', simpleResolvers: true })
export class GroupKey {
  @Field(() => ProgrammeDimension, { description: 'The dimension that the value belongs to.' })
  readonly dimension!: ProgrammeDimension;

  @Field(() => String, { description: 'The value as filters accept it.' })
  readonly value!: string;

  @Field(() => String, { description: 'The value in words, for people.' })
  readonly label!: string;
}

@ObjectType({ description: 'Programmes with the same value in each dimension.', simpleResolvers: true })
export class ProgrammeGroup {
  @ListSize({ assumedSize: 2 })
  @Field(() => [GroupKey], { description: 'The values that the group shares, in the order of `by`.' })
  readonly keys!: readonly GroupKey[];

  @Field(() => Int, { description: 'The number of programmes in the group.' })
  readonly count!: number;

  /** Its programmes, by their places in `snapshot.programmes`. A resolver returns them page by page. */
  readonly members!: PlaceGroup;
}

type Maybe<T> = T | null | undefined;
const optional = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Conditions on a number. All must be met.' })
export class IntFilter {
  @Field(() => Int, optional('Equal to this value.')) readonly eq?: Maybe<number>;
  @Field(() => Int, optional('Not equal to this number.')) readonly ne?: Maybe<number>;
  @Field(() => Int, optional('Less than this number.')) readonly lt?: Maybe<number>;
  @Field(() => Int, optional('Less than or equal to this number.')) readonly lte?: Maybe<number>;
  @Field(() => Int, optional('Greater than this number.')) readonly gt?: Maybe<number>;
  @Field(() => Int, optional('Greater than or equal to this number.')) readonly gte?: Maybe<number>;
}

@InputType({ description: 'A condition on the number of different values that a group has in a dimension.' })
class DistinctFilter {
  @Field(() => ProgrammeDimension, { description: 'The dimension whose different values are counted.' })
  readonly dimension!: ProgrammeDimension;
  @Field(() => IntFilter, { description: 'The condition on the number of different values.' })
  readonly count!: IntFilter;
}

@InputType({ description: 'Conditions on a group. All must be met.' })
export class GroupHaving {
  @Field(() => IntFilter, optional('The number of programmes in the group.')) readonly count?: Maybe<IntFilter>;
  @Field(
    () => [DistinctFilter],
    optional('Conditions on the number of different values that the group has in other dimensions.'),
  )
  readonly distinct?: Maybe<readonly DistinctFilter[]>;
}

const GroupOrder = vocabulary('GroupOrder', 'The order of groups.', {
  KEYS: 'By value, in the natural order of each dimension.',
  COUNT_ASC: 'By number of programmes, smallest first; then by value.',
  COUNT_DESC: 'By number of programmes, largest first; then by value.',
});
type GroupOrder = keyof typeof GroupOrder;

@ArgsType()
export class GroupArgs {
  @Cost(60)
  @Field(() => [ProgrammeDimension], { description: 'One to three dimensions, all different.' })
  readonly by!: readonly ProgrammeDimension[];

  @Field(() => ProgrammeFilter, optional('Only programmes that match this filter.'))
  readonly filter?: Maybe<ProgrammeFilter>;

  @Field(() => GroupHaving, optional('Only groups that meet these conditions.'))
  readonly having?: Maybe<GroupHaving>;

  @Field(() => GroupOrder, { nullable: true, defaultValue: GroupOrder.KEYS, description: 'The order of the groups.' })
  readonly orderBy?: Maybe<GroupOrder>;

  @Field(
    () => Int,
    optional('Only the first groups, so many of those that meet `having`, in the order of `orderBy`. Default: all.'),
  )
  readonly first?: Maybe<number>;
}

// TypeGraphQL reads directives of the arguments of a FieldResolver only from a class of arguments.
@ArgsType()
export class DistinctArgs {
  @Cost(10)
  @Field(() => ProgrammeDimension, { description: 'The dimension whose different values are counted.' })
  readonly dimension!: ProgrammeDimension;
}
