import { ObjectType } from 'type-graphql';
import { Many, MaybeChoice, MaybeOne, MaybeRef, MaybeText, MaybeWhole, One, Text, Texts } from '../fields/fields.js';
import { Obligation, ParticipationUnit } from '../fields/vocabulary.js';
import { IntRange } from './duration.js';

@ObjectType({
  description: 'How many people of one kind take part, such as two teachers per school.',
  simpleResolvers: true,
})
export class Participants {
  @Text('The kind of person, in the words of the source, such as "teacher".')
  readonly role!: string;

  @MaybeOne(() => IntRange, 'The number of people; null where the source does not say.', { unit: 'person' })
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
  description: 'How often something is done in lessons or in meetings, such as 10 to 15 minutes on four days a week.',
  simpleResolvers: true,
})
export class Frequency {
  @MaybeOne(() => IntRange, 'The minutes that it takes each time; null where the source does not say.', {
    unit: 'minute',
  })
  readonly minutes?: IntRange | undefined;

  @MaybeOne(() => IntRange, 'How many times it is done in each period; null where the source does not say.')
  readonly times?: IntRange | undefined;

  @Text('The period, such as "day", "week" or "half term".', { max: 60 })
  readonly per!: string;

  @MaybeText('What it is for, such as "Year 3"; null where the source does not say.')
  readonly purpose?: string | undefined;
}

@ObjectType({ description: 'Days on which participants are released from teaching.', simpleResolvers: true })
export class Release {
  @One(() => IntRange, 'The number of days.', { unit: 'day' })
  readonly days!: IntRange;

  @MaybeWhole(
    'The year of participation to which the days belong, counted from 1; null if they are not split by year.',
    { min: 1 },
  )
  readonly participationYear?: number | undefined;

  @MaybeText('What the days are for, or who shares them; null where the source does not say.')
  readonly purpose?: string | undefined;
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

  @MaybeOne(
    () => IntRange,
    'The number of schools (or departments) in one group; null where the source does not say.',
    { unit: 'school or department' },
  )
  readonly schoolsPerGroup?: IntRange | undefined;

  @Many(() => Role, 'The roles that people have in the programme.')
  readonly roles!: readonly Role[];

  @Texts('What participants commit to, in our own words.', { max: 500 })
  readonly commitments!: readonly string[];

  @Many(() => Frequency, 'How often participants do something regularly, such as a short session with pupils each day.')
  readonly frequency!: readonly Frequency[];

  @Many(
    () => Release,
    'The days that participants are released from teaching, by year or purpose if the source splits them.',
  )
  readonly release!: readonly Release[];
}
