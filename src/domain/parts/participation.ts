import { ObjectType } from 'type-graphql';
import { Many, MaybeChoice, MaybeOne, MaybeRef, MaybeText, One, Text, Texts } from '../fields/fields.js';
import { ParticipationUnit } from '../fields/vocabulary.js';
import { IntRange } from './duration.js';

@ObjectType({
  description: 'How many people of one kind take part, and from what: two teachers per school.',
  simpleResolvers: true,
})
export class Participants {
  @Text('Who they are, as the source calls them.')
  readonly role!: string;

  @One(() => IntRange, 'How many of them.')
  readonly count!: IntRange;

  @Text('What they are counted by: "school", "department", "year group".', { max: 60 })
  readonly per!: string;

  @MaybeText('What else the source says of them.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({ description: 'A part that somebody plays in a programme.', simpleResolvers: true })
export class Role {
  @Text('Its name, as the source gives it.')
  readonly name!: string;

  @Text('What its holder does.', { max: 500 })
  readonly does!: string;

  /** The series of the programme in which the role is given. */
  @MaybeRef('series')
  readonly designatedIn?: string | undefined;
}

@ObjectType({
  description: 'What taking part means: who takes part, how many, in which roles, and what they undertake.',
  simpleResolvers: true,
})
export class Participation {
  @MaybeChoice(ParticipationUnit, 'Who signs up; null where the source does not say.')
  readonly unit?: ParticipationUnit | undefined;

  @Many(() => Participants, 'How many people take part, kind by kind.')
  readonly participants!: readonly Participants[];

  @MaybeOne(() => IntRange, 'How many schools (or departments) are in one group.')
  readonly schoolsPerGroup?: IntRange | undefined;

  @Many(() => Role, 'The parts that people play.')
  readonly roles!: readonly Role[];

  @Texts('What those who take part undertake to do, in our own words.', { max: 500 })
  readonly commitments!: readonly string[];

  @MaybeOne(() => IntRange, 'Minutes of classroom teaching that it asks for each day.')
  readonly dailyMinutes?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'Days of release from teaching that it takes.')
  readonly releaseDays?: IntRange | undefined;
}
