import type { ParticipationUnit, Phase, YearGroup } from '../../domain/fields/vocabulary.js';
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

/** A field of a profile that can decide an answer. */
export const ProfileField = {
  PHASE: 'PHASE',
  YEAR_GROUPS: 'YEAR_GROUPS',
  UNIT: 'UNIT',
  ROLE: 'ROLE',
  SCHOOL_KIND: 'SCHOOL_KIND',
  HUB: 'HUB',
  YEARS_TEACHING: 'YEARS_TEACHING',
  SPECIALIST_COHORT: 'SPECIALIST_COHORT',
  COMPLETED: 'COMPLETED',
  CURRENT: 'CURRENT',
} as const;
export type ProfileField = keyof typeof ProfileField;

/** What the id in a test or a profile means. */
export interface ThingName {
  readonly title: string;
  /** The id of the series that it is or belongs to; undefined for something outside the catalogue. */
  readonly series: string | undefined;
}

/** Somebody who asks about a programme: the input of a rule. */
export interface Situation {
  readonly profile: Profile;
  /** The academic year of the programme. */
  readonly year: string;
  /** The hub that offers the programme; undefined where it doesn't matter. */
  readonly hub?: HubName | undefined;
  readonly nameOf: (id: string) => ThingName;
}
