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
    'Who asks: a school, a department or a person. Whatever is left out is not known, and never counts as "no". To say "none", give an empty list, or the cohort 0.',
})
export class ProfileInput {
  @Field(() => Phase, optional('The phase that they teach in, or belong to.'))
  readonly phase?: Maybe<Phase>;

  @Field(
    () => [YearGroup],
    optional(
      'The year groups that they teach, or that their school has; an empty list where it is none of them. They add to `phase`: who teaches Reception is in the Early Years too, in whichever phase the school is.',
    ),
  )
  readonly yearGroups?: Maybe<readonly YearGroup[]>;

  @Field(() => ParticipationUnit, optional('Who would sign up.'))
  readonly unit?: Maybe<ParticipationUnit>;

  @Field(() => String, optional('Their role, in their own words: "primary teacher", "head of maths", "TA".'))
  readonly role?: Maybe<string>;

  @Field(() => String, optional('The kind of school, in their own words: "11-18 school", "sixth form college".'))
  readonly schoolKind?: Maybe<string>;

  @Field(
    () => String,
    optional(
      'The slug of the hub that they belong to. It is also where programmes are looked up, unless `hub` is given.',
    ),
  )
  readonly hub?: Maybe<string>;

  @Field(
    () => Int,
    optional(
      'Which year of teaching they are in, from 1, in the academic year that is asked about; 0 before the first.',
    ),
  )
  readonly yearsTeaching?: Maybe<number>;

  @Field(
    () => Int,
    optional('The cohort of the Mastery Specialist that they are, or have in their department; 0 where there is none.'),
  )
  readonly specialistCohort?: Maybe<number>;

  @Field(() => [CompletedInput], optional('All that they have completed; an empty list where there is nothing.'))
  readonly completed?: Maybe<readonly CompletedInput[]>;

  @Field(
    () => [String],
    optional('All that they are taking part in, named like `completed`; an empty list where there is nothing.'),
  )
  readonly current?: Maybe<readonly string[]>;

  @Field(
    () => AcademicYear,
    optional(
      'The academic year that `current` is about. Left out, it is that of the programme for `eligibility`, and the year before for `nextSteps` and `plan`, which look at what comes after.',
    ),
  )
  readonly currentYear?: Maybe<string>;
}
