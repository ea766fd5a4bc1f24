import type { Verdict } from './findings/verdict.js';
import type { JudgedProgramme } from './judge.js';
import type { Attendance, HubName, Profile, ThingName } from './profile/profile.js';
import type { VerdictReason } from './reasons.js';

/** What joining one programme demands. */
export interface JoinTerms {
  /** The id of the programme. */
  readonly programme: string;
  /** Its slug where the hub runs several groups of its series in that year. */
  readonly group: string | undefined;
  /** What the verdict on it depends on. */
  readonly judged: JudgedProgramme;
  /** The series of the programmes that joining this one also joins. */
  readonly alongside: readonly string[];
}

export interface PlanQuestion {
  readonly profile: Profile;
  /** The id of the series to reach. */
  readonly goal: string;
  /** The earliest year in which the plan may join a programme. */
  readonly startYear: string;
  readonly hub: HubName;
  /** The terms of each group of a series that the hub runs, or can be expected to run; none if it doesn't offer the series. */
  readonly offers: (series: string, year: string) => readonly JoinTerms[];
  readonly nameOf: (id: string) => ThingName;
}

/** Joining one programme in one year. */
export interface Join extends Attendance {
  /** The id of the programme, as `JoinTerms` has it. */
  readonly programme: string;
  /** The series of the programme. `of` is the same id, or that of the part of it that is required. */
  readonly series: string;
  /** Whether joining another programme of the same year also joins this one. */
  readonly alongside: boolean;
  readonly verdict: Verdict;
  /** The reasons whose verdict is UNKNOWN: joining depends on their answers. */
  readonly conditions: readonly VerdictReason[];
}

/** One way to the goal. */
export interface Way {
  /** By year; the goal is in the last. */
  readonly joins: readonly Join[];
  /** ELIGIBLE if every join is; otherwise UNKNOWN. */
  readonly verdict: Verdict;
}

/** What prevents the plan, where there is no way. */
export interface Obstacle {
  readonly series: string;
  /** Why the programme can't be joined; empty if the hub doesn't offer it. */
  readonly reasons: readonly VerdictReason[];
}

export interface EligibilityPlan {
  /** Sorted by number of years, then by number of uncertain joins, then by number of programmes. */
  readonly ways: readonly Way[];
  /** Empty if a way exists. */
  readonly obstacles: readonly Obstacle[];
  /** Whether there may be more ways, because the search stopped at one of its limits. */
  readonly truncated: boolean;
}
