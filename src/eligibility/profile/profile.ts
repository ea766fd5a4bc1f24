import { type ParticipationUnit, type Phase, vocabulary, type YearGroup } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';

/** One thing that somebody took part in, and the academic year. `of` is the id of a series, pathway, stage or external thing. */
export interface Attendance {
  readonly of: string;
  readonly year: string;
}

/** The properties of a hub that eligibility reads. */
export type HubName = Pick<Hub, 'id' | 'slug' | 'title' | 'kind'>;

/**
 * Who wants to join: a school, a department or a person. A field that is left out is unknown and never means "no". To say
 * "none", `yearGroups`, `completed` and `current` are empty lists, and `specialistCohort` is 0.
 */
export interface Profile {
  readonly phase?: Phase | undefined;
  /** The year groups that they teach, or that their school has. */
  readonly yearGroups?: readonly YearGroup[] | undefined;
  readonly unit?: ParticipationUnit | undefined;
  readonly role?: string | undefined;
  readonly schoolKind?: string | undefined;
  /** Whether the state pays for their school. */
  readonly stateFunded?: boolean | undefined;
  /** Where they are: a county, town or district. */
  readonly area?: string | undefined;
  /** The hub that they belong to. */
  readonly hub?: HubName | undefined;
  /** Which year of teaching they are in, counted from 1, in the academic year of the programme. */
  readonly yearsTeaching?: number | undefined;
  readonly specialistCohort?: number | undefined;
  /** Everything that they have completed. */
  readonly completed?: readonly Attendance[] | undefined;
  /** The ids of everything that they are taking part in. */
  readonly current?: readonly string[] | undefined;
  /** The academic year that `current` is about; that of the programme where this is left out. */
  readonly currentYear?: string | undefined;
}

export const ProfileField = vocabulary('ProfileField', 'A field of the profile that can decide the answer.', {
  PHASE: 'The phase is missing.',
  YEAR_GROUPS: 'The year groups are missing.',
  UNIT: 'Who would sign up (a school, a department, a trust or a person) is missing.',
  ROLE: 'The role is missing.',
  SCHOOL_KIND: 'The kind of school is missing.',
  STATE_FUNDED: 'Whether the state funds the school is missing.',
  AREA: 'The area is missing.',
  HUB: 'The hub is missing.',
  YEARS_TEACHING: 'The year of the teaching career is missing.',
  SPECIALIST_COHORT: 'The cohort of the Mastery Specialist is missing.',
  COMPLETED: 'The completed programmes are missing.',
  CURRENT: 'The programmes that they are taking part in are missing.',
});
export type ProfileField = keyof typeof ProfileField;

/** What the id in a test or a profile means. */
export interface ThingName {
  readonly title: string;
  /** The id of the series that it is or belongs to; undefined for something outside the catalogue. */
  readonly series: string | undefined;
  /** The ids of the series that this one continues or replaces; undefined where there are none. */
  readonly predecessors?: readonly string[] | undefined;
}

/** Somebody who asks about a programme: the input of a rule. */
export interface Situation {
  readonly profile: Profile;
  /** The academic year of the programme. */
  readonly year: string;
  /** The hub that offers the programme; undefined where it doesn't matter. */
  readonly hub?: HubName | undefined;
  /** Who joins the programme; undefined where the source doesn't say. */
  readonly joinedBy?: ParticipationUnit | undefined;
  /** The phases of the programme; undefined where they don't matter. */
  readonly phases?: readonly Phase[] | undefined;
  /** Whether the rule that is evaluated excludes whoever meets it. */
  readonly isExclusion?: boolean | undefined;
  readonly nameOf: (id: string) => ThingName;
}
