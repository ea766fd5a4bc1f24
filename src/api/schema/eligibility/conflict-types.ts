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

@ObjectType({ description: 'A fact on which programmes of one series say different things.', simpleResolvers: true })
export class SeriesConflict {
  @Field(() => String, {
    description: 'The field in question, as `evidence(field:)` takes it: "participation.schoolsPerGroup".',
  })
  readonly field!: string;

  @Field(() => String, { description: 'What it is about, in plain words: "How many schools are in a group".' })
  readonly about!: string;

  @Field(() => Boolean, { description: 'Whether hubs differ in one and the same year.' })
  readonly betweenHubs!: boolean;

  @Field(() => Boolean, { description: 'Whether one and the same hub differs from year to year.' })
  readonly overYears!: boolean;

  @ListSize({ assumedSize: 3 })
  @Field(() => [ConflictingValue], { description: 'The different things that are said; at least two.' })
  readonly values!: readonly ConflictingValue[];
}
