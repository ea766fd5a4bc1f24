import { Field, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';

@ObjectType({ description: 'One of the conflicting values, and the programmes that state it.', simpleResolvers: true })
export class ConflictingValue {
  @Field(() => String, { description: 'The value, in plain words.' })
  readonly value!: string;

  @ListSize({ assumedSize: 3 })
  @Field(() => [Programme], { description: 'The programmes that state this value, newest academic year first.' })
  readonly programmes!: readonly Programme[];
}

@ObjectType({ description: 'A fact on which the programmes of one series disagree.', simpleResolvers: true })
export class SeriesConflict {
  @Field(() => String, {
    description:
      'The field, as the argument `field` of `evidence` accepts it, such as "participation.schoolsPerGroup".',
  })
  readonly field!: string;

  @Field(() => String, { description: 'The subject, in plain words, such as "How many schools are in a group".' })
  readonly about!: string;

  @Field(() => Boolean, { description: 'True if hubs disagree in the same year.' })
  readonly betweenHubs!: boolean;

  @Field(() => Boolean, { description: 'True if one hub disagrees with itself from year to year.' })
  readonly overYears!: boolean;

  @ListSize({ assumedSize: 3 })
  @Field(() => [ConflictingValue], { description: 'The different values; at least two.' })
  readonly values!: readonly ConflictingValue[];
}
