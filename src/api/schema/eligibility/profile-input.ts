import { Field, InputType, Int } from 'type-graphql';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { ParticipationUnit, Phase, YearGroup } from '../../../domain/fields/vocabulary.js';

type Maybe<T> = T | null | undefined;
const optional = (description: string) => ({ nullable: true, description });

@InputType('CompletedProgramme', { description: 'A programme that the person or school has completed, and the year.' })
export class CompletedInput {
  @Field(() => String, {
    description:
      'The programme: the slug, title or another name of its series, or of any programme of that series. For a pathway, a stage or an external thing, its id.',
  })
  readonly series!: string;

  @Field(() => AcademicYear, { description: 'The academic year in which it was completed, such as "2021/22".' })
  readonly year!: string;
}

@InputType('Profile', {
  description:
    'The school, department or person that asks. A field that is left out is unknown; it never counts as "no". To say "none", give an empty list, or the cohort 0.',
})
export class ProfileInput {
  @Field(() => Phase, optional('The phase in which they teach, or to which the school belongs.'))
  readonly phase?: Maybe<Phase>;

  @Field(
    () => [YearGroup],
    optional(
      'The year groups that they teach, or that their school has; an empty list means none. These add to `phase`: a teacher of Reception counts as Early Years too, whatever the phase of the school.',
    ),
  )
  readonly yearGroups?: Maybe<readonly YearGroup[]>;

  @Field(() => ParticipationUnit, optional('Who would sign up: a school, a department, a trust or a person.'))
  readonly unit?: Maybe<ParticipationUnit>;

  @Field(() => String, optional('Their role, in their own words, such as "primary teacher", "head of maths" or "TA".'))
  readonly role?: Maybe<string>;

  @Field(
    () => String,
    optional('The kind of school, in their own words, such as "11-18 school" or "sixth form college".'),
  )
  readonly schoolKind?: Maybe<string>;

  @Field(
    () => String,
    optional(
      'The slug of their hub, such as "east-midlands-east". Programmes are looked up in this hub too, unless `hub` is given.',
    ),
  )
  readonly hub?: Maybe<string>;

  @Field(
    () => Int,
    optional(
      'The year of their teaching career in the academic year in question, counted from 1; 0 before the first year.',
    ),
  )
  readonly yearsTeaching?: Maybe<number>;

  @Field(
    () => Int,
    optional('The cohort number of the Mastery Specialist: the person, or someone in their department; 0 means none.'),
  )
  readonly specialistCohort?: Maybe<number>;

  @Field(() => [CompletedInput], optional('All programmes that they have completed; an empty list means none.'))
  readonly completed?: Maybe<readonly CompletedInput[]>;

  @Field(
    () => [String],
    optional('All programmes that they are taking part in now, named as in `completed`; an empty list means none.'),
  )
  readonly current?: Maybe<readonly string[]>;

  @Field(
    () => AcademicYear,
    optional(
      'The academic year of `current`. Default: for `eligibility`, the year of the programme; for `nextSteps` and `plan`, which look ahead, the year before.',
    ),
  )
  readonly currentYear?: Maybe<string>;
}
