import { ObjectType } from 'type-graphql';
import { Many, MaybeChoice, MaybeOne, MaybeRef, MaybeText, Text, Texts } from '../fields/fields.js';
import { Obligation, ParticipationUnit } from '../fields/vocabulary.js';
import { IntRange } from './duration.js';

@ObjectType({
  description: 'How many people of one kind take part, such as two teachers per school.',
  simpleResolvers: true,
})
export class Participants {
  @Text('The kind of person, in the words of the source, such as "teacher".')
  readonly role!: string;

  @MaybeOne(() => IntRange, 'The number of people; null where the source does not say.')
  readonly count?: IntRange | undefined;

  @MaybeText(
    'The unit that the number is given for, such as "school", "department" or "year group"; null where the source does not say.',
    { max: 60 },
  )
  readonly per?: string | undefined;

  @MaybeChoice(
    Obligation,
    'How binding the number is: MAY for people who can come too, and ENCOURAGED for a number that the source only recommends; null where it does not say.',
  )
  readonly obligation?: Obligation | undefined;

  @MaybeText('Anything else that the source says about them; null if nothing.', { max: 500 })
  readonly note?: string | undefined;
}

@ObjectType({ description: 'A role that somebody has in a programme.', simpleResolvers: true })
export class Role {
  @Text('Its name, as the source gives it.')
  readonly name!: string;

  @Text('What a person in this role does.', { max: 500 })
  readonly does!: string;

  /** The series of the programme in which the role is given. */
  @MaybeRef('series')
  readonly designatedIn?: string | undefined;
}

@ObjectType({
  description: 'What taking part involves: who takes part, how many people, in which roles, and what they commit to.',
  simpleResolvers: true,
})
export class Participation {
  @MaybeChoice(
    ParticipationUnit,
    'Whether a school, a department or a person signs up; null where the source does not say.',
  )
  readonly unit?: ParticipationUnit | undefined;

  @Many(() => Participants, 'The number of participants, for each kind of person.')
  readonly participants!: readonly Participants[];

  @MaybeOne(() => IntRange, 'The number of schools (or departments) in one group; null where the source does not say.')
  readonly schoolsPerGroup?: IntRange | undefined;

  @Many(() => Role, 'The roles that people have in the programme.')
  readonly roles!: readonly Role[];

  @Texts('What participants commit to, in our own words.', { max: 500 })
  readonly commitments!: readonly string[];

  @MaybeOne(() => IntRange, 'The minutes of classroom teaching needed each day; null where the source does not say.')
  readonly dailyMinutes?: IntRange | undefined;

  @MaybeOne(
    () => IntRange,
    'The number of days that participants are released from teaching; null where the source does not say.',
  )
  readonly releaseDays?: IntRange | undefined;
}
