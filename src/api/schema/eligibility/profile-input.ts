import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { ParticipationUnit, Phase, YearGroup } from '../../../domain/fields/vocabulary.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { type Scope, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { resolveTaken } from './named-thing.js';

type Maybe<T> = T | null | undefined;
const optional = (description: string) => ({ nullable: true, description });

@InputType('CompletedProgramme', { description: 'A programme that the person or school has completed, and the year.' })
class CompletedInput {
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
    optional(
      'The kind of school, in their own words, such as "11-18 school", "primary academy" or "sixth form college".',
    ),
  )
  readonly schoolKind?: Maybe<string>;

  @Field(
    () => Boolean,
    optional('Whether the state funds their school; an academy and a maintained school are funded.'),
  )
  readonly stateFunded?: Maybe<boolean>;

  @Field(() => String, optional('Where their school is: a county, town or district, such as "Wiltshire".'))
  readonly area?: Maybe<string>;

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
      'The academic year of `current`. Default: for `eligibility`, the year of the programme; for `eligibilities` and `plan`, which look ahead, the year before.',
    ),
  )
  readonly currentYear?: Maybe<string>;
}

const mostTaken = 100;

@ArgsType()
export class ProfileArgs {
  @Field(() => ProfileInput, { description: 'The school, department or person that asks.' })
  readonly profile!: ProfileInput;

  @Field(
    () => String,
    optional('The slug or id of the hub. The default is the hub of the profile, or else the home hub.'),
  )
  readonly hub?: Maybe<string>;
}

@ArgsType()
export class ProfileYearArgs extends ProfileArgs {
  @Field(() => AcademicYear, optional('The academic year. The default is the newest that fits.'))
  readonly year?: Maybe<string>;
}

/** Names are looked up in the hub of the arguments, or in that of the profile, or in the home hub. */
export const profileScope = ({ profile, hub, year }: ProfileYearArgs, snapshot: Snapshot): Scope =>
  scopeOf({ hub: hub ?? profile.hub, year }, snapshot);

/** A profile with ids in place of names. Throws a refusal for a name that nothing has. */
export function parseProfile(args: ProfileYearArgs, snapshot: Snapshot): Profile {
  const { profile: input } = args;
  const scope = profileScope(args, snapshot);
  const { completed, current } = input;
  const taken = (completed?.length ?? 0) + (current?.length ?? 0);
  if (taken > mostTaken) {
    throw refusal('TOO_MANY_REFS', `The profile names ${taken} programmes; at most ${mostTaken} are allowed.`);
  }
  checkNumber('yearsTeaching', input.yearsTeaching, 80);
  checkNumber('specialistCohort', input.specialistCohort, 1000);
  return {
    phase: input.phase ?? undefined,
    yearGroups: input.yearGroups ?? undefined,
    unit: input.unit ?? undefined,
    role: input.role ?? undefined,
    schoolKind: input.schoolKind ?? undefined,
    stateFunded: input.stateFunded ?? undefined,
    area: input.area ?? undefined,
    hub: input.hub == null ? undefined : scopeOf(input, snapshot).hub,
    yearsTeaching: input.yearsTeaching ?? undefined,
    specialistCohort: input.specialistCohort ?? undefined,
    completed: completed?.map(({ series, year }) => ({ of: resolveTaken(series, scope, snapshot), year })),
    current: current?.map((ref) => resolveTaken(ref, scope, snapshot)),
    currentYear: input.currentYear ?? undefined,
  };
}

function checkNumber(name: string, value: number | null | undefined, most: number): void {
  if (value == null || (value >= 0 && value <= most)) return;
  throw refusal('NUMBER_INVALID', `${name} is ${value}. Give a number from 0 to ${most}, or leave it out.`);
}
