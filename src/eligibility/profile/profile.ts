import type { ParticipationUnit, Phase, YearGroup } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';

/** What was taken in an academic year: a series, a pathway, a stage or an external thing, by its id. */
export interface Taken {
  readonly of: string;
  readonly year: string;
}

/** A hub, as far as eligibility looks at it. */
export type HubName = Pick<Hub, 'id' | 'slug' | 'title' | 'kind'>;

/**
 * Who asks: a school, a department or a person. What it leaves out is not known, and is never taken for "no": to say
 * "none", `yearGroups`, `completed` and `current` are given as empty lists, and `specialistCohort` as 0.
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
  /** Which year of teaching they are in, from 1, in the year of the programme that is asked about. */
  readonly yearsTeaching?: number | undefined;
  readonly specialistCohort?: number | undefined;
  /** All that they have completed. */
  readonly completed?: readonly Taken[] | undefined;
  /** All that they are taking part in, by id. */
  readonly current?: readonly string[] | undefined;
  /** The academic year that `current` is about: that of the programme that is asked about, unless it is given. */
  readonly currentYear?: string | undefined;
}

/** A part of a profile that an answer may turn on. */
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
