import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Verdict } from './findings/verdict.js';
import type { HubName, Profile, Taken } from './profile/profile.js';
import type { Named } from './profile/situation.js';
import type { Reason } from './reason.js';

/** What stands for a series in a hub and year. */
export interface Offer {
  readonly rule: EligibilityRule | undefined;
  /** The series of the programmes that joining it also puts one in. */
  readonly alongside: readonly string[];
}

export interface PlanQuestion {
  readonly profile: Profile;
  /** The series to get to. */
  readonly goal: string;
  /** The first year in which something can be joined. */
  readonly startYear: string;
  readonly hub: HubName;
  /** What the hub offers, or may be expected to; undefined where it does not offer the series. */
  readonly offer: (series: string, year: string) => Offer | undefined;
  readonly named: (id: string) => Named;
}

/** Joining one programme in one year. */
export interface Join extends Taken {
  /** The series of the programme; `of` is that, or the part of it that is asked for. */
  readonly series: string;
  /** Whether joining another programme of the same year brings it along. */
  readonly alongside: boolean;
  readonly verdict: Verdict;
  /** What is not known of it: what it depends on. */
  readonly conditions: readonly Reason[];
}

/** One way to the goal. */
export interface Way {
  /** By year; the goal is in the last. */
  readonly joins: readonly Join[];
  /** ELIGIBLE where every step is; otherwise UNKNOWN. */
  readonly verdict: Verdict;
}

/** What stands in the way where there is none. */
export interface Obstacle {
  readonly series: string;
  /** Why it cannot be joined; empty where the hub does not offer it. */
  readonly reasons: readonly Reason[];
}

export interface Plan {
  /** From the fewest years to the most; then what is certain; then from the fewest programmes. */
  readonly ways: readonly Way[];
  /** Empty where there is a way. */
  readonly obstacles: readonly Obstacle[];
  /** Whether there may be more ways: the bounds of the search were met. */
  readonly truncated: boolean;
}
